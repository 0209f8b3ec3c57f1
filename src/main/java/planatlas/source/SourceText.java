package planatlas.source;

import java.util.List;
import java.util.Map;
import planatlas.text.CodePoints;
import planatlas.text.DerivedText;
import planatlas.text.Span;

/**
 * The text of one input, decoded and freed of the page around it.
 *
 * @param locator where the input is: {@code path}, {@code path!member} or {@code path#row}
 * @param sha256 of the bytes, in lower-case hexadecimal digits
 * @param charset the name of the charset that the bytes were decoded with; null where the format
 *     leaves no choice
 * @param broken how many places of the source are no characters of its charset; U+FFFD stands for
 *     each
 * @param extraction how the text was got out of its format
 * @param clean the cleaned text that every published offset points into, and the normalised text
 *     that everything is found in
 * @param frame what was cleaned away, normalised, in the order of the source
 * @param sourcePoints counts code points of the decoded source; null where offsets into the source
 *     mean nothing
 * @param metadata named values of the format itself (front matter, the head of a page) or from
 *     beside it (columns of a table), keys in lower case
 * @param stated what a table says of it
 */
public record SourceText(
    String locator,
    String sha256,
    Format format,
    String charset,
    int broken,
    String extraction,
    CleanText clean,
    List<FramePiece> frame,
    CodePoints sourcePoints,
    Map<String, String> metadata,
    Stated stated) {

  public SourceText {
    frame = List.copyOf(frame);
    metadata = Map.copyOf(metadata);
  }

  /** The cleaned text. */
  public String text() {
    return clean.cleaned().text();
  }

  /** The cleaned text, leading back to the decoded source, or to what an extractor gave. */
  public DerivedText cleaned() {
    return clean.cleaned();
  }

  /** The normalised text, leading back to the cleaned text. */
  public DerivedText normalized() {
    return clean.normalized();
  }

  /**
   * The characters of the document behind {@code span} of the normalised text: as printed, but
   * without what normalisation leaves out and with ordinary characters for those of full width and
   * for radicals.
   */
  public String printed(Span span) {
    return clean.printed(span);
  }
}
