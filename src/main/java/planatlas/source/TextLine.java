package planatlas.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import planatlas.text.Blank;
import planatlas.text.Span;

/**
 * A line of a text that is not empty.
 *
 * @param span without the white space at its ends
 * @param indent how many characters of white space stand before it
 * @param afterGap whether an empty line stands before it
 */
record TextLine(Span span, int indent, boolean afterGap) {

  /**
   * The lines of {@code text}. A line ends at CR, LF, a vertical tab, a form feed or a Unicode line
   * end, and at two bars or more, which are what a scraper leaves of the empty cells of a table.
   */
  static List<TextLine> of(String text) {
    List<TextLine> lines = new ArrayList<>();
    int begin = 0;
    boolean gap = false;
    for (int i = 0; i <= text.length(); i++) {
      int end = i;
      if (i < text.length() && !isLineEnd(text.charAt(i))) {
        int bars = text.charAt(i) == '|' ? bars(text, i) : i;
        if (bars <= i + 1) {
          continue;
        }
        end = i;
        i = bars - 1;
      }
      int before = lines.size();
      add(lines, text, begin, end, gap);
      boolean crlf = end > 0 && end < text.length() && text.startsWith("\r\n", end - 1);
      gap = lines.size() == before && (gap || !crlf);
      begin = i + 1;
    }
    return lines;
  }

  private static void add(List<TextLine> lines, String text, int begin, int end, boolean gap) {
    Optional<Span> span = trim(text, begin, end);
    if (span.isPresent()) {
      int indent = span.get().begin() - begin;
      lines.add(new TextLine(span.get(), indent, gap));
    }
  }

  /** The end of the run of bars, with spaces between them, that begins at {@code at}. */
  private static int bars(String text, int at) {
    int end = at + 1;
    for (int i = end; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '|') {
        end = i + 1;
      } else if (isLineEnd(c) || !Blank.is(c)) {
        break;
      }
    }
    return end;
  }

  /** {@code [begin, end)} without white space at its ends; empty where nothing else is there. */
  static Optional<Span> trim(String text, int begin, int end) {
    int from = Math.min(begin, end);
    int to = end;
    while (from < to && Blank.is(text.charAt(from))) {
      from++;
    }
    while (to > from && Blank.is(text.charAt(to - 1))) {
      to--;
    }
    return from < to ? Optional.of(new Span(from, to)) : Optional.empty();
  }

  private static boolean isLineEnd(char c) {
    return c == '\n'
        || c == '\r'
        || c == '\u000b'
        || c == '\f'
        || c == '\u0085'
        || c == '\u2028'
        || c == '\u2029';
  }

  /** The line's width as a terminal shows it, in columns: two for an ideograph, one for ASCII. */
  int columns(String text) {
    // A short indent is of ideographic spaces, which normalisation made ordinary ones.
    int columns = indent <= 3 ? 2 * indent : indent;
    for (int i = span.begin(); i < span.end(); i++) {
      columns += text.charAt(i) < '\u0080' ? 1 : 2;
    }
    return columns;
  }
}
