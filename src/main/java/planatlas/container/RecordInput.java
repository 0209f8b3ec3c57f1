package planatlas.container;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes of a crawl, of which some can be given back. Not safe to share. */
final class RecordInput implements AutoCloseable {

  /** A line that is longer is none of a record's head. */
  static final int LONGEST_LINE = 1 << 14;

  private final InputStream in;
  private byte[] buffer = new byte[1 << 16];
  private int at;
  private int end;
  private long before;

  RecordInput(InputStream in) {
    this.in = in;
  }

  /** Of the next byte, from the first of the unpacked file. */
  long position() {
    return before + at;
  }

  /** The gzip member that was read last; 0 where the file is plain. */
  long member() {
    return in instanceof GzipMembers members ? members.member() : 0;
  }

  int read() throws IOException {
    return at < end || fill() ? buffer[at++] & 0xff : -1;
  }

  int peek() throws IOException {
    return at < end || fill() ? buffer[at] & 0xff : -1;
  }

  private boolean fill() throws IOException {
    before += end;
    at = 0;
    end = 0;
    end = Math.max(0, in.read(buffer, 0, buffer.length));
    return end > 0;
  }

  /**
   * The next line without its end, cut behind {@link #LONGEST_LINE} bytes; null at the end of the
   * file.
   */
  byte[] line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    int c = read();
    if (c < 0) {
      return null;
    }
    for (; c >= 0 && c != '\n' && line.size() < LONGEST_LINE; c = read()) {
      line.write(c);
    }
    byte[] bytes = line.toByteArray();
    boolean carriage = bytes.length > 0 && bytes[bytes.length - 1] == '\r';
    return carriage ? Arrays.copyOf(bytes, bytes.length - 1) : bytes;
  }

  /** The next line with its end; a part of it where it is too long. */
  byte[] rawLine() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int c = read(); c >= 0; c = read()) {
      line.write(c);
      if (c == '\n' || line.size() == LONGEST_LINE) {
        break;
      }
    }
    return line.toByteArray();
  }

  static String text(byte[] line) {
    return new String(line, StandardCharsets.UTF_8);
  }

  /**
   * Copies up to {@code most} bytes; a broken member in between is thrown when these are copied.
   */
  long copy(long most, ByteArrayOutputStream to) throws IOException {
    long left = most;
    while (left > 0 && (at < end || fill())) {
      int some = (int) Math.min(left, end - at);
      to.write(buffer, at, some);
      at += some;
      left -= some;
    }
    return most - left;
  }

  long skip(long most) throws IOException {
    long left = most;
    while (left > 0 && (at < end || fill())) {
      int some = (int) Math.min(left, end - at);
      at += some;
      left -= some;
    }
    return most - left;
  }

  /** Gives {@code bytes} back, to be read before all that follows. */
  void unread(byte[] bytes) {
    byte[] joined = new byte[Math.max(buffer.length, bytes.length + end - at)];
    System.arraycopy(bytes, 0, joined, 0, bytes.length);
    System.arraycopy(buffer, at, joined, bytes.length, end - at);
    before += at - bytes.length;
    end = bytes.length + end - at;
    at = 0;
    buffer = joined;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
