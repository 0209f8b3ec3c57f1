package planatlas.source;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import planatlas.outcome.Outcome;
import planatlas.outcome.Reason;
import planatlas.text.Blank;
import planatlas.text.CodePoints;
import planatlas.text.DerivedText;
import planatlas.text.DerivedTextBuilder;
import planatlas.text.Normalizer;
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
    if (Mhtml.is(input.bytes())) {
      return Mhtml.page(input.bytes())
          .map(page -> page(input, page.bytes(), page.charset()))
          .orElseGet(() -> TextForms.unread("a MIME message without a page in it"));
    }
    return Detector.binary(input.name(), input.bytes())
        .then(
            format ->
                format.isPresent()
                    ? parsed(input, input.bytes(), format.orElseThrow(), input.charset(), 0)
                    : decoded(input));
  }

  private Outcome<SourceText> as(Format format, RawInput input) {
    return switch (format) {
      case PDF, DOCX, DOC -> parsed(input, input.bytes(), format, input.charset(), 0);
      case HTML, TEXT, MARKDOWN ->
          Decoder.decode(input.bytes(), input.charset())
              .then(decoded -> decoded(input, format, decoded));
    };
  }

  private Outcome<SourceText> page(RawInput input, byte[] bytes, String charset) {
    return Decoder.decode(bytes, charset)
        .then(
            decoded ->
                decoded.text().length() > HUGE_PAGE
                    ? parsed(input, bytes, Format.HTML, decoded.charset(), decoded.broken())
                    : decoded(input, Format.HTML, decoded));
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
          ? parsed(input, input.bytes(), format, decoded.charset(), decoded.broken())
          : HtmlPage.extract(text, decoded.charset(), limits.characters())
              .then(page -> clean(input, format, page, decoded.broken()));
    }
    if (text.length() > limits.characters()) {
      return tooLong(text.length());
    }
    if (format == Format.TEXT) {
      DerivedText words = Tags.areIn(text) ? Tags.remove(text) : null;
      return accepted(
          input, format, decoded, "lines", CleanText.of(text, words), List.of(), Map.of());
    }
    Markdown.Unmarked unmarked = Markdown.unmark(text);
    return accepted(
        input,
        format,
        decoded,
        "markdown",
        CleanText.of(text, unmarked.text()),
        List.of(),
        unmarked.metadata());
  }

  private Outcome<SourceText> tooLong(int characters) {
    return Outcome.rejected(
        Reason.TOO_LONG,
        "has %,d characters; limits.characters is %,d".formatted(characters, limits.characters()));
  }

  private Outcome<SourceText> parsed(
      RawInput input, byte[] bytes, Format format, String charset, int broken) {
    return ParserPool.of(limits.memory())
        .extract(new Frames.Request(format, charset, limits.characters(), bytes), limits.seconds())
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
    return accepted(
        input,
        format,
        new Decoder.Decoded(extraction.text(), extraction.charset(), broken),
        extraction.method(),
        CleanText.of(extraction.text(), builder.build()),
        PageFrame.around(extraction),
        extraction.metadata());
  }

  private static Outcome<SourceText> accepted(
      RawInput input,
      Format format,
      Decoder.Decoded decoded,
      String method,
      CleanText clean,
      List<FramePiece> around,
      Map<String, String> found) {
    String text = clean.normalized().text();
    if (text.isEmpty()) {
      return Outcome.rejected(Reason.NO_TEXT, "is nothing but navigation and markup");
    }
    long ideographs =
        text.codePoints().filter(Character::isIdeographic).limit(MIN_IDEOGRAPHS).count();
    if (ideographs < MIN_IDEOGRAPHS) {
      return Outcome.rejected(
          Reason.NOT_CHINESE, "has fewer than %d Chinese characters".formatted(MIN_IDEOGRAPHS));
    }
    Optional<String> other = OtherLanguage.of(text);
    if (other.isPresent()) {
      return Outcome.rejected(Reason.NOT_CHINESE, "is %s, not Chinese".formatted(other.get()));
    }
    Map<String, String> metadata = new HashMap<>();
    found.forEach((key, value) -> metadata.put(key, Normalizer.normalize(value).text()));
    input.metadata().forEach((key, value) -> metadata.put(key, Normalizer.normalize(value).text()));
    boolean offsets = format.hasOffsets() && input.given() == null;
    return Outcome.accepted(
        new SourceText(
            input.locator(),
            Sha256.of(input.bytes()),
            format,
            decoded.charset(),
            decoded.broken(),
            method,
            clean,
            Stream.concat(around.stream(), clean.frame().stream())
                .sorted(Comparator.comparingInt(p -> p.source().begin()))
                .toList(),
            offsets ? CodePoints.of(decoded.text()) : null,
            metadata,
            input.stated()));
  }
}
