package planatlas.ingest;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lower;

import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.LongAccumulator;
import org.apache.spark.util.SerializableConfiguration;
import planatlas.source.Limits;
import planatlas.text.Sha256;

/**
 * Many small files as few large ones: a row a file, with its bytes, or with why it could not be
 * read. Nothing is looked into, so that a later run finds what it would have found in the files.
 */
public final class PackFiles {

  static final String LOCATOR = "locator";
  static final String SHA256 = "sha256";
  static final String BYTES = "bytes";
  static final String REASON = "reason";
  static final String DETAIL = "detail";

  static final List<String> COLUMNS = List.of(LOCATOR, SHA256, BYTES, REASON, DETAIL);

  /** Of input in one file of the corpus, which one task of a later run reads. */
  static final long BYTES_A_FILE = 32L << 20;

  /** Pages of a file hold few rows, since one may be large. */
  private static final int ROWS_A_CHECK = 10;

  private static final StructType SCHEMA =
      DataTypes.createStructType(
          new StructField[] {
            DataTypes.createStructField(LOCATOR, DataTypes.StringType, false),
            DataTypes.createStructField(SHA256, DataTypes.StringType, true),
            DataTypes.createStructField(BYTES, DataTypes.BinaryType, true),
            DataTypes.createStructField(REASON, DataTypes.StringType, true),
            DataTypes.createStructField(DETAIL, DataTypes.StringType, true)
          });

  private PackFiles() {}

  /**
   * @param to where nothing may be yet
   * @param done counts files as they are done
   */
  public static void apply(
      SparkSession spark, List<InputFile> files, Limits limits, String to, LongAccumulator done) {
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    Broadcast<SerializableConfiguration> hadoop =
        context.broadcast(
            new SerializableConfiguration(spark.sparkContext().hadoopConfiguration()));
    long bytes = files.stream().mapToLong(InputFile::bytes).sum();
    int least = Math.max(1, spark.sparkContext().defaultParallelism());
    List<List<InputFile>> batches =
        AnalyzePlans.batches(files, (int) Math.max(least, bytes / BYTES_A_FILE));
    JavaRDD<Row> rows =
        context
            .parallelize(batches, batches.size())
            .flatMap(batch -> batch.iterator())
            .map(
                file -> {
                  Row row = row(file, limits, hadoop.value().value());
                  done.add(1);
                  return row;
                });
    Dataset<Row> table = spark.createDataFrame(rows, SCHEMA);
    table
        .write()
        .mode("error")
        .option("compression", "zstd")
        .option("parquet.block.size", BYTES_A_FILE)
        .option("parquet.page.size.row.check.min", ROWS_A_CHECK)
        .option("parquet.block.size.row.check.min", ROWS_A_CHECK)
        .parquet(to);
  }

  /** How many files each reason kept out, null for those that are in. */
  public static Dataset<Row> reasons(SparkSession spark, String corpus) {
    return spark.read().schema(SCHEMA).parquet(corpus).groupBy(lower(col(REASON))).count();
  }

  private static Row row(InputFile file, Limits limits, Configuration hadoop) {
    return new FileBytes(limits, hadoop)
        .read(file)
        .fold(
            bytes -> RowFactory.create(file.locator(), Sha256.of(bytes), bytes, null, null),
            (reason, detail) ->
                RowFactory.create(file.locator(), null, null, reason.name(), detail));
  }
}
