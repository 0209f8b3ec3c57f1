package planatlas.ingest;

import java.io.IOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.example.data.Group;
import planatlas.container.Found;
import planatlas.container.Rows;
import planatlas.container.TableColumns;
import planatlas.outcome.Reason;

/**
 * The rows of a Parquet table. The locator is the file, {@code #} and the number of the row, from
 * 1.
 */
final class ParquetTable implements Rows {

  private final String file;
  private final TableColumns columns;
  private final ParquetRows rows;
  private final String missing;
  private boolean refused;

  ParquetTable(InputFile file, Configuration hadoop, TableColumns columns) throws IOException {
    this.file = file.locator();
    this.columns = columns;
    this.rows = new ParquetRows(file, hadoop);
    this.missing = columns.missing(rows.columns());
    if (missing == null) {
      rows.project(columns.named().values());
    }
  }

  @Override
  public Found next() throws IOException {
    if (missing != null) {
      Found found = refused ? null : Found.rejected(file, Reason.UNSUPPORTED, missing);
      refused = true;
      return found;
    }
    Group row = rows.next();
    return row == null
        ? null
        : columns.row(file + "#" + rows.number(), column -> ParquetRows.text(row, column));
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }
}
