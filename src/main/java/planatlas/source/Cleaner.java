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

  /** How many of the first lines can be a site's menu. */
  private static final int HEAD = 12;

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
      if (i < EDGE || i >= lines.size() - EDGE) {
        edge(lines.get(i), i < HEAD);
      } else {
        keep(lines.get(i).begin(), lines.get(i).end());
      }
    }
    return new Cleaned(text.build(), frame);
  }

  private void edge(Span span, boolean atHead) {
    String line = span.of(source);
    Optional<FramePiece.Kind> kind = FrameLines.whole(line, atHead);
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

  /**
   * Trimmed non-empty lines. A line ends at CR, LF, a form feed or a Unicode line end, and at two
   * bars or more, which are what a scraper leaves of the empty cells of a table.
   */
  private static List<Span> lines(String source) {
    List<Span> lines = new ArrayList<>();
    int begin = 0;
    for (int i = 0; i <= source.length(); i++) {
      if (i == source.length() || isLineEnd(source.charAt(i))) {
        trim(source, begin, i).ifPresent(lines::add);
        begin = i + 1;
      } else if (source.charAt(i) == '|') {
        int end = bars(source, i);
        if (end > i + 1) {
          trim(source, begin, i).ifPresent(lines::add);
          begin = end;
          i = end - 1;
        }
      }
    }
    return lines;
  }

  /** The end of the run of bars, with blanks between them, that begins at {@code at}. */
  private static int bars(String source, int at) {
    int end = at + 1;
    for (int i = end; i < source.length(); i++) {
      char c = source.charAt(i);
      if (c == '|') {
        end = i + 1;
      } else if (isLineEnd(c) || !Blank.is(c)) {
        break;
      }
    }
    return end;
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
