package planatlas.run;

import org.apache.spark.sql.SparkSession;

/** Starts Spark, or takes the session that spark-submit has set up. */
final class Sessions {

  private Sessions() {}

  /** Below this, a share of a shuffle for each processor is enough. */
  private static final long FEW_BYTES = 16L << 20;

  /** Below this, compiling queries costs more than running them. */
  private static final long SMALL_BYTES = 256L << 20;

  /**
   * @param threads of an embedded run; 0 for one a processor
   * @param bytes of input, by which an embedded run is tuned; never what it answers
   */
  static SparkSession open(String name, int threads, long bytes) {
    SparkSession.Builder builder = SparkSession.builder().appName("planatlas " + name);
    if (isEmbedded()) {
      String cores = threads > 0 ? Integer.toString(threads) : "*";
      int processors = threads > 0 ? threads : Runtime.getRuntime().availableProcessors();
      boolean few = bytes < FEW_BYTES;
      boolean small = bytes < SMALL_BYTES;
      builder
          .master("local[" + cores + "]")
          .config("spark.ui.enabled", false)
          .config("spark.driver.host", "127.0.0.1")
          .config("spark.driver.bindAddress", "127.0.0.1")
          .config("spark.sql.shuffle.partitions", (few ? 1 : 4) * Math.max(2, processors))
          // Places and years differ much in size: many small shares even out over the processors.
          .config("spark.sql.adaptive.coalescePartitions.enabled", false);
      if (small) {
        builder
            .config("spark.sql.codegen.wholeStage", false)
            .config("spark.sql.codegen.factoryMode", "NO_CODEGEN")
            .config("spark.sql.adaptive.enabled", false);
      }
    } else {
      // Java 17 opens files with Chinese names only where the locale is UTF-8; daemons have POSIX.
      builder.config("spark.executorEnv.LC_ALL", "C.UTF-8");
    }
    return builder
        .config("spark.sql.session.timeZone", RunJob.ZONE.getId())
        .config("spark.sql.parquet.outputTimestampType", "TIMESTAMP_MICROS")
        .config("spark.hadoop.mapreduce.fileoutputcommitter.marksuccessfuljobs", false)
        .config("spark.hadoop.fs.file.impl", "org.apache.hadoop.fs.RawLocalFileSystem")
        .config("spark.hadoop.parquet.summary.metadata.level", "NONE")
        .getOrCreate();
  }

  /** No spark-submit has said which cluster. */
  static boolean isEmbedded() {
    return System.getProperty("spark.master") == null;
  }
}
