package planatlas.container;

import java.io.BufferedReader;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import planatlas.outcome.Reason;
import planatlas.source.Limits;
import planatlas.source.Signatures;

/**
 * Tables that are text, of any size, plain or gzip: JSON where the first character is a brace or a
 * bracket, else CSV.
 */
public final class TextTable {

  private static final int HEAD = 1 << 16;

  /** A way to the bytes, gone more than once. */
  @FunctionalInterface
  public interface Bytes {
    InputStream open() throws IOException;
  }

  private TextTable() {}

  public static Rows open(String file, Bytes bytes, TableColumns columns, Limits limits)
      throws IOException {
    byte[] head;
    try (InputStream in = bytes.open()) {
      head = in.readNBytes(HEAD);
    }
    String other = Signatures.noText(head);
    if (other != null) {
      return new NoRows(
          Found.rejected(
              file,
              Reason.UNSUPPORTED,
              "is %s; expected a table in CSV, JSON lines or Parquet".formatted(other)));
    }
    boolean gzip = GzipMembers.is(head);
    Charset charset;
    try (InputStream in = readable(bytes, gzip)) {
      charset = TableCharset.of(in);
    }
    String[] lines = firstLines(bytes, gzip, charset, limits);
    BufferedReader in = TableCharset.reader(unpacked(bytes, gzip), charset);
    boolean json = lines[0] != null && (lines[0].startsWith("{") || lines[0].startsWith("["));
    if (!json) {
      try {
        return new CsvRows(file, in, columns, limits);
      } catch (GzipMembers.BrokenMember e) {
        return new NoRows(
            Found.rejected(
                file, Reason.DAMAGED, "breaks off before its first row: " + e.getMessage()));
      }
    }
    return JsonRows.areLines(lines[0], lines[1])
        ? new JsonRows(file, in, columns, limits)
        : new JsonValues(file, in, columns, limits);
  }

  private static InputStream unpacked(Bytes bytes, boolean gzip) throws IOException {
    InputStream in = bytes.open();
    return gzip ? new GzipMembers(in) : in;
  }

  /** What can be read, as a sample. */
  private static InputStream readable(Bytes bytes, boolean gzip) throws IOException {
    return new FilterInputStream(unpacked(bytes, gzip)) {
      @Override
      public int read(byte[] to, int offset, int length) throws IOException {
        while (true) {
          try {
            return super.read(to, offset, length);
          } catch (GzipMembers.BrokenMember e) {
            // The next member may be sound.
            continue;
          }
        }
      }
    };
  }

  /** The first two lines that are not blank, without blanks in front; null for those missing. */
  private static String[] firstLines(Bytes bytes, boolean gzip, Charset charset, Limits limits)
      throws IOException {
    String[] first = new String[2];
    try (TableLines lines =
        new TableLines(
            TableCharset.reader(readable(bytes, gzip), charset), 2L * limits.characters())) {
      for (int i = 0; i < first.length; ) {
        String line = lines.next();
        if (line == null) {
          break;
        }
        if (!line.isBlank()) {
          first[i++] = line.strip();
        }
      }
    }
    return first;
  }

  /** A file that is no table at all. */
  private static final class NoRows implements Rows {

    private Found reject;

    private NoRows(Found reject) {
      this.reject = reject;
    }

    @Override
    public Found next() {
      Found found = reject;
      reject = null;
      return found;
    }

    @Override
    public void close() {}
  }
}
