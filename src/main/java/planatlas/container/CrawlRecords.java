package planatlas.container;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The records of a WARC (1.0 and 1.1, ISO 28500) or ARC file (1 and 2). Read here and not by a
 * library, because libraries end at the first broken record: here it is one record with a problem,
 * and reading goes on at the next line that begins a record. A stated length that is wrong is told
 * by what follows the block, and corrected. Not safe to share.
 */
final class CrawlRecords implements Closeable {

  private static final Pattern WARC = Pattern.compile("WARC/\\d\\.\\d{1,2}\\s*");

  /** Address, host, time, media type and length, of version 2 more before the length. */
  private static final Pattern ARC =
      Pattern.compile("[a-z][a-z0-9+.-]*:\\S.* [0-9a-fA-F.:]{3,45} \\d{8,14} .*\\d+");

  private static final int HEADERS = 1 << 18;

  private final RecordInput in;
  private final int most;
  private boolean arc;
  private long ordinal;

  /** What was met behind the last record. */
  private GzipMembers.BrokenMember behind;

  /**
   * @param bytes the most that a block may have; of a larger one only so many are kept
   */
  CrawlRecords(InputStream unpacked, long bytes) {
    this.in = new RecordInput(unpacked);
    this.most = (int) Math.min(Integer.MAX_VALUE - (1 << 16), bytes + (1 << 16));
  }

  /** Whether a file whose unpacked bytes begin so is a crawl; blank lines may come first. */
  static boolean is(byte[] head) {
    int at = 0;
    while (at < head.length && at < 1 << 10 && (head[at] == '\r' || head[at] == '\n')) {
      at++;
    }
    String text = new String(head, at, Math.min(head.length - at, 16), StandardCharsets.ISO_8859_1);
    return text.startsWith("WARC/") || text.startsWith("filedesc://");
  }

  /** The next record; null behind the last. */
  CrawlRecord next() throws IOException {
    ordinal++;
    try {
      if (behind != null) {
        throw behind;
      }
      return record();
    } catch (GzipMembers.BrokenMember e) {
      behind = null;
      return CrawlRecord.lost(name(), "is lost: " + e.getMessage());
    }
  }

  private String name() {
    return "record " + ordinal;
  }

  private CrawlRecord record() throws IOException {
    blankLines();
    long begin = in.position();
    byte[] line = in.line();
    if (line == null) {
      return null;
    }
    String head = RecordInput.text(line);
    if (WARC.matcher(head).matches()) {
      return warc();
    }
    arc |= head.startsWith("filedesc://");
    if (arc && ARC.matcher(head).matches()) {
      return arc(head);
    }
    return CrawlRecord.lost(
        name(),
        "%,d bytes at byte %,d are no record".formatted(skipToRecord() + line.length, begin));
  }

  private CrawlRecord warc() throws IOException {
    Map<String, String> headers = headers();
    CrawlRecord record =
        new CrawlRecord(
            headers.getOrDefault("warc-type", "").toLowerCase(Locale.ROOT),
            address(headers.get("warc-target-uri")),
            headers.getOrDefault("warc-record-id", name()),
            headers.getOrDefault("content-type", ""),
            new byte[0],
            0,
            null);
    return block(record, length(headers.get("content-length")));
  }

  /** Early writers put it in angle brackets. */
  private static String address(String stated) {
    return stated == null || stated.isBlank()
        ? null
        : stated.strip().replaceFirst("^<(.*)>$", "$1");
  }

  private Map<String, String> headers() throws IOException {
    Map<String, String> headers = new HashMap<>();
    String last = null;
    int size = 0;
    for (byte[] line = in.line(); line != null && line.length > 0; line = in.line()) {
      String text = RecordInput.text(line);
      size += line.length;
      int colon = text.indexOf(':');
      if (size > HEADERS || WARC.matcher(text).matches()) {
        break;
      }
      if (last != null && (text.startsWith(" ") || text.startsWith("\t"))) {
        headers.merge(last, text.strip(), (a, b) -> a + " " + b);
      } else if (colon > 0) {
        last = text.substring(0, colon).strip().toLowerCase(Locale.ROOT);
        headers.put(last, text.substring(colon + 1).strip());
      }
    }
    return headers;
  }

  private CrawlRecord arc(String head) throws IOException {
    String[] fields = head.split(" ");
    int n = fields.length;
    // Version 2 has ten fields; an address may have blanks in it in version 1.
    boolean second = n == 10 && fields[4].matches("\\d{3}");
    String address =
        second ? fields[0] : String.join(" ", Arrays.copyOf(fields, Math.max(1, n - 4)));
    String type = second ? fields[3] : fields[n - 2];
    boolean http = address.startsWith("http:") || address.startsWith("https:");
    CrawlRecord record =
        new CrawlRecord(
            address.startsWith("filedesc:") ? "warcinfo" : "response",
            address,
            name(),
            http ? "application/http" : type,
            new byte[0],
            0,
            null);
    return block(record, length(fields[n - 1]));
  }

  /** Minus one where nothing is stated that is a length. */
  private static long length(String stated) {
    return stated != null && stated.matches("\\d{1,18}") ? Long.parseLong(stated) : -1;
  }

  private CrawlRecord block(CrawlRecord record, long stated) throws IOException {
    ByteArrayOutputStream block = new ByteArrayOutputStream();
    long length = 0;
    try {
      if (stated >= 0) {
        length = in.copy(Math.min(stated, most), block);
        length += in.skip(stated - length);
      }
    } catch (GzipMembers.BrokenMember e) {
      return record.with(new byte[0], length, "cannot be unpacked: " + e.getMessage());
    }
    long member = in.member();
    try {
      return closed(record, block, length, stated);
    } catch (GzipMembers.BrokenMember e) {
      if (e.member() == member) {
        return record.with(new byte[0], length, "cannot be unpacked: " + e.getMessage());
      }
      behind = e;
      return record.with(block.toByteArray(), length, null);
    }
  }

  /** With its block as it is, where another record or the end of the file stands behind it. */
  private CrawlRecord closed(
      CrawlRecord record, ByteArrayOutputStream block, long copied, long stated)
      throws IOException {
    long length = copied;
    if (stated >= 0 && length == stated && isAtRecord()) {
      return record.with(block.toByteArray(), length, null);
    }
    if (length == stated && length == block.size()) {
      // The length may have cut the line that begins the next record.
      byte[] restOfLine = in.rawLine();
      block.write(restOfLine);
      length += restOfLine.length;
    }
    byte[] bytes = block.toByteArray();
    int within = recordIn(bytes, length == bytes.length ? bytes.length : most);
    if (within >= 0 && length == bytes.length) {
      in.unread(Arrays.copyOfRange(bytes, within, bytes.length));
      byte[] own = Arrays.copyOf(bytes, within);
      return record.with(own, own.length, null);
    }
    if (length < stated) {
      return record.with(
          bytes, length, "breaks off: it has %,d of %,d bytes".formatted(length, stated));
    }
    long more = 0;
    while (!isAtRecord()) {
      byte[] line = in.rawLine();
      if (block.size() < most) {
        block.write(line);
      }
      more += line.length;
    }
    return record.with(block.toByteArray(), length + more, null);
  }

  /**
   * Where a record begins inside a block that was taken for longer than it is; -1 where none does.
   */
  private int recordIn(byte[] block, int end) {
    for (int i = 0; i + 1 < end; i++) {
      if (block[i] == '\n' && begins(block, i + 1)) {
        return i + 1;
      }
    }
    return -1;
  }

  private boolean begins(byte[] bytes, int at) {
    if (!arc && bytes[at] != 'W' || arc && (bytes[at] < 'a' || bytes[at] > 'z')) {
      return false;
    }
    int end = at;
    while (end < bytes.length && bytes[end] != '\n' && end - at < RecordInput.LONGEST_LINE) {
      end++;
    }
    int trimmed = end > at && bytes[end - 1] == '\r' ? end - 1 : end;
    return isHead(new String(bytes, at, trimmed - at, StandardCharsets.ISO_8859_1));
  }

  private boolean isHead(String line) {
    return (arc ? ARC : WARC).matcher(line).matches();
  }

  /** Whether a record begins behind line ends, which are skipped, or the file ends there. */
  private boolean isAtRecord() throws IOException {
    byte[] blank = blankLines();
    if (in.peek() < 0) {
      return true;
    }
    boolean likely = arc ? in.peek() >= 'a' && in.peek() <= 'z' : in.peek() == 'W';
    byte[] line = likely ? in.rawLine() : new byte[0];
    boolean head = isHead(new String(line, StandardCharsets.ISO_8859_1).stripTrailing());
    in.unread(head ? line : joined(blank, line));
    return head;
  }

  private static byte[] joined(byte[] first, byte[] second) {
    byte[] joined = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, joined, first.length, second.length);
    return joined;
  }

  private byte[] blankLines() throws IOException {
    ByteArrayOutputStream blank = new ByteArrayOutputStream();
    while (in.peek() == '\n' || in.peek() == '\r') {
      blank.write(in.read());
    }
    return blank.toByteArray();
  }

  private long skipToRecord() throws IOException {
    long skipped = 0;
    while (!isAtRecord()) {
      skipped += in.rawLine().length;
    }
    return skipped;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
