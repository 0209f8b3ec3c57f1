package planatlas.source;

import java.util.List;
import java.util.Map;
import planatlas.outcome.Outcome;
import planatlas.outcome.Reason;
import planatlas.text.Blank;
import planatlas.text.CodePoints;
import planatlas.text.DerivedText;
import planatlas.text.Sha256;

/** The door by which every input goes in: bytes to the cleaned text of a document. Stateless. */
public final class SourceReader {

  /** What a document of Chinese has at the least; less is a menu or a stub. */
  private static final int MIN_IDEOGRAPHS = 20;

  private final Limits limits;

  public SourceReader(Limits limits) {
    this.limits = limits;
  }

  /** Never throws on account of the bytes. */
  public Outcome<SourceText> read(String locator, Format format, byte[] bytes) {
    if (bytes.length == 0) {
      return Outcome.rejected(Reason.EMPTY, "has no bytes");
    }
    if (bytes.length > limits.bytes()) {
      return tooLarge(bytes.length, limits);
    }
    try {
      return Decoder.decode(bytes).then(decoded -> clean(locator, format, bytes, decoded));
    } catch (Exception | StackOverflowError e) {
      // The one guard of the house: whatever a parser throws on hostile input is that input's fate.
      return Outcome.rejected(Reason.PARSER_FAILED, String.valueOf(e));
    }
  }

  /** The answer for an input that is not even read. */
  public static <T> Outcome<T> tooLarge(long bytes, Limits limits) {
    return Outcome.rejected(
        Reason.TOO_LARGE, "has %,d bytes; limits.bytes is %,d".formatted(bytes, limits.bytes()));
  }

  private Outcome<SourceText> clean(
      String locator, Format format, byte[] bytes, Decoder.Decoded decoded) {
    String source = decoded.text();
    if (source.length() > limits.characters()) {
      return Outcome.rejected(
          Reason.TOO_LONG,
          "has %,d characters; limits.characters is %,d"
              .formatted(source.length(), limits.characters()));
    }
    if (Blank.isAll(source)) {
      return Outcome.rejected(Reason.EMPTY, "has nothing but white space");
    }
    DerivedText text;
    List<FramePiece> frame;
    Map<String, String> metadata;
    if (format == Format.MARKDOWN) {
      Markdown.Unmarked unmarked = Markdown.unmark(source);
      Cleaner.Cleaned cleaned = Cleaner.clean(unmarked.text().text());
      text =
          new DerivedText(cleaned.text().text(), cleaned.text().map().then(unmarked.text().map()));
      frame =
          cleaned.frame().stream()
              .map(p -> new FramePiece(p.kind(), p.text(), unmarked.text().toOrigin(p.source())))
              .toList();
      metadata = unmarked.metadata();
    } else {
      Cleaner.Cleaned cleaned = Cleaner.clean(source);
      text = cleaned.text();
      frame = cleaned.frame();
      metadata = Map.of();
    }
    long ideographs =
        text.text().codePoints().filter(Character::isIdeographic).limit(MIN_IDEOGRAPHS).count();
    if (text.text().isEmpty()) {
      return Outcome.rejected(Reason.NO_TEXT, "is nothing but navigation and markup");
    }
    if (ideographs < MIN_IDEOGRAPHS) {
      return Outcome.rejected(
          Reason.NOT_CHINESE, "has fewer than %d Chinese characters".formatted(MIN_IDEOGRAPHS));
    }
    return Outcome.accepted(
        new SourceText(
            locator,
            Sha256.of(bytes),
            format,
            decoded.charset(),
            format == Format.MARKDOWN ? "markdown" : "lines",
            text,
            frame,
            CodePoints.of(source),
            metadata));
  }
}
