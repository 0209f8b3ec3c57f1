package planatlas.stage;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import planatlas.copy.Signature;
import planatlas.text.Sha256;

/**
 * How the time to match copies grows: made-up documents half of whose shingles everybody has, a
 * twentieth of them one cluster, a tenth copies in pairs. Not a test; run its main with the numbers
 * of documents.
 */
public final class CopyBenchmark {

  private static final int SHINGLES = 6000;
  private static final OperatingSystemMXBean CPU =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private static final StructType DOCUMENT =
      new StructType()
          .add("doc_id", DataTypes.StringType, false)
          .add("source", DataTypes.StringType, false)
          .add("content_sha256", DataTypes.StringType, false)
          .add("region_code", DataTypes.StringType, true)
          .add("plan_year", DataTypes.IntegerType, true)
          .add("content_chars", DataTypes.LongType, false)
          .add("signature", DataTypes.createArrayType(DataTypes.LongType, false), false)
          .add("countable", DataTypes.BooleanType, false);

  private CopyBenchmark() {}

  public static void main(String[] args) throws IOException {
    try (SparkSession spark =
        SparkSession.builder()
            .master("local[2]")
            .config("spark.ui.enabled", false)
            .config("spark.driver.host", "127.0.0.1")
            .config("spark.driver.bindAddress", "127.0.0.1")
            .config("spark.sql.shuffle.partitions", 8)
            .getOrCreate()) {
      spark.sparkContext().setLogLevel("ERROR");
      measure(spark, 1000, "warm-up");
      for (String size : args) {
        measure(spark, Integer.parseInt(size), "measured");
      }
    }
  }

  private static void measure(SparkSession spark, int size, String what) {
    Dataset<Row> documents =
        spark
            .range(size)
            .map((MapFunction<Long, Row>) i -> document(i.intValue(), size), Encoders.row(DOCUMENT))
            .persist();
    documents.count();
    long begin = System.nanoTime();
    long work = CPU.getProcessCpuTime();
    List<Row> copies = MatchCopies.apply(documents).collectAsList();
    double seconds = (System.nanoTime() - begin) / 1e9;
    double cpu = (CPU.getProcessCpuTime() - work) / 1e9;
    System.out.printf(
        Locale.ROOT,
        "%s: %,d documents, %,d copies found of %,d, %,d wrong, %.1f s, %.1f s of processor, %.0f microseconds of it a document%n",
        what,
        size,
        copies.size(),
        IntStream.range(0, size).filter(i -> original(i, size) != i).count(),
        copies.stream().filter(row -> original(row, 0, size) != original(row, 1, size)).count(),
        seconds,
        cpu,
        cpu * 1e6 / size);
    spark.catalog().clearCache();
  }

  private static int original(Row row, int id, int size) {
    return original(Integer.parseInt(row.getString(id), 16), size);
  }

  /** The document that {@code i} was made from; itself for an original. */
  private static int original(int i, int size) {
    int cluster = size / 20;
    if (i < cluster) {
      return 0;
    }
    return i % 10 == 1 && i > cluster ? i - 1 : i;
  }

  private static Row document(int i, int size) {
    int original = original(i, size);
    SplittableRandom origin = new SplittableRandom(original * 7919L + 1);
    int region = 100000 + origin.nextInt(3000);
    int year = 2015 + origin.nextInt(10);
    SplittableRandom own = new SplittableRandom(i * 104729L + 2);
    int frame = i == original ? 0 : own.nextInt(SHINGLES / 10);
    long[] hashes =
        Stream.of(
                random(42, SHINGLES / 2),
                random(original * 31L + 7, SHINGLES / 2),
                random(i * 17L + 3, frame))
            .flatMapToLong(shingles -> shingles)
            .sorted()
            .distinct()
            .limit(Signature.SIZE)
            .toArray();
    boolean stripped = own.nextInt(10) == 0;
    String id = "%08x".formatted(i);
    return RowFactory.create(
        id,
        "plans/" + id,
        Sha256.of(id),
        stripped ? null : Integer.toString(region),
        stripped ? null : Integer.valueOf(year),
        (long) SHINGLES + frame,
        Arrays.stream(hashes).boxed().toArray(Long[]::new),
        true);
  }

  private static LongStream random(long seed, int count) {
    return new SplittableRandom(seed).longs(count, 0, Long.MAX_VALUE);
  }
}
