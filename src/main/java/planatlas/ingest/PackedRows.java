package planatlas.ingest;

import java.io.IOException;
import java.util.Collections;
import java.util.Iterator;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.example.data.Group;
import planatlas.container.Archives;
import planatlas.container.Found;
import planatlas.container.Rows;
import planatlas.outcome.Reason;
import planatlas.source.Limits;
import planatlas.source.SourceReader;

/** What {@link PackFiles} packed, as if its files lay there: under the locators that they had. */
final class PackedRows implements Rows {

  private final String file;
  private final Limits limits;
  private final ParquetRows rows;
  private final String missing;
  private Iterator<Found> inputs = Collections.emptyIterator();
  private boolean refused;

  PackedRows(InputFile file, Configuration hadoop, Limits limits) throws IOException {
    this.file = file.locator();
    this.limits = limits;
    this.rows = new ParquetRows(file, hadoop);
    this.missing = rows.columns().containsAll(PackFiles.COLUMNS) ? null : "is no packed corpus";
  }

  @Override
  public Found next() throws IOException {
    if (missing != null) {
      Found found = refused ? null : Found.rejected(file, Reason.UNSUPPORTED, missing);
      refused = true;
      return found;
    }
    while (!inputs.hasNext()) {
      Group row = rows.next();
      if (row == null) {
        return null;
      }
      inputs = inputs(row);
    }
    return inputs.next();
  }

  private Iterator<Found> inputs(Group row) {
    String locator = ParquetRows.text(row, PackFiles.LOCATOR);
    byte[] bytes = ParquetRows.bytes(row, PackFiles.BYTES);
    if (bytes == null) {
      return Collections.singleton(
              Found.rejected(
                  locator,
                  Reason.valueOf(ParquetRows.text(row, PackFiles.REASON)),
                  ParquetRows.text(row, PackFiles.DETAIL)))
          .iterator();
    }
    return bytes.length > limits.bytes()
        ? Collections.singleton(new Found(locator, SourceReader.tooLarge(bytes.length, limits)))
            .iterator()
        : Archives.open(locator, bytes, limits);
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }
}
