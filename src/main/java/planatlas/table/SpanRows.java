package planatlas.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import planatlas.plan.Plan;
import planatlas.text.CodePoints;
import planatlas.text.Section;
import planatlas.text.Sentences;
import planatlas.text.Span;
import planatlas.theme.ExcludedMatch;
import planatlas.theme.Mention;
import planatlas.theme.Term;
import planatlas.theme.Theme;

/**
 * Rows of {@link Mentions} and of the sentences for one document: spans of the normalised text as
 * code points of the cleaned text and of the source. Not safe to share.
 */
final class SpanRows {

  /** How many code points of context stand on either side of a keyword. */
  private static final int CONTEXT = 30;

  private final Plan plan;
  private final String docId;
  private final String cleaned;
  private final CodePoints inCleaned;

  SpanRows(Plan plan, String docId) {
    this.plan = plan;
    this.docId = docId;
    this.cleaned = plan.source().text();
    this.inCleaned = CodePoints.of(cleaned);
  }

  /**
   * @param tokens that it covers
   */
  Row mention(Mention mention, long tokens) {
    List<Object> cells = cells(mention.theme(), mention.term(), mention.span());
    cells.add(tokens);
    return RowFactory.create(cells.toArray());
  }

  Row excluded(ExcludedMatch match) {
    List<Object> cells = cells(match.theme(), match.term(), match.span());
    cells.add(match.reason());
    return RowFactory.create(cells.toArray());
  }

  Row sentence(Span normalized) {
    Span span = plan.normalized().toOrigin(normalized);
    Section section = plan.sectionAt(normalized.begin());
    return RowFactory.create(
        docId,
        inCleaned.offset(span.begin()),
        inCleaned.offset(span.end()),
        plan.parts().at(normalized.begin()).label(),
        section == null ? "" : section.path(),
        section == null ? null : section.heading(),
        span.of(cleaned));
  }

  private List<Object> cells(Theme theme, Term term, Span normalized) {
    Span span = plan.normalized().toOrigin(normalized);
    Span sentence = plan.normalized().toOrigin(sentenceOf(normalized));
    Span source = plan.source().cleaned().toOrigin(span);
    CodePoints inSource = plan.source().sourcePoints();
    Section section = plan.sectionAt(normalized.begin());
    return new ArrayList<>(
        Arrays.asList(
            docId,
            inCleaned.offset(span.begin()),
            inCleaned.offset(span.end()),
            theme.id(),
            term.id(),
            term.text(),
            term.strength().label(),
            plan.parts().at(normalized.begin()).label(),
            section == null ? "" : section.path(),
            section == null ? null : section.heading(),
            before(span.begin()),
            span.of(cleaned),
            behind(span.end()),
            inCleaned.offset(sentence.begin()),
            inCleaned.offset(sentence.end()),
            inSource == null ? null : inSource.offset(source.begin()),
            inSource == null ? null : inSource.offset(source.end())));
  }

  private Span sentenceOf(Span match) {
    return Sentences.at(plan.sentences(), match.begin());
  }

  private String before(int end) {
    int begin = end;
    for (int n = 0; n < CONTEXT && begin > 0 && cleaned.charAt(begin - 1) != '\n'; n++) {
      begin = cleaned.offsetByCodePoints(begin, -1);
    }
    return cleaned.substring(begin, end);
  }

  private String behind(int begin) {
    int end = begin;
    for (int n = 0; n < CONTEXT && end < cleaned.length() && cleaned.charAt(end) != '\n'; n++) {
      end = cleaned.offsetByCodePoints(end, 1);
    }
    return cleaned.substring(begin, end);
  }
}
