package planatlas.container;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;
import planatlas.outcome.Outcome;
import planatlas.outcome.Reason;
import planatlas.source.Limits;
import planatlas.source.RawInput;
import planatlas.source.Signatures;
import planatlas.source.SourceReader;
import planatlas.source.Stated;

/**
 * The responses of a crawl, WARC 1.0 and 1.1 (ISO 28500), plain or gzip. Left out are requests,
 * errors and redirects, and what a page is dressed with: pictures, films, sounds, fonts, style
 * sheets, scripts. The locator is the file, {@code !} and the address; a later response of the same
 * address has {@code #2} behind it.
 */
public final class WarcRows implements Rows {

  private static final Set<String> DRESS = Set.of("image", "video", "audio", "font");
  private static final Set<String> DRESS_TEXT = Set.of("css", "javascript", "x-javascript");

  private final String file;
  private final Limits limits;
  private final WarcReader reader;
  private final Map<String, Integer> addresses = new HashMap<>();

  /**
   * @param in is read as it comes and closed with this
   */
  public WarcRows(String file, InputStream in, Limits limits) throws IOException {
    this.file = file;
    this.limits = limits;
    this.reader = new WarcReader(in);
  }

  /** Whether a file that begins so is a WARC file. */
  public static boolean is(byte[] head) {
    return Signatures.begins(head, Signatures.WARC);
  }

  /** Whether a file that begins so is gzip, which a WARC file may be. */
  public static boolean maybe(byte[] head) {
    return Signatures.begins(head, Signatures.GZIP);
  }

  @Override
  public Found next() throws IOException {
    for (Optional<WarcRecord> record = reader.next(); record.isPresent(); record = reader.next()) {
      if (record.orElseThrow() instanceof WarcResponse response
          && response.contentType().base().equals(MediaType.HTTP)) {
        HttpResponse http = response.http();
        if (http.status() == 200 && !isDress(http.contentType())) {
          return found(response.target(), http);
        }
      }
    }
    return null;
  }

  private static boolean isDress(MediaType type) {
    return DRESS.contains(type.type().toLowerCase(Locale.ROOT))
        || DRESS_TEXT.contains(type.subtype().toLowerCase(Locale.ROOT));
  }

  private Found found(String address, HttpResponse http) throws IOException {
    int nth = addresses.merge(address, 1, Integer::sum);
    String locator = file + "!" + address + (nth == 1 ? "" : "#" + nth);
    byte[] bytes;
    try {
      int most = (int) Math.min(Integer.MAX_VALUE - 8, limits.bytes() + 1);
      bytes = http.bodyDecoded().stream().readNBytes(most);
    } catch (IOException e) {
      return Found.rejected(locator, Reason.DAMAGED, "cannot be unpacked: " + e.getMessage());
    }
    if (bytes.length > limits.bytes()) {
      return new Found(locator, SourceReader.tooLarge(bytes.length, limits));
    }
    String charset = http.contentType().parameters().get("charset");
    return new Found(
        locator,
        Outcome.accepted(
            new RawInput(
                locator,
                address.replaceFirst("[?#].*", ""),
                bytes,
                null,
                charset,
                Map.of("url", address),
                Stated.NOTHING)));
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
