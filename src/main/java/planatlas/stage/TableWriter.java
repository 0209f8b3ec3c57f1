package planatlas.stage;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Observation;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import planatlas.table.Table;

/** Writes tables as Parquet below one folder: sorted rows, few files. */
public final class TableWriter {

  /**
   * Parquet's option, with the path of a column behind it. A dictionary of values that hardly
   * repeat costs a search for each of them and is given up when it is full.
   */
  static final String DICTIONARY = "parquet.enable.dictionary#";

  private final String folder;
  private final int files;
  private final Map<Table, Observation> written = new LinkedHashMap<>();

  /**
   * @param folder a path or URI that Hadoop understands
   * @param files how many files a table has at most
   */
  public TableWriter(String folder, int files) {
    this.folder = folder;
    this.files = files;
  }

  public String path(Table table) {
    return folder + "/" + table.name();
  }

  /** Fails where the table is there already: a snapshot is written once. */
  public void write(Table table, Dataset<Row> rows) {
    for (var field : rows.schema().fields()) {
      if (field.dataType().sameType(DataTypes.NullType)) {
        throw new IllegalStateException(
            "column %s of %s has no type".formatted(field.name(), table.name()));
      }
    }
    Observation observed = new Observation();
    written.put(table, observed);
    // What Spark's own page and its event log show of the jobs.
    rows.sparkSession().sparkContext().setJobDescription("table " + table.name());
    try {
      rows.observe(observed, count(lit(1)).as("rows"))
          .coalesce(files)
          .sortWithinPartitions(
              table.key().stream().map(k -> col(k).asc_nulls_first()).toArray(Column[]::new))
          .write()
          .mode("error")
          .option("compression", "zstd")
          .option(DICTIONARY + "text", false)
          .parquet(path(table));
    } finally {
      rows.sparkSession().sparkContext().setJobDescription(null);
    }
  }

  /** The tables that were written and how many rows each was handed, in the order of writing. */
  public Map<Table, Long> written() {
    Map<Table, Long> rows = new LinkedHashMap<>();
    written.forEach((table, observed) -> rows.put(table, observed.getRow().getLong(0)));
    return rows;
  }
}
