package planatlas.ingest;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.LongAccumulator;
import planatlas.table.FactRows;
import planatlas.table.Facts;

/** The one stage that touches text: reads, describes, segments and tags each input. */
public final class AnalyzePlans {

  /** Opening a file costs about as much as reading this many bytes. */
  private static final long COST_OF_A_FILE = 16 << 10;

  /**
   * What a task reads at most, some seconds of work: a cluster whose executors come one by one says
   * at the start that it has few, and what a lost executor had done is done again.
   */
  private static final long COST_OF_A_TASK = 16 << 20;

  private AnalyzePlans() {}

  /**
   * One row of {@link Facts} for each input in the files. Nothing is shuffled; a task reads a
   * stretch of the list.
   *
   * @param done counts files as they are done
   */
  public static Dataset<Row> apply(
      SparkSession spark, List<InputFile> files, Analysis analysis, LongAccumulator done) {
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    Broadcast<Analysis> shared = context.broadcast(analysis);
    List<List<InputFile>> batches =
        batches(files, tasks(files, spark.sparkContext().defaultParallelism()));
    JavaRDD<Row> rows =
        context
            .parallelize(batches, batches.size())
            .flatMap(batch -> batch.iterator())
            .flatMap(file -> shared.value().analyze(file, () -> done.add(1)));
    return spark.createDataFrame(rows, Facts.schema(FactRows.PARTS));
  }

  /** Four for each core that there is now, and more where those would be long. */
  static int tasks(List<InputFile> files, int cores) {
    return (int) Math.max(4L * Math.max(1, cores), total(files) / COST_OF_A_TASK + 1);
  }

  private static long total(List<InputFile> files) {
    return files.stream().mapToLong(f -> f.cost() + COST_OF_A_FILE).sum();
  }

  /** Stretches of the list, in its order, of about equal cost. */
  static List<List<InputFile>> batches(List<InputFile> files, int most) {
    long total = total(files);
    List<List<InputFile>> batches = new ArrayList<>();
    List<InputFile> batch = new ArrayList<>();
    long cost = 0;
    for (InputFile file : files) {
      batch.add(file);
      cost += file.cost() + COST_OF_A_FILE;
      if (cost * most >= total * (batches.size() + 1)) {
        batches.add(batch);
        batch = new ArrayList<>();
      }
    }
    if (!batch.isEmpty()) {
      batches.add(batch);
    }
    return batches;
  }
}
