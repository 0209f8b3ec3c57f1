package planatlas.source;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.TreeMap;
import planatlas.text.Sha256;

/**
 * By what an input is known again: its locator, its bytes and all that came with them. The first 64
 * bits of a SHA-256: among a million inputs two share a key by chance once in 37 million runs.
 */
public final class InputKey {

  private InputKey() {}

  public static long of(RawInput input) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      text(out, input.locator());
      text(out, input.name());
      text(out, Sha256.of(input.bytes()));
      text(out, input.given() == null ? null : input.given().label());
      text(out, input.charset());
      text(out, input.stated().region());
      text(out, input.stated().year());
      for (var named : new TreeMap<>(input.metadata()).entrySet()) {
        text(out, named.getKey());
        text(out, named.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Long.parseUnsignedLong(Sha256.of(bytes.toByteArray()).substring(0, 16), 16);
  }

  /** Length and text, so that no two lists of texts look the same. */
  private static void text(DataOutputStream out, String text) throws IOException {
    byte[] bytes = text == null ? null : text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes == null ? -1 : bytes.length);
    if (bytes != null) {
      out.write(bytes);
    }
  }
}
