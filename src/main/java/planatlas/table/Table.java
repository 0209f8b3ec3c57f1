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
 * @param zh what a row is, for Chinese analysts
 * @param en the same in English
 * @param key the columns that tell rows apart and by which rows are sorted
 */
public record Table(String name, String zh, String en, List<String> key, List<Column> columns) {

  public Table {
    key = List.copyOf(key);
    columns = List.copyOf(columns);
  }

  /** Whether every column of the key always has a value. */
  boolean isKeyWithoutNulls() {
    return columns.stream().noneMatch(c -> key.contains(c.name()) && c.nullable());
  }

  public StructType schema() {
    return DataTypes.createStructType(
        columns.stream().map(Column::field).toArray(StructField[]::new));
  }

  /**
   * {@code rows} with just this table's columns, in its order, types and nullability, with their
   * comments. A null in a column that has none fails the job that meets it.
   */
  public Dataset<Row> conform(Dataset<Row> rows) {
    return rows.select(
        columns.stream().map(this::conform).toArray(org.apache.spark.sql.Column[]::new));
  }

  private org.apache.spark.sql.Column conform(Column column) {
    org.apache.spark.sql.Column value = functions.col(column.name()).cast(column.type());
    if (!column.nullable()) {
      // The last literal is never reached; it is what makes the column's type non-null.
      value =
          functions.coalesce(
              value,
              functions
                  .raise_error(functions.lit("%s.%s is null".formatted(name, column.name())))
                  .cast(column.type()),
              functions.lit(column.zero()));
    }
    return value.as(column.name(), column.field().metadata());
  }
}
