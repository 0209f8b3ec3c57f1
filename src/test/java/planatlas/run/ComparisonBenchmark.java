package planatlas.run;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import planatlas.compare.Comparing;
import planatlas.compare.WriteComparisons;
import planatlas.region.Gazetteer;
import planatlas.stage.Counting;
import planatlas.stage.SnapshotTables;
import planatlas.stage.SyntheticFacts;
import planatlas.stage.WriteFacts;
import planatlas.table.FactRows;
import planatlas.table.Facts;

/**
 * How long it takes to compare the facts of many documents, and how much of them passes through the
 * driver: {@code mvn -P benchmark test -Dtest=ComparisonBenchmark}, with {@code -Ddocuments=} for
 * another number.
 */
@Tag("benchmark")
class ComparisonBenchmark {

  private static final int BASE_YEAR = 2024;

  @TempDir Path folder;

  /** Nanoseconds that this process has had of all processors. */
  private static long processor() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
  }

  @Test
  void comparesTheFactsOfManyDocuments() throws IOException {
    long documents = Long.getLong("documents", 100_000);
    int words = Integer.getInteger("words", 600);
    Gazetteer gazetteer = Gazetteer.shipped();
    SyntheticFacts synthetic =
        new SyntheticFacts(SyntheticFacts.divisions(gazetteer, BASE_YEAR, 4000), words);
    try (SparkSession spark = Sessions.open("benchmark", 2, Long.MAX_VALUE)) {
      String at = folder.toUri().toString();
      synthetic
          .rows(spark, documents, 8)
          .write()
          .option("compression", "lz4_raw")
          .parquet(at + "/facts");
      Dataset<Row> facts = spark.read().schema(Facts.schema(FactRows.PARTS)).parquet(at + "/facts");
      SnapshotTables tables = new SnapshotTables(spark, at, 4);
      Counting counting = new Counting(List.of("work_points"), List.of("plan", "other"));
      long start = System.nanoTime();
      WriteFacts.apply(tables, facts, counting, false);
      long written = System.nanoTime();
      long startOfProcessor = processor();
      DriverTraffic traffic = new DriverTraffic();
      spark.sparkContext().addSparkListener(traffic);
      new WriteComparisons(
              spark,
              tables,
              counting,
              Comparing.DEFAULT,
              SyntheticFacts.lexicons(),
              gazetteer,
              BASE_YEAR)
          .write(facts);
      long compared = System.nanoTime();
      long processor = processor() - startOfProcessor;
      System.out.printf(
          "%,d documents: documents and mentions written in %.1f s, compared in %.1f s; %.1f s of processor%n"
              + "largest result of a job on the driver %,d bytes, %d jobs%n%s",
          documents,
          (written - start) / 1e9,
          (compared - written) / 1e9,
          processor / 1e9,
          traffic.largest(),
          traffic.jobs(),
          traffic.report());
    }
  }
}
