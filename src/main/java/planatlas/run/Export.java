package planatlas.run;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import planatlas.table.Column;
import planatlas.table.Table;

/** A published table in another format. */
public final class Export {

  private Export() {}

  /**
   * Every row, by the table's key; an empty cell is a null. Leaves {@code out} open.
   *
   * @return how many rows there are
   */
  public static long csv(Published published, Table table, OutputStream out) throws IOException {
    BufferedWriter writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    try (SparkSession spark = Sessions.open("export", 0, 0)) {
      SpreadsheetCsv csv = new SpreadsheetCsv(writer);
      csv.row(table.columns().stream().map(Column::name).toArray());
      var order =
          table.key().stream()
              .map(k -> functions.col(k).asc_nulls_first())
              .toArray(org.apache.spark.sql.Column[]::new);
      long rows = 0;
      Iterator<Row> all = published.open(spark).read(table).orderBy(order).toLocalIterator();
      for (; all.hasNext(); rows++) {
        Row row = all.next();
        Object[] cells = new Object[row.length()];
        for (int c = 0; c < cells.length; c++) {
          cells[c] = row.get(c);
        }
        csv.row(cells);
      }
      csv.flush();
      writer.flush();
      return rows;
    }
  }
}
