package planatlas.source;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import planatlas.outcome.Outcome;
import planatlas.outcome.Reason;
import planatlas.text.Blank;
import planatlas.text.CodePoints;
import planatlas.text.DerivedText;
import planatlas.text.DerivedTextBuilder;
import planatlas.text.OffsetMap;
import planatlas.text.Sha256;
import planatlas.text.Span;

/**
 * The door by which every input goes in: bytes to the cleaned text of a document. Text and pages of
 * usual size are read here; PDF, Word and huge pages in a process that can be ended. Stateless.
 */
public final class SourceReader {

  /** What a document of Chinese has at the least; less is a menu or a stub. */
  private static final int MIN_IDEOGRAPHS = 20;

  /** A page of more characters could fill this JVM's memory with its tree. */
  private static final int HUGE_PAGE = 2_000_000;

  private final Limits limits;

  public SourceReader(Limits limits) {
    this.limits = limits;
  }

  /** A file of which nothing is known but its bytes and where it lies; see {@link #read}. */
  public Outcome<SourceText> read(String locator, byte[] bytes) {
    return read(RawInput.of(locator, bytes));
  }

  /** Never throws on account of the bytes. */
  public Outcome<SourceText> read(RawInput input) {
    if (input.bytes().length == 0) {
      return Outcome.rejected(Reason.EMPTY, "has no bytes");
    }
    if (input.bytes().length > limits.bytes()) {
      return tooLarge(input.bytes().length, limits);
    }
    return Guard.around(() -> known(input));
  }

  /** The answer for an input that is not even read. */
  public static <T> Outcome<T> tooLarge(long bytes, Limits limits) {
    return Outcome.rejected(
        Reason.TOO_LARGE, "has %,d bytes; limits.bytes is %,d".formatted(bytes, limits.bytes()));
  }

  private Outcome<SourceText> known(RawInput input) {
    if (input.given() != null) {
      return as(input.given(), input);
    }
    return Detector.binary(input.name(), input.bytes())
        .then(
            format ->
                format.isPresent()
                    ? parsed(input, format.orElseThrow(), input.charset(), 0)
                    : decoded(input));
  }

  private Outcome<SourceText> as(Format format, RawInput input) {
    return switch (format) {
      case PDF, DOCX, DOC -> parsed(input, format, input.charset(), 0);
      case HTML, TEXT, MARKDOWN ->
          Decoder.decode(input.bytes(), input.charset())
              .then(decoded -> decoded(input, format, decoded));
    };
  }

  private Outcome<SourceText> decoded(RawInput input) {
    return Decoder.decode(input.bytes(), input.charset())
        .then(
            decoded ->
                TextForms.of(input.name(), decoded.text())
                    .then(format -> decoded(input, format, decoded)));
  }

  private Outcome<SourceText> decoded(RawInput input, Format format, Decoder.Decoded decoded) {
    String text = decoded.text();
    if (Blank.isAll(text)) {
      return Outcome.rejected(Reason.EMPTY, "has nothing but white space");
    }
    if (format == Format.HTML) {
      return text.length() > HUGE_PAGE
          ? parsed(input, format, decoded.charset(), decoded.broken())
          : HtmlPage.extract(text, decoded.charset(), limits.characters())
              .then(page -> clean(input, format, page, decoded.broken()));
    }
    if (text.length() > limits.characters()) {
      return tooLong(text.length());
    }
    if (format == Format.TEXT) {
      Cleaner.Cleaned cleaned = Cleaner.clean(text);
      return accepted(input, format, decoded, "lines", cleaned.text(), cleaned.frame(), Map.of());
    }
    Markdown.Unmarked unmarked = Markdown.unmark(text);
    Cleaner.Cleaned cleaned = Cleaner.clean(unmarked.text().text());
    List<FramePiece> frame =
        cleaned.frame().stream()
            .map(p -> new FramePiece(p.kind(), p.text(), unmarked.text().toOrigin(p.source())))
            .toList();
    return accepted(
        input,
        format,
        decoded,
        "markdown",
        through(cleaned.text(), unmarked.text().map()),
        frame,
        unmarked.metadata());
  }

  private Outcome<SourceText> tooLong(int characters) {
    return Outcome.rejected(
        Reason.TOO_LONG,
        "has %,d characters; limits.characters is %,d".formatted(characters, limits.characters()));
  }

  private Outcome<SourceText> parsed(RawInput input, Format format, String charset, int broken) {
    return ParserPool.of(limits.memory())
        .extract(
            new Frames.Request(format, charset, limits.characters(), input.bytes()),
            limits.seconds())
        .then(extraction -> clean(input, format, extraction, broken));
  }

  /** What was kept goes through the cleaner; what was not is frame. */
  private Outcome<SourceText> clean(
      RawInput input, Format format, Extraction extraction, int broken) {
    if (extraction.text().length() > limits.characters()) {
      return tooLong(extraction.text().length());
    }
    DerivedTextBuilder builder = new DerivedTextBuilder(extraction.text());
    for (Span span : extraction.kept()) {
      if (builder.length() > 0) {
        builder.insert(span.begin(), '\n');
      }
      builder.keep(span.begin(), span.end());
    }
    DerivedText kept = builder.build();
    Cleaner.Cleaned cleaned = Cleaner.clean(kept.text());
    List<FramePiece> frame = PageFrame.around(extraction);
    cleaned
        .frame()
        .forEach(p -> frame.add(new FramePiece(p.kind(), p.text(), kept.toOrigin(p.source()))));
    frame.sort(Comparator.comparingInt(p -> p.source().begin()));
    return accepted(
        input,
        format,
        new Decoder.Decoded(extraction.text(), extraction.charset(), broken),
        extraction.method(),
        through(cleaned.text(), kept.map()),
        frame,
        extraction.metadata());
  }

  private static DerivedText through(DerivedText text, OffsetMap map) {
    return new DerivedText(text.text(), text.map().then(map));
  }

  private static Outcome<SourceText> accepted(
      RawInput input,
      Format format,
      Decoder.Decoded decoded,
      String method,
      DerivedText text,
      List<FramePiece> frame,
      Map<String, String> found) {
    if (text.text().isEmpty()) {
      return Outcome.rejected(Reason.NO_TEXT, "is nothing but navigation and markup");
    }
    long ideographs =
        text.text().codePoints().filter(Character::isIdeographic).limit(MIN_IDEOGRAPHS).count();
    if (ideographs < MIN_IDEOGRAPHS) {
      return Outcome.rejected(
          Reason.NOT_CHINESE, "has fewer than %d Chinese characters".formatted(MIN_IDEOGRAPHS));
    }
    Optional<String> other = OtherLanguage.of(text.text());
    if (other.isPresent()) {
      return Outcome.rejected(Reason.NOT_CHINESE, "is %s, not Chinese".formatted(other.get()));
    }
    Map<String, String> metadata = new HashMap<>(found);
    metadata.putAll(input.metadata());
    boolean offsets = format.hasOffsets() && input.given() == null;
    return Outcome.accepted(
        new SourceText(
            input.locator(),
            Sha256.of(input.bytes()),
            format,
            decoded.charset(),
            decoded.broken(),
            method,
            text,
            frame,
            offsets ? CodePoints.of(decoded.text()) : null,
            metadata,
            input.stated()));
  }
}
