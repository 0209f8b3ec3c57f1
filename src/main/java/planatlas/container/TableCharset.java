package planatlas.container;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import planatlas.source.TextCharset;

/** How the bytes of a table become characters. Stateless. */
final class TableCharset {

  /**
   * Stands for what is no character of the charset, so that the row that has it is known; Unicode
   * gives it to no character.
   */
  static final char BROKEN = '\uffff';

  private static final int SAMPLE = 1 << 20;

  private TableCharset() {}

  /** Reads {@code in} as far as there is a sample of what is not ASCII in it. */
  static Charset of(InputStream in) throws IOException {
    ByteArrayOutputStream sample = new ByteArrayOutputStream();
    byte[] chunk = new byte[1 << 16];
    boolean first = true;
    while (sample.size() < SAMPLE) {
      int read = in.readNBytes(chunk, 0, chunk.length);
      if (read == 0) {
        break;
      }
      if (first || sample.size() > 0 || hasMore(chunk, read)) {
        sample.write(chunk, 0, read);
      }
      if (first && !hasMore(chunk, read)) {
        sample.reset();
      }
      first = false;
    }
    return TextCharset.of(sample.toByteArray());
  }

  /** Than ASCII. */
  private static boolean hasMore(byte[] chunk, int length) {
    for (int i = 0; i < length; i++) {
      if (chunk[i] <= 0) {
        return true;
      }
    }
    return false;
  }

  static BufferedReader reader(InputStream in, Charset charset) {
    return new BufferedReader(
        new InputStreamReader(
            in,
            charset
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE)
                .replaceWith(String.valueOf(BROKEN))),
        1 << 13);
  }
}
