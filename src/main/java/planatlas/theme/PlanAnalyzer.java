package planatlas.theme;

import java.util.ArrayList;
import java.util.List;
import planatlas.outcome.Outcome;
import planatlas.plan.Describer;
import planatlas.plan.Plan;
import planatlas.segment.Segmenter;
import planatlas.source.RawInput;
import planatlas.source.SourceReader;
import planatlas.text.Span;
import planatlas.text.Token;

/**
 * The whole way of one document, from bytes to themes, in plain Java: what a Spark task calls, and
 * what {@code explain} and the tests call too. Safe to share.
 */
public final class PlanAnalyzer {

  /** A longer sentence is segmented in pieces, so that a text without full stops costs no more. */
  private static final int MAX_PIECE = 4_000;

  private final SourceReader reader;
  private final Describer describer;
  private final Segmenter segmenter;
  private final Tagger tagger;

  public PlanAnalyzer(
      SourceReader reader, Describer describer, Segmenter segmenter, Tagger tagger) {
    this.reader = reader;
    this.describer = describer;
    this.segmenter = segmenter;
    this.tagger = tagger;
  }

  /** A file of which nothing is known but its bytes and where it lies. */
  public Outcome<TaggedPlan> analyze(String locator, byte[] bytes) {
    return analyze(RawInput.of(locator, bytes));
  }

  public Outcome<TaggedPlan> analyze(RawInput input) {
    return reader
        .read(input)
        .then(source -> Outcome.accepted(tag(Plan.of(source, describer.describe(source)))));
  }

  private TaggedPlan tag(Plan plan) {
    List<Token> tokens = segment(plan.text(), plan.sentences());
    Tagging tagging =
        tagger.tag(
            new TextToTag(
                plan.text(), plan.sentences(), tokens, plan.year(), repeatedTitles(plan)));
    return new TaggedPlan(plan, tokens, tagging);
  }

  private List<Token> segment(String text, List<Span> sentences) {
    List<Token> tokens = new ArrayList<>(text.length() * 2 / 3);
    for (Span sentence : sentences) {
      for (int begin = sentence.begin(); begin < sentence.end(); ) {
        int end = Math.min(sentence.end(), begin + MAX_PIECE);
        if (end < sentence.end() && Character.isHighSurrogate(text.charAt(end - 1))) {
          end--;
        }
        segmenter.segment(text, begin, end, tokens);
        begin = end;
      }
    }
    return tokens;
  }

  /** All titles but the first. */
  private static List<Span> repeatedTitles(Plan plan) {
    return plan.description().titleSpans().stream().skip(1).toList();
  }
}
