package planatlas.source;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;

/**
 * GB18030 as browsers decode it (WHATWG Encoding Standard, "gb18030"), which reads GBK and GB2312
 * too. It differs from Java's own in A3 A0, which pages use as a wide space, in a lone 80, which is
 * the euro sign of code page 936, and in nothing else where the JDK knows GB18030-2022; older JDKs
 * map some two-byte codes to the private use area, which is corrected. Decodes only. Safe to share.
 */
public final class Gb18030 extends Charset {

  public static final Charset CHARSET = new Gb18030();

  private static final Charset JAVA = Charset.forName("GB18030");

  /** The trail bytes of one lead byte: 40 to FE. */
  private static final int TRAILS = 0xff - 0x40;

  /** What stood in the private use area before GB18030-2022, and what stands there since. */
  private static final String FORMERLY_PRIVATE =
      "\ue78d\ufe10\ue78e\ufe12\ue78f\ufe11\ue790\ufe13\ue791\ufe14\ue792\ufe15\ue793\ufe16"
          + "\ue794\ufe17\ue795\ufe18\ue796\ufe19\ue81e\u9fb4\ue826\u9fb5\ue82b\u9fb6\ue82c\u9fb7"
          + "\ue832\u9fb8\ue843\u9fb9\ue854\u9fba\ue864\u9fbb";

  private static final char[] PAIRS = pairs();

  private Gb18030() {
    super("GB18030", new String[0]);
  }

  private static char[] pairs() {
    char[] pairs = new char[(0xff - 0x81) * TRAILS];
    for (int lead = 0x81; lead < 0xff; lead++) {
      for (int trail = 0x40; trail < 0xff; trail++) {
        if (trail != 0x7f) {
          char c = new String(new byte[] {(byte) lead, (byte) trail}, JAVA).charAt(0);
          pairs[(lead - 0x81) * TRAILS + trail - 0x40] = today(c);
        }
      }
    }
    pairs[(0xa3 - 0x81) * TRAILS + 0xa0 - 0x40] = '\u3000';
    return pairs;
  }

  private static char today(char c) {
    int formerly = FORMERLY_PRIVATE.indexOf(c);
    return formerly >= 0 && formerly % 2 == 0 ? FORMERLY_PRIVATE.charAt(formerly + 1) : c;
  }

  @Override
  public boolean contains(Charset other) {
    return JAVA.contains(other);
  }

  @Override
  public boolean canEncode() {
    return false;
  }

  @Override
  public CharsetEncoder newEncoder() {
    throw new UnsupportedOperationException("decodes only");
  }

  @Override
  public CharsetDecoder newDecoder() {
    return new Decoding();
  }

  private final class Decoding extends CharsetDecoder {

    private final CharsetDecoder four = JAVA.newDecoder();

    private Decoding() {
      super(Gb18030.this, 0.6f, 1f);
    }

    @Override
    protected CoderResult decodeLoop(ByteBuffer in, CharBuffer out) {
      while (in.hasRemaining()) {
        if (in.hasArray() && out.hasArray()) {
          usual(in, out);
          if (!in.hasRemaining()) {
            break;
          }
        }
        if (!out.hasRemaining()) {
          return CoderResult.OVERFLOW;
        }
        int at = in.position();
        int lead = in.get(at) & 0xff;
        if (lead < 0x80) {
          out.put((char) lead);
          in.position(at + 1);
          continue;
        }
        if (lead == 0x80) {
          out.put('€');
          in.position(at + 1);
          continue;
        }
        if (lead == 0xff) {
          return CoderResult.malformedForLength(1);
        }
        if (in.remaining() < 2) {
          return CoderResult.UNDERFLOW;
        }
        int trail = in.get(at + 1) & 0xff;
        if (trail >= '0' && trail <= '9') {
          CoderResult result = fourBytes(in, out);
          if (result != null) {
            return result;
          }
          continue;
        }
        if (trail < 0x40 || trail == 0x7f || trail == 0xff) {
          // An ASCII byte is none of a broken character: it may be the mark that ends a line.
          return CoderResult.malformedForLength(trail < 0x80 ? 1 : 2);
        }
        out.put(PAIRS[(lead - 0x81) * TRAILS + trail - 0x40]);
        in.position(at + 2);
      }
      return CoderResult.UNDERFLOW;
    }

    /** Decodes ASCII and pairs as long as nothing else stands there; most of any text. */
    private void usual(ByteBuffer in, CharBuffer out) {
      byte[] bytes = in.array();
      char[] chars = out.array();
      int at = in.arrayOffset() + in.position();
      int end = in.arrayOffset() + in.limit();
      int to = out.arrayOffset() + out.position();
      int room = out.arrayOffset() + out.limit();
      while (at < end && to < room) {
        int lead = bytes[at] & 0xff;
        if (lead < 0x80) {
          chars[to++] = (char) lead;
          at++;
          continue;
        }
        int trail = at + 1 < end ? bytes[at + 1] & 0xff : 0;
        if (lead == 0x80 || lead == 0xff || trail < 0x40 || trail == 0x7f || trail == 0xff) {
          break;
        }
        chars[to++] = PAIRS[(lead - 0x81) * TRAILS + trail - 0x40];
        at += 2;
      }
      in.position(at - in.arrayOffset());
      out.position(to - out.arrayOffset());
    }

    /** Null where a character was decoded. */
    private CoderResult fourBytes(ByteBuffer in, CharBuffer out) {
      int at = in.position();
      if (in.remaining() < 4) {
        return CoderResult.UNDERFLOW;
      }
      int third = in.get(at + 2) & 0xff;
      int fourth = in.get(at + 3) & 0xff;
      if (third < 0x81 || third > 0xfe || fourth < '0' || fourth > '9') {
        return CoderResult.malformedForLength(1);
      }
      int before = out.position();
      CoderResult result = four.reset().decode(in.duplicate().limit(at + 4), out, true);
      if (result.isOverflow() && out.position() == before) {
        return CoderResult.OVERFLOW;
      }
      if (result.isError()) {
        return CoderResult.malformedForLength(4);
      }
      out.put(before, today(out.get(before)));
      in.position(at + 4);
      return null;
    }
  }
}
