package planatlas.container;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.util.Iterator;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import planatlas.outcome.Reason;
import planatlas.source.Limits;

/**
 * The rows of a CSV table (RFC 4180) whose first line names its columns; where that line has tabs
 * and no commas, tabs part them. The locator is the file, {@code #} and the number of the row, from
 * 1, the first line not counted.
 */
final class CsvRows implements Rows {

  private final String file;
  private final TableColumns columns;
  private final BoundedReader bounded;
  private final CSVParser parser;
  private final Iterator<CSVRecord> records;
  private boolean refused;

  CsvRows(String file, InputStream in, Charset charset, TableColumns columns, Limits limits)
      throws IOException {
    this.file = file;
    this.columns = columns;
    BufferedReader reader =
        new BufferedReader(new InputStreamReader(in, TableCharset.strict(charset)), 1 << 13);
    char delimiter = delimiter(reader);
    this.bounded = new BoundedReader(reader, 2L * limits.characters() + (1 << 13));
    this.parser =
        CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setAllowMissingColumnNames(true)
            .setDelimiter(delimiter)
            .get()
            .parse(bounded);
    this.records = parser.iterator();
  }

  /** Skips a byte-order mark and looks at the first line. */
  private static char delimiter(BufferedReader reader) throws IOException {
    reader.mark(1 << 13);
    if (reader.read() != '\ufeff') {
      reader.reset();
    }
    reader.mark(1 << 13);
    boolean tab = false;
    boolean comma = false;
    for (int i = 0, c = reader.read(); i < 4_000 && c >= 0 && c != '\n'; i++, c = reader.read()) {
      tab |= c == '\t';
      comma |= c == ',';
    }
    reader.reset();
    return tab && !comma ? '\t' : ',';
  }

  @Override
  public Found next() throws IOException {
    String missing = columns.missing(parser.getHeaderNames());
    if (missing != null) {
      Found found = refused ? null : Found.rejected(file, Reason.UNSUPPORTED, missing);
      refused = true;
      return found;
    }
    bounded.endRow();
    if (!records.hasNext()) {
      return null;
    }
    CSVRecord row = records.next();
    return columns.row(
        file + "#" + row.getRecordNumber(), column -> row.isSet(column) ? row.get(column) : null);
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }
}
