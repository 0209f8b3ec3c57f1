package planatlas.container;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The unpacked bytes of gzip members that stand behind one another (RFC 1952). A broken member is a
 * {@link BrokenMember}; who reads on after that gets the bytes of the next sound beginning of a
 * member. Not safe to share.
 */
final class GzipMembers extends InputStream {

  /** A member that cannot be unpacked, or not to its end; reading goes on behind it. */
  static final class BrokenMember extends IOException {
    private static final long serialVersionUID = 1;

    private final long member;

    BrokenMember(String message, long member) {
      super(message);
      this.member = member;
    }

    /** Which one, as {@link GzipMembers#member} counts them. */
    long member() {
      return member;
    }
  }

  private static final int CHUNK = 1 << 16;

  /** What is kept of a member's packed bytes, to look for the next member behind its beginning. */
  private static final int KEPT = 1 << 22;

  private static final int FLAG_CHECKSUM = 2;
  private static final int FLAG_EXTRA = 4;
  private static final int FLAG_NAME = 8;
  private static final int FLAG_COMMENT = 16;

  private final InputStream in;
  private final Inflater inflater = new Inflater(true);
  private final CRC32 crc = new CRC32();

  /** Packed bytes: from the beginning of the member, where they are few enough. */
  private byte[] packed = new byte[CHUNK];

  private int end;
  private int at;
  private int begin;
  private boolean inside;
  private boolean lost;
  private long member;

  GzipMembers(InputStream in) {
    this.in = in;
  }

  /** The number of the member that was read last, from 1. */
  long member() {
    return member;
  }

  static boolean is(byte[] head) {
    return head.length > 2 && head[0] == 0x1f && head[1] == (byte) 0x8b && head[2] == 8;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] to, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    while (true) {
      if (!inside && !enter()) {
        return -1;
      }
      int read = inflate(to, offset, length);
      if (read > 0) {
        return read;
      }
      if (inflater.finished()) {
        leave();
      }
    }
  }

  /** Begins the next member; false at the end of the file. */
  private boolean enter() throws IOException {
    if (lost) {
      lost = false;
      if (!find()) {
        return false;
      }
    }
    begin = at;
    member++;
    int first = next();
    while (first == 0) {
      // Some writers fill up with zeros.
      begin = at;
      first = next();
    }
    if (first < 0) {
      return false;
    }
    if (first != 0x1f || need() != 0x8b || need() != 8) {
      throw broken("no gzip member at its place");
    }
    int flags = need();
    skip(6);
    if ((flags & FLAG_EXTRA) != 0) {
      skip(need() | need() << 8);
    }
    for (int zeroEnded = flags & (FLAG_NAME | FLAG_COMMENT); zeroEnded != 0; ) {
      zeroEnded &= zeroEnded - 1;
      while (need() != 0) {
        continue;
      }
    }
    skip((flags & FLAG_CHECKSUM) != 0 ? 2 : 0);
    inflater.reset();
    crc.reset();
    inside = true;
    return true;
  }

  private int inflate(byte[] to, int offset, int length) throws IOException {
    try {
      if (inflater.needsInput() && !inflater.finished()) {
        if (at == end && !fill()) {
          throw broken("a gzip member is cut short");
        }
        inflater.setInput(packed, at, end - at);
        at = end;
      }
      int read = inflater.inflate(to, offset, length);
      if (read == 0 && inflater.needsDictionary()) {
        throw broken("a gzip member needs a dictionary");
      }
      crc.update(to, offset, read);
      return read;
    } catch (DataFormatException e) {
      throw broken("a gzip member is damaged");
    }
  }

  private void leave() throws IOException {
    at = end - inflater.getRemaining();
    inside = false;
    long checksum = need() | need() << 8 | need() << 16 | (long) need() << 24;
    long size = need() | need() << 8 | need() << 16 | (long) need() << 24;
    if (checksum != crc.getValue() || size != (inflater.getBytesWritten() & 0xffffffffL)) {
      throw broken("a gzip member has another checksum than it states");
    }
  }

  /** Goes on at the next member. */
  void abandon() {
    broken("");
  }

  private BrokenMember broken(String why) {
    inside = false;
    lost = true;
    return new BrokenMember(why, member);
  }

  /** Goes to the next place behind the beginning of the lost member where a member may begin. */
  private boolean find() throws IOException {
    at = Math.min(begin + 1, end);
    while (true) {
      while (at + 4 <= end) {
        if (packed[at] == 0x1f
            && packed[at + 1] == (byte) 0x8b
            && packed[at + 2] == 8
            && (packed[at + 3] & 0xe0) == 0) {
          return true;
        }
        at++;
      }
      begin = at;
      if (!fill()) {
        at = end;
        return false;
      }
    }
  }

  private int next() throws IOException {
    return at < end || fill() ? packed[at++] & 0xff : -1;
  }

  private int need() throws IOException {
    int b = next();
    if (b < 0) {
      throw broken("a gzip member is cut short");
    }
    return b;
  }

  private void skip(int bytes) throws IOException {
    for (int i = 0; i < bytes; i++) {
      need();
    }
  }

  /**
   * Reads more behind {@code end}; keeps what stands from {@code begin} on where it is not much.
   */
  private boolean fill() throws IOException {
    if (end - begin > KEPT) {
      begin = at;
    }
    if (packed.length - end < CHUNK / 2) {
      byte[] room = begin > 0 && end - begin < packed.length / 2 ? packed : grown();
      System.arraycopy(packed, begin, room, 0, end - begin);
      packed = room;
      at -= begin;
      end -= begin;
      begin = 0;
    }
    int read;
    try {
      read = in.read(packed, end, packed.length - end);
    } catch (EOFException e) {
      read = -1;
    }
    end += Math.max(0, read);
    return read > 0;
  }

  private byte[] grown() {
    return Arrays.copyOf(packed, Math.max(packed.length, 2 * (end - begin) + CHUNK));
  }

  @Override
  public void close() throws IOException {
    inflater.end();
    in.close();
  }
}
