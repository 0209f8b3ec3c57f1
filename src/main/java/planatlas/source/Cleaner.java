package planatlas.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import planatlas.text.Blank;
import planatlas.text.DerivedText;
import planatlas.text.DerivedTextBuilder;
import planatlas.text.Span;

/**
 * Takes the page away from around a document, line by line. What is left keeps its characters;
 * white space at the ends of lines, empty lines and frame are gone.
 */
final class Cleaner {

  /** The cleaned text and what was taken away. */
  record Cleaned(DerivedText text, List<FramePiece> frame) {}

  /** How many non-empty lines from either end of a page can be frame. */
  private static final int EDGE = 40;

  private final String source;
  private final DerivedTextBuilder text;
  private final List<FramePiece> frame = new ArrayList<>();

  private Cleaner(String source) {
    this.source = source;
    this.text = new DerivedTextBuilder(source);
  }

  static Cleaned clean(String source) {
    return new Cleaner(source).run();
  }

  private Cleaned run() {
    List<Span> lines = lines(source);
    for (int i = 0; i < lines.size(); i++) {
      boolean atEdge = i < EDGE || i >= lines.size() - EDGE;
      line(lines.get(i), atEdge);
    }
    return new Cleaned(text.build(), frame);
  }

  private void line(Span span, boolean atEdge) {
    if (!atEdge) {
      keep(span.begin(), span.end());
      return;
    }
    String line = span.of(source);
    Optional<FramePiece.Kind> kind = FrameLines.whole(line);
    if (kind.isPresent()) {
      frame(kind.orElseThrow(), span.begin(), span.end());
      return;
    }
    int head = FrameLines.gluedHead(line);
    int tail = Math.max(head, FrameLines.gluedTail(line));
    frame(FramePiece.Kind.NAVIGATION, span.begin(), span.begin() + head);
    keep(span.begin() + head, span.begin() + tail);
    frame(FramePiece.Kind.FOOTER, span.begin() + tail, span.end());
  }

  private void keep(int begin, int end) {
    Optional<Span> trimmed = trim(source, begin, end);
    trimmed.ifPresent(
        kept -> {
          if (text.length() > 0) {
            text.insert(kept.begin(), '\n');
          }
          text.keep(kept.begin(), kept.end());
        });
  }

  private void frame(FramePiece.Kind kind, int begin, int end) {
    trim(source, begin, end)
        .ifPresent(piece -> frame.add(new FramePiece(kind, piece.of(source), piece)));
  }

  /** Trimmed non-empty lines; a line ends at CR, LF, a form feed or a Unicode line end. */
  private static List<Span> lines(String source) {
    List<Span> lines = new ArrayList<>();
    int begin = 0;
    for (int i = 0; i <= source.length(); i++) {
      if (i == source.length() || isLineEnd(source.charAt(i))) {
        trim(source, begin, i).ifPresent(lines::add);
        begin = i + 1;
      }
    }
    return lines;
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r' || c == '\f' || c == '\u0085' || c == '\u2028' || c == '\u2029';
  }

  private static Optional<Span> trim(String source, int begin, int end) {
    int from = begin;
    int to = end;
    while (from < to && Blank.is(source.charAt(from))) {
      from++;
    }
    while (to > from && Blank.is(source.charAt(to - 1))) {
      to--;
    }
    return from < to ? Optional.of(new Span(from, to)) : Optional.empty();
  }
}
