package planatlas.container;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.brotli.dec.BrotliInputStream;
import planatlas.outcome.Outcome;
import planatlas.outcome.Reason;
import planatlas.source.Limits;
import planatlas.source.SourceReader;

/**
 * The body of a response out of its content codings (RFC 9110, 8.4.1). Crawlers that unpack bodies
 * often leave the header as it was, so that a body that does not begin like its coding is taken as
 * it is. Stateless.
 */
final class HttpContent {

  private HttpContent() {}

  /**
   * @param codings the value of {@code Content-Encoding}; empty where there is none
   */
  static Outcome<byte[]> unpacked(byte[] body, String codings, Limits limits) {
    byte[] bytes = body;
    String[] names = codings.split(",");
    for (int i = names.length - 1; i >= 0; i--) {
      String name = names[i].strip().toLowerCase(Locale.ROOT);
      if (name.equals("zstd")) {
        return Outcome.rejected(
            Reason.UNSUPPORTED,
            "is packed with zstd, which is not read; let the crawler ask for gzip (Accept-Encoding:"
                + " gzip) or unpack the bodies of its responses");
      }
      try (InputStream in = opened(name, bytes)) {
        bytes = in.readNBytes((int) Math.min(Integer.MAX_VALUE - 8, limits.bytes() + 1));
      } catch (IOException | IllegalStateException e) {
        return Outcome.rejected(
            Reason.DAMAGED, "cannot be unpacked: it is not sound %s".formatted(name));
      }
      if (bytes.length > limits.bytes()) {
        return SourceReader.tooLarge(bytes.length, limits);
      }
    }
    return Outcome.accepted(bytes);
  }

  private static InputStream opened(String coding, byte[] bytes) throws IOException {
    InputStream in = new ByteArrayInputStream(bytes);
    return switch (coding) {
      case "gzip", "x-gzip" -> GzipMembers.is(bytes) ? new GZIPInputStream(in) : in;
      case "deflate" ->
          isMarkup(bytes) ? in : new InflaterInputStream(in, new Inflater(!isZlib(bytes)));
      case "br" -> isMarkup(bytes) ? in : new BrotliInputStream(in);
      default -> in;
    };
  }

  /** RFC 1950; what some servers call deflate has no such head. */
  private static boolean isZlib(byte[] b) {
    return b.length > 1 && (b[0] & 0x0f) == 8 && ((b[0] & 0xff) << 8 | b[1] & 0xff) % 31 == 0;
  }

  /** Whether a body begins like a page: neither brotli nor deflate of a page does. */
  private static boolean isMarkup(byte[] b) {
    int at = b.length > 2 && b[0] == (byte) 0xef && b[1] == (byte) 0xbb ? 3 : 0;
    while (at < b.length && (b[at] == '\r' || b[at] == '\n' || b[at] == ' ' || b[at] == '\t')) {
      at++;
    }
    return at + 1 < b.length
        && b[at] == '<'
        && (b[at + 1] == '!' || b[at + 1] == '?' || b[at + 1] >= 'A' && b[at + 1] <= 'z');
  }
}
