package planatlas.ingest;

import static org.apache.spark.sql.functions.bit_xor;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.hadoop.ParquetOutputFormat;
import org.apache.spark.sql.DataFrameWriter;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import planatlas.table.FactRows;
import planatlas.table.Facts;

/**
 * Facts that earlier runs made, and what a run makes of them. A segment is what one run wrote: the
 * facts of inputs that were new to it, and for every other a row that says in which segment its
 * facts are.
 *
 * @param folders of the segments, as Hadoop understands them
 */
public record FactSegments(SparkSession spark, List<String> folders) {

  /** Of {@link Facts}, what hardly repeats. */
  private static final List<String> UNIQUE =
      List.of(
          "sentences.list.element.text",
          "sentences.list.element.begin",
          "sentences.list.element.end",
          "signature.list.element");

  public FactSegments {
    folders = List.copyOf(folders);
  }

  /** Writes a segment, quickly: later runs alone read it. */
  public static void write(Dataset<Row> rows, String folder) {
    DataFrameWriter<Row> writer = rows.write().option("compression", "lz4_raw");
    UNIQUE.forEach(
        column -> writer.option(ParquetOutputFormat.ENABLE_DICTIONARY + "#" + column, false));
    writer.parquet(folder);
  }

  /**
   * What a run saw.
   *
   * @param inputs documents and rejects
   * @param known those of them whose facts were there already
   * @param mark the same for the same inputs with the same facts, whatever their order
   */
  public record Seen(long inputs, long known, String mark) {}

  /** The inputs of all segments. */
  public KnownFacts known() {
    List<long[]> keys = new ArrayList<>();
    for (String folder : folders) {
      keys.add(
          facts(folder)
              .filter(col(Facts.KEY).isNotNull())
              .select(col(Facts.KEY))
              .as(Encoders.LONG())
              .collectAsList()
              .stream()
              .mapToLong(k -> k)
              .toArray());
    }
    return KnownFacts.of(keys);
  }

  /**
   * The facts of all inputs of a run.
   *
   * @param seen the folder that the run wrote
   */
  public Dataset<Row> gather(String seen) {
    Dataset<Row> all = facts(seen);
    for (int i = 0; i < folders.size(); i++) {
      Dataset<Row> here =
          rows(seen).filter(col(Facts.SEGMENT).equalTo(i)).select(col(Facts.KEY).as("kept"));
      // Keys go to the facts, never the other way: facts hold text.
      all =
          all.unionByName(
              facts(folders.get(i))
                  .join(broadcast(here), col(Facts.KEY).equalTo(col("kept")), "left_semi"));
    }
    return all;
  }

  /** What the folder of a run holds, in one small action. */
  public Seen seen(String folder) {
    Row row =
        rows(folder)
            .agg(
                count(lit(1)),
                count_if(col(Facts.SEGMENT).isNotNull()),
                coalesce(
                    bit_xor(
                        xxhash64(
                            col("source"),
                            col(Facts.KEY),
                            // A key stands for all that follows from it, rejection too.
                            when(col(Facts.KEY).isNull(), col(Facts.REASON)),
                            when(col(Facts.KEY).isNull(), col(Facts.DETAIL)))),
                    lit(0L)))
            .first();
    return new Seen(
        row.getLong(0), row.getLong(1), "%d:%016x".formatted(row.getLong(0), row.getLong(2)));
  }

  /** All rows of a folder, those without facts of their own too. */
  public Dataset<Row> rows(String folder) {
    return spark.read().schema(Facts.schema(FactRows.PARTS)).parquet(folder);
  }

  private Dataset<Row> facts(String folder) {
    return rows(folder).filter(col(Facts.SEGMENT).isNull());
  }
}
