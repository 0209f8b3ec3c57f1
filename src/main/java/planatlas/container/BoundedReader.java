package planatlas.container;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Refuses to read on where one row takes more characters than allowed. Not safe to share. */
final class BoundedReader extends FilterReader {

  private final long most;
  private long row;

  BoundedReader(Reader in, long most) {
    super(in);
    this.most = most;
  }

  /** A row has ended; what has been read ahead of it counts for the next. */
  void endRow() {
    row = 0;
  }

  @Override
  public int read() throws IOException {
    int c = super.read();
    count(c < 0 ? 0 : 1);
    return c;
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    int read = super.read(buffer, offset, length);
    count(Math.max(0, read));
    return read;
  }

  private void count(int read) throws IOException {
    row += read;
    if (row > most) {
      throw new IOException("a row has more than %,d characters".formatted(most));
    }
  }
}
