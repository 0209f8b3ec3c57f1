package planatlas.table;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * One published table: the single place that says which columns it has.
 *
 * @param key the columns that tell rows apart and by which rows are sorted
 */
public record Table(String name, List<String> key, List<Column> columns) {

  public Table {
    key = List.copyOf(key);
    columns = List.copyOf(columns);
  }

  public StructType schema() {
    return DataTypes.createStructType(columns.stream().map(Column::field).toArray(StructField[]::new));
  }

  /**
   * {@code rows} with just this table's columns, in its order, types and nullability, with their
   * comments.
   */
  public Dataset<Row> conform(Dataset<Row> rows) {
    Dataset<Row> selected =
        rows.select(
            columns.stream()
                .map(c -> functions.col(c.name()).cast(c.type()).as(c.name()))
                .toArray(org.apache.spark.sql.Column[]::new));
    return selected.to(schema());
  }
}
