package planatlas.container;

import java.util.ArrayList;
import java.util.List;

/**
 * The cells of one record of CSV (RFC 4180), which takes one line or, where line ends stand between
 * quotes, several. Takes line by line and never looks at a character twice, so that a quote that is
 * never closed costs one pass. Not safe to share.
 */
final class CsvCells {

  /** What a line has made of the record. */
  enum State {
    WHOLE,
    OPEN,
    BROKEN
  }

  private final char separator;
  private final List<String> cells = new ArrayList<>();
  private StringBuilder quoted;
  private long length;

  CsvCells(char separator) {
    this.separator = separator;
  }

  List<String> cells() {
    return cells;
  }

  long length() {
    return length;
  }

  State add(String line) {
    length += line.length() + 1;
    int at = 0;
    if (quoted != null) {
      quoted.append('\n');
    }
    while (true) {
      if (quoted == null && at < line.length() && line.charAt(at) == '"') {
        quoted = new StringBuilder();
        at++;
      }
      if (quoted == null) {
        int end = line.indexOf(separator, at);
        cells.add(line.substring(at, end < 0 ? line.length() : end));
        if (end < 0) {
          return State.WHOLE;
        }
        at = end + 1;
        continue;
      }
      int quote = line.indexOf('"', at);
      if (quote < 0) {
        quoted.append(line, at, line.length());
        return State.OPEN;
      }
      quoted.append(line, at, quote);
      at = quote + 1;
      if (at < line.length() && line.charAt(at) == '"') {
        quoted.append('"');
        at++;
        continue;
      }
      cells.add(quoted.toString());
      quoted = null;
      while (at < line.length() && line.charAt(at) == ' ') {
        at++;
      }
      if (at == line.length()) {
        return State.WHOLE;
      }
      if (line.charAt(at) != separator) {
        return State.BROKEN;
      }
      at++;
    }
  }
}
