package planatlas.ingest;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.example.data.Group;
import planatlas.container.Found;
import planatlas.container.Rows;
import planatlas.container.Share;
import planatlas.container.TableColumns;
import planatlas.outcome.Outcome;
import planatlas.outcome.Reason;
import planatlas.source.Guard;

/**
 * The rows of a Parquet table. The locator is the file, {@code #} and the number of the row, from
 * 1.
 */
final class ParquetTable implements Rows {

  private final String file;
  private final TableColumns columns;
  private final ParquetRows rows;
  private final String missing;
  private final Map<String, String> written = new HashMap<>();
  private boolean refused;

  ParquetTable(InputFile file, Configuration hadoop, TableColumns columns) throws IOException {
    this.file = file.locator();
    this.columns = columns;
    this.rows = new ParquetRows(file, hadoop);
    this.missing = columns.missing(rows.columns());
    if (missing == null) {
      written.putAll(columns.written(rows.columns()));
      rows.project(written.values());
    }
  }

  @Override
  public Found next() {
    if (missing != null) {
      Found found = refused ? null : Found.rejected(file, Reason.UNSUPPORTED, missing);
      refused = true;
      return found;
    }
    return Guard.around(() -> Outcome.accepted(new Group[] {rows.next()}))
        .fold(
            row ->
                row[0] == null
                    ? null
                    : columns.row(
                        file + "#" + rows.number(),
                        column -> ParquetRows.text(row[0], written.get(column))),
            (reason, detail) -> lost());
  }

  /** The rest of the row group, which cannot be read; the next group may be sound. */
  private Found lost() {
    long first = rows.number() + 1;
    long count = rows.abandon();
    return Found.rejected(
        file + "#" + first,
        Reason.DAMAGED,
        "is in a damaged row group: rows %,d to %,d are lost".formatted(first, first + count - 1));
  }

  @Override
  public Share unshared(Share share) {
    return rows.unshared(share);
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }
}
