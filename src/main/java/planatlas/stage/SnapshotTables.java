package planatlas.stage;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.parquet.hadoop.ParquetOutputFormat;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Observation;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import planatlas.table.Table;

/** The tables of one snapshot, as Parquet below one folder: sorted rows, few files. */
public final class SnapshotTables {

  private final SparkSession spark;
  private final String folder;
  private final int files;
  private final Map<Table, Observation> written = new LinkedHashMap<>();

  /**
   * @param folder a path or URI that Hadoop understands
   * @param files how many files a table has at most
   */
  public SnapshotTables(SparkSession spark, String folder, int files) {
    this.spark = spark;
    this.folder = folder;
    this.files = files;
  }

  /** Tables that are there already. */
  public SnapshotTables(SparkSession spark, String folder) {
    this(spark, folder, 1);
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
    spark.sparkContext().setJobDescription("table " + table.name());
    try {
      rows.observe(observed, count(lit(1)).as("rows"))
          .coalesce(files)
          .sortWithinPartitions(
              table.key().stream().map(k -> col(k).asc_nulls_first()).toArray(Column[]::new))
          .write()
          .mode("error")
          .option("compression", "zstd")
          // Texts hardly repeat: a dictionary costs a search for each and is given up when full.
          .option(ParquetOutputFormat.ENABLE_DICTIONARY + "#text", false)
          .parquet(path(table));
    } finally {
      spark.sparkContext().setJobDescription(null);
    }
  }

  /** A table as it was written. */
  public Dataset<Row> read(Table table) {
    return spark.read().schema(table.schema()).parquet(path(table));
  }

  /** The tables that were written and how many rows each was handed, in the order of writing. */
  public Map<Table, Long> written() {
    Map<Table, Long> rows = new LinkedHashMap<>();
    written.forEach((table, observed) -> rows.put(table, observed.getRow().getLong(0)));
    return rows;
  }

  private String path(Table table) {
    return folder + "/" + table.name();
  }
}
