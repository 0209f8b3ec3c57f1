package planatlas.container;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** The charset of a table too large to be held: UTF-8 where all of it is, else GB18030. */
final class TableCharset {

  private TableCharset() {}

  /** Reads {@code in} to its end, or to where it cannot be UTF-8. */
  static Charset of(InputStream in) throws IOException {
    CharsetDecoder utf8 =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer bytes = ByteBuffer.allocate(1 << 16);
    CharBuffer nowhere = CharBuffer.allocate(1 << 16);
    boolean end = false;
    while (!end) {
      int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
      end = read < 0;
      bytes.position(bytes.position() + Math.max(0, read)).flip();
      CoderResult result = utf8.decode(bytes, nowhere.clear(), end);
      if (result.isError()) {
        return Charset.forName("GB18030");
      }
      bytes.compact();
    }
    return StandardCharsets.UTF_8;
  }

  /** Fails on what is not of the charset, so that nothing is read as something else. */
  static CharsetDecoder strict(Charset charset) {
    return charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
  }
}
