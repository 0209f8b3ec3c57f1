package planatlas.stage;

import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructType;

/** Rows with columns added behind by plain Java. */
public final class MoreColumns {

  private MoreColumns() {}

  /** {@code schema} and nullable columns {@code names} of one type. */
  public static StructType schema(StructType schema, DataType type, String... names) {
    StructType more = schema;
    for (String name : names) {
      more = more.add(name, type, true);
    }
    return more;
  }

  /**
   * The first {@code width} cells of {@code row} and more.
   *
   * @param cells in the order of the columns added
   */
  public static Row row(Row row, int width, Object... cells) {
    Object[] all = new Object[width + cells.length];
    for (int i = 0; i < width; i++) {
      all[i] = row.get(i);
    }
    System.arraycopy(cells, 0, all, width, cells.length);
    return RowFactory.create(all);
  }
}
