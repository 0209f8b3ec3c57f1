package planatlas.compare;

import java.util.Arrays;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.KeyValueGroupedDataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructType;

/** Rows in groups by some of their columns, for what is no sum. */
final class Groups {

  private Groups() {}

  static KeyValueGroupedDataset<Row, Row> of(Dataset<Row> rows, String... keys) {
    StructType key = new StructType();
    for (String name : keys) {
      key = key.add(rows.schema().apply(name));
    }
    return rows.groupBy(Arrays.stream(keys).map(functions::col).toArray(Column[]::new))
        .as(Encoders.row(key), Encoders.row(rows.schema()));
  }
}
