package planatlas.container;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import planatlas.source.Limits;

/** Tables that are text, of any size: JSON lines where the first character is a brace, else CSV. */
public final class TextTable {

  /** A way to the bytes, gone more than once. */
  @FunctionalInterface
  public interface Bytes {
    InputStream open() throws IOException;
  }

  private TextTable() {}

  public static Rows open(String file, Bytes bytes, TableColumns columns, Limits limits)
      throws IOException {
    Charset charset;
    boolean json;
    try (InputStream in = bytes.open()) {
      json = isJson(in.readNBytes(64));
    }
    try (InputStream in = bytes.open()) {
      charset = TableCharset.of(in);
    }
    InputStream in = bytes.open();
    return json
        ? new JsonRows(file, in, charset, columns, limits)
        : new CsvRows(file, in, charset, columns, limits);
  }

  private static boolean isJson(byte[] head) {
    for (byte b : head) {
      boolean skipped =
          b >= 0 && b <= ' ' || b == (byte) 0xef || b == (byte) 0xbb || b == (byte) 0xbf;
      if (!skipped) {
        return b == '{';
      }
    }
    return false;
  }
}
