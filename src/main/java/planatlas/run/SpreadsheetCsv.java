package planatlas.run;

import java.io.IOException;
import java.io.Writer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * CSV (RFC 4180) that a spreadsheet opens by a double click: with the mark by which Excel knows
 * UTF-8, and no text that it would run as a formula.
 */
final class SpreadsheetCsv {

  private static final String FORMULA = "=+-@\t\r\uff1d\uff0b\uff0d\uff20";

  private final CSVPrinter csv;

  SpreadsheetCsv(Writer writer) throws IOException {
    writer.write('\ufeff');
    csv = new CSVPrinter(writer, CSVFormat.DEFAULT);
  }

  void row(Object... cells) throws IOException {
    for (Object cell : cells) {
      csv.print(defused(cell));
    }
    csv.println();
  }

  void flush() throws IOException {
    csv.flush();
  }

  /** A spreadsheet takes what begins so for a formula, full-width signs included; numbers pass. */
  static Object defused(Object value) {
    boolean formula =
        value instanceof String s && !s.isEmpty() && FORMULA.indexOf(s.charAt(0)) >= 0;
    return formula ? "'" + value : value;
  }
}
