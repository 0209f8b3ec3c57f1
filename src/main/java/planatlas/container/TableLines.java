package planatlas.container;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import planatlas.outcome.Reason;

/** The lines of a table, of which some can be given back. Not safe to share. */
final class TableLines implements Closeable {

  private final BufferedReader in;
  private final long most;
  private final Deque<String> again = new ArrayDeque<>();
  private boolean begun;

  /**
   * @param most characters of a line that are kept; of a longer one, one more is kept
   */
  TableLines(BufferedReader in, long most) {
    this.in = in;
    this.most = most;
  }

  /**
   * Without its end, which is LF, CR or both; the first without a byte-order mark; null at the end.
   */
  String next() throws IOException {
    if (!again.isEmpty()) {
      return again.pop();
    }
    StringBuilder line = new StringBuilder();
    int c = in.read();
    if (!begun && c == '\ufeff') {
      c = in.read();
    }
    begun = true;
    if (c < 0) {
      return null;
    }
    for (; c >= 0 && c != '\n' && c != '\r'; c = in.read()) {
      if (line.length() <= most) {
        line.append((char) c);
      }
    }
    if (c == '\r') {
      in.mark(1);
      if (in.read() != '\n') {
        in.reset();
      }
    }
    return line.toString();
  }

  /** The row in which a gzip member breaks; what follows in that member is not seen again. */
  static Found lost(String locator, GzipMembers.BrokenMember e) {
    return Found.rejected(
        locator,
        Reason.DAMAGED,
        "is lost with all behind it in its gzip member: " + e.getMessage());
  }

  /** The next is the first of {@code lines}. */
  void unread(List<String> lines) {
    for (int i = lines.size() - 1; i >= 0; i--) {
      again.push(lines.get(i));
    }
  }

  boolean isTooLong(String line) {
    return line.length() > most;
  }

  long most() {
    return most;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
