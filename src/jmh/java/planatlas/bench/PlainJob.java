package planatlas.bench;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import com.huaban.analysis.jieba.JiebaSegmenter;
import com.huaban.analysis.jieba.JiebaSegmenter.SegMode;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import planatlas.region.Gazetteer;
import planatlas.region.Level;
import planatlas.theme.LexiconReader;

/**
 * The same question as a user would put it today: Spark, jieba, and counts of substrings. No
 * evidence, no copies, no context, no zeros; the place is the first name of a county in the head of
 * a text, the year the first in it. {@code PlainJob FOLDER LEXICON OUTPUT THREADS}.
 */
public final class PlainJob {

  private static final int HEAD = 200;
  private static final Pattern YEAR = Pattern.compile("((?:19|20)\\d\\d)年");

  private static final StructType COUNTS =
      new StructType()
          .add("region", DataTypes.StringType)
          .add("year", DataTypes.IntegerType)
          .add("theme", DataTypes.StringType)
          .add("mentions", DataTypes.LongType)
          .add("tokens", DataTypes.LongType);

  /** One of a JVM, with its dictionary. */
  private static final class Jieba {
    static final JiebaSegmenter SEGMENTER = new JiebaSegmenter();
  }

  private PlainJob() {}

  public static void main(String[] args) throws Exception {
    Counter counter = new Counter(terms(Path.of(args[1])), counties());
    try (SparkSession spark =
        SparkSession.builder()
            .appName("plain")
            .master("local[" + args[3] + "]")
            .config("spark.ui.enabled", false)
            .config("spark.driver.host", "127.0.0.1")
            .config("spark.driver.bindAddress", "127.0.0.1")
            .config("spark.sql.shuffle.partitions", args[3])
            // Many small files: their size is what they cost.
            .config("spark.sql.files.openCostInBytes", 64 << 10)
            .config("spark.sql.files.maxPartitionBytes", 16 << 20)
            .getOrCreate()) {
      Dataset<Row> texts =
          spark.read().option("wholetext", true).option("recursiveFileLookup", true).text(args[0]);
      texts
          .mapPartitions(counter, Encoders.row(COUNTS))
          .groupBy("region", "year", "theme")
          .agg(sum("mentions").as("mentions"), sum("tokens").as("tokens"))
          .withColumn("per_10k", col("mentions").multiply(lit(10_000)).divide(col("tokens")))
          .write()
          .mode(SaveMode.Overwrite)
          .parquet(args[2]);
    }
  }

  private static Map<String, List<String>> terms(Path lexicon) throws Exception {
    Map<String, List<String>> terms = new LinkedHashMap<>();
    LexiconReader.read(lexicon.toString(), Files.readAllBytes(lexicon))
        .fold(
            read -> read,
            problems -> {
              throw new IllegalArgumentException(problems.toString());
            })
        .themes()
        .forEach(
            theme ->
                terms.put(
                    theme.id(),
                    theme.terms().stream()
                        .flatMap(term -> term.wordings().stream())
                        .distinct()
                        .toList()));
    return terms;
  }

  private static List<String> counties() {
    return Gazetteer.shipped().divisions().stream()
        .filter(division -> division.level() == Level.COUNTY)
        .map(division -> division.name())
        .distinct()
        .toList();
  }

  private record Counter(Map<String, List<String>> terms, List<String> counties)
      implements MapPartitionsFunction<Row, Row>, Serializable {

    Counter {
      terms = new LinkedHashMap<>(terms);
      counties = new ArrayList<>(counties);
    }

    @Override
    public Iterator<Row> call(Iterator<Row> texts) {
      return new Iterator<>() {
        private Iterator<Row> rows = List.<Row>of().iterator();

        @Override
        public boolean hasNext() {
          while (!rows.hasNext() && texts.hasNext()) {
            rows = count(texts.next().getString(0)).iterator();
          }
          return rows.hasNext();
        }

        @Override
        public Row next() {
          return rows.next();
        }
      };
    }

    private List<Row> count(String text) {
      String head = text.substring(0, Math.min(HEAD, text.length()));
      String region = region(head);
      Matcher found = YEAR.matcher(head);
      Integer year = found.find() ? Integer.valueOf(found.group(1)) : null;
      long tokens = Jieba.SEGMENTER.process(text, SegMode.SEARCH).size();
      List<Row> rows = new ArrayList<>(terms.size());
      terms.forEach(
          (theme, wordings) -> {
            long mentions = 0;
            for (String wording : wordings) {
              for (int at = text.indexOf(wording); at >= 0; ) {
                mentions++;
                at = text.indexOf(wording, at + wording.length());
              }
            }
            rows.add(RowFactory.create(region, year, theme, mentions, tokens));
          });
      return rows;
    }

    private String region(String head) {
      String region = null;
      int first = Integer.MAX_VALUE;
      for (String county : counties) {
        int at = head.indexOf(county);
        if (at >= 0 && at < first) {
          first = at;
          region = county;
        }
      }
      return region;
    }
  }
}
