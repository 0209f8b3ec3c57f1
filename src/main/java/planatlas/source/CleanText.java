package planatlas.source;

import java.util.ArrayList;
import java.util.List;
import planatlas.segment.HanLpSegmenter;
import planatlas.text.DerivedText;
import planatlas.text.DerivedTextBuilder;
import planatlas.text.Normalizer;
import planatlas.text.OffsetMap;
import planatlas.text.Span;

/**
 * A text freed of the page around it, in two forms with the same lines: as printed, and normalised.
 * Lines end with {@code \n}; none is empty, and none begins or ends with white space. Immutable.
 *
 * @param cleaned the characters of the source; leads back to it
 * @param normalized what everything is found in; leads back to {@code cleaned}
 * @param frame what was taken away, normalised, with its place in the source
 * @param doubtful line ends that were joined by punctuation alone
 */
public record CleanText(
    DerivedText cleaned, DerivedText normalized, List<FramePiece> frame, int doubtful) {

  public CleanText {
    frame = List.copyOf(frame);
  }

  /**
   * @param words the source without marks; null where it has none
   */
  static CleanText of(String source, DerivedText words) {
    String marked = words == null ? source : words.text();
    DerivedText normalized = Normalizer.normalize(marked);
    Cleaner.Cleaned clean = Cleaner.clean(normalized.text(), HanLpSegmenter.shared());
    CleanText text = of(marked, normalized, clean);
    return words == null ? text : text.through(words.map());
  }

  private static CleanText of(String source, DerivedText whole, Cleaner.Cleaned clean) {
    DerivedTextBuilder printed = new DerivedTextBuilder(source);
    StringBuilder normal = new StringBuilder(whole.text().length());
    OffsetMap.Builder toPrinted = OffsetMap.builder();
    for (Cleaner.Line line : clean.lines()) {
      if (printed.length() > 0) {
        printed.insert(whole.map().toOrigin(line.pieces().get(0).begin()), '\n');
        toPrinted.keep(printed.length() - 1, 1);
        normal.append('\n');
      }
      for (Span piece : line.pieces()) {
        Span origin = whole.toOrigin(piece);
        whole.map().copy(piece.begin(), piece.end(), printed.length() - origin.begin(), toPrinted);
        printed.keep(origin.begin(), origin.end());
        normal.append(whole.text(), piece.begin(), piece.end());
      }
    }
    List<FramePiece> frame = new ArrayList<>();
    for (FramePiece piece : clean.frame()) {
      frame.add(new FramePiece(piece.kind(), piece.text(), whole.toOrigin(piece.source())));
    }
    return new CleanText(
        printed.build(),
        new DerivedText(normal.toString(), toPrinted.build()),
        frame,
        clean.doubtful());
  }

  /** The same for a source that the texts were made from through {@code map}. */
  private CleanText through(OffsetMap map) {
    List<FramePiece> moved =
        frame.stream()
            .map(p -> new FramePiece(p.kind(), p.text(), map.toOrigin(p.source())))
            .toList();
    return new CleanText(
        new DerivedText(cleaned.text(), cleaned.map().then(map)), normalized, moved, doubtful);
  }

  /** What {@link SourceText#printed} gives. */
  String printed(Span span) {
    StringBuilder printed = new StringBuilder(span.length());
    for (int i = span.begin(); i < span.end(); i++) {
      char normal = normalized.text().charAt(i);
      char origin = cleaned.text().charAt(normalized.map().toOrigin(i));
      printed.append(Normalizer.isEncoding(origin) ? normal : origin);
    }
    return printed.toString();
  }
}
