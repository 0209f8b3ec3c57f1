package planatlas.container;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import planatlas.outcome.Outcome;
import planatlas.outcome.Reason;
import planatlas.source.Limits;
import planatlas.source.RawInput;
import planatlas.source.SourceReader;
import planatlas.source.Stated;

/**
 * The documents of a crawl, WARC or ARC, plain or gzip: responses of status 200, resources and
 * conversions (the text of WET files). Left out are requests, errors and redirects, and what a page
 * is dressed with. The locator is the file, {@code !} and the address; a later document of the same
 * address has {@code #2} behind it. A broken record is a reject, and the next is read.
 */
public final class WarcRows implements Rows {

  private static final int OK = 200;

  private final String file;
  private final Limits limits;
  private final CrawlRecords records;
  private final Map<String, Integer> addresses = new HashMap<>();

  /**
   * @param head the first bytes of the file
   * @param in all of them; is read as it comes and closed with this
   */
  public WarcRows(String file, byte[] head, InputStream in, Limits limits) {
    this.file = file;
    this.limits = limits;
    this.records =
        new CrawlRecords(GzipMembers.is(head) ? new GzipMembers(in) : in, limits.bytes());
  }

  /** Whether a file that begins so holds a crawl, plain or gzip. */
  public static boolean is(byte[] head) {
    return CrawlRecords.is(head) || GzipMembers.is(head) && CrawlRecords.is(unpacked(head));
  }

  /** The first bytes of the first member that has some. */
  private static byte[] unpacked(byte[] head) {
    try (GzipMembers in = new GzipMembers(new ByteArrayInputStream(head))) {
      while (true) {
        try {
          byte[] first = in.readNBytes(64);
          if (first.length == 0 || CrawlRecords.is(first)) {
            return first;
          }
          in.abandon();
        } catch (GzipMembers.BrokenMember e) {
          // The next member may be sound.
          continue;
        }
      }
    } catch (IOException e) {
      return new byte[0];
    }
  }

  @Override
  public Found next() throws IOException {
    for (CrawlRecord record = records.next(); record != null; record = records.next()) {
      Found found = found(record);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /** Null for a record that holds no document. */
  private Found found(CrawlRecord record) {
    if (record.problem() != null) {
      return Found.rejected(locator(record), Reason.DAMAGED, record.problem());
    }
    MediaTypeName type = MediaTypeName.of(record.mediaType());
    return switch (record.type()) {
      case "response" ->
          type.isHttp() || record.mediaType().isEmpty() ? response(record) : content(record, type);
      case "resource", "conversion" -> content(record, type);
      default -> null;
    };
  }

  /** The block is the content itself. */
  private Found content(CrawlRecord record, MediaTypeName type) {
    String address = record.address() == null ? "" : record.address();
    boolean aboutTheCrawl = address.matches("(?i)(metadata|filedesc|warcinfo|dns|whois):.*");
    return aboutTheCrawl || type.isDress()
        ? null
        : found(record, type, whole(record, record.block()));
  }

  private Found response(CrawlRecord record) {
    Optional<HttpBlock> block = HttpBlock.of(record.block());
    if (block.isEmpty()) {
      return Found.rejected(
          locator(record), Reason.DAMAGED, "has no response of HTTP in its record");
    }
    HttpBlock http = block.get();
    MediaTypeName type = MediaTypeName.of(http.header("content-type"));
    return http.status() != OK || type.isDress()
        ? null
        : found(
            record,
            type,
            whole(record, http.rest())
                .then(rest -> http.body())
                .then(body -> HttpContent.unpacked(body, http.header("content-encoding"), limits)));
  }

  private Outcome<byte[]> whole(CrawlRecord record, byte[] content) {
    long bytes = Math.max(content.length, record.length() - record.block().length + content.length);
    return bytes > limits.bytes()
        ? SourceReader.tooLarge(bytes, limits)
        : Outcome.accepted(content);
  }

  private String locator(CrawlRecord record) {
    String called = record.address() == null ? record.name() : record.address();
    int nth = addresses.merge(called, 1, Integer::sum);
    return file + "!" + called + (nth == 1 ? "" : "#" + nth);
  }

  private Found found(CrawlRecord record, MediaTypeName type, Outcome<byte[]> content) {
    String locator = locator(record);
    String address = record.address();
    String path = address == null ? "" : address.replaceFirst("[?#].*", "");
    return new Found(
        locator,
        content.then(
            bytes ->
                Outcome.accepted(
                    new RawInput(
                        locator,
                        type.isPlainText() ? path + ".txt" : path,
                        bytes,
                        null,
                        type.charset(),
                        address == null ? Map.of() : Map.of("url", address),
                        Stated.NOTHING))));
  }

  @Override
  public void close() throws IOException {
    records.close();
  }
}
