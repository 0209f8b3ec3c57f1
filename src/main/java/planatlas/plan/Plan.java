package planatlas.plan;

import java.util.List;
import java.util.OptionalInt;
import planatlas.source.SourceText;
import planatlas.text.DerivedText;
import planatlas.text.Outline;
import planatlas.text.Parts;
import planatlas.text.Section;
import planatlas.text.Sentences;
import planatlas.text.Span;

/**
 * A document that knows what it is and how it is built.
 *
 * @param sentences of the normalised text
 * @param sections of the normalised text
 * @param parts of the normalised text
 */
public record Plan(
    SourceText source,
    Description description,
    List<Span> sentences,
    List<Section> sections,
    Parts parts) {

  public static Plan of(SourceText source, Description description) {
    DerivedText normalized = source.normalized();
    List<Span> sentences = Sentences.of(normalized.text());
    List<Section> sections = Outline.of(normalized.text(), sentences);
    Parts parts = Parts.of(normalized.text(), sentences, sections, year(description));
    return new Plan(source, description, sentences, sections, parts);
  }

  /** The first year that the document plans, where known. */
  public OptionalInt year() {
    return year(description);
  }

  private static OptionalInt year(Description description) {
    return description.year() == null
        ? OptionalInt.empty()
        : OptionalInt.of(description.year().first());
  }

  /** The text that is segmented and matched; it leads back to the cleaned text. */
  public DerivedText normalized() {
    return source.normalized();
  }

  /** The normalised text. */
  public String text() {
    return normalized().text();
  }

  /**
   * By what copies of one text are known: its letters and digits after normalisation, so that other
   * white space and other punctuation make no difference.
   */
  public String content() {
    String text = text();
    StringBuilder content = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      if (Character.isLetterOrDigit(c)) {
        content.appendCodePoint(c);
      }
      i += Character.charCount(c);
    }
    return content.toString();
  }

  /** The section that {@code offset} of the normalised text lies in; null above the first. */
  public Section sectionAt(int offset) {
    int low = -1;
    int high = sections.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >> 1;
      if (sections.get(middle).begin() <= offset) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low < 0 ? null : sections.get(low);
  }
}
