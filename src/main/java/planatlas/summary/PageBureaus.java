package planatlas.summary;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.dense_rank;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import planatlas.compare.PeerSets;
import planatlas.table.ThemeByRegionYear;

/** The bureaus of the page, their cells beside their peers, and what marks them. */
final class PageBureaus {

  private static final int FEWEST_PEERS = 5;

  final List<PageFacts.Bureau> bureaus = new ArrayList<>();
  long total;

  private final Dataset<Row> own;
  private final Dataset<Row> index;

  /**
   * @param themes rows of {@code theme_by_region_year}
   * @param theme any one: every bureau and year has a cell of each
   * @param most how many bureaus the page holds
   */
  PageBureaus(SparkSession spark, Dataset<Row> themes, String theme, int firstYear, int most) {
    own =
        themes.filter(
            col("scope")
                .equalTo(ThemeByRegionYear.OWN)
                .and(col("bureau_id").isNotNull())
                .and(col("region_code").isNotNull())
                .and(col("year").geq(firstYear)));
    for (Row r :
        own.filter(col("theme_id").equalTo(theme))
            .groupBy(
                "region_code",
                "bureau_id",
                "region_name",
                "region_level",
                "province_code",
                "province_name")
            .agg(count(lit(1)).as("years"), sum("n_tokens").as("tokens"))
            .withColumn("total", count(lit(1)).over(Window.partitionBy(lit(1))))
            .orderBy(
                col("years").desc(), col("tokens").desc(), col("region_code"), col("bureau_id"))
            .limit(most)
            .collectAsList()) {
      bureaus.add(
          new PageFacts.Bureau(
              r.getString(0),
              r.getString(1),
              r.getString(2),
              r.getString(3),
              r.getString(4),
              r.getString(5),
              r.getLong(6)));
      total = r.getLong(8);
    }
    index =
        broadcast(
            PageIndex.of(spark, bureaus.stream().map(b -> b.region() + "\n" + b.id()).toList()));
  }

  private static Column key() {
    return org.apache.spark.sql.functions.concat_ws("\n", col("region_code"), col("bureau_id"));
  }

  /**
   * @param peers rows of {@code bureau_peers}
   */
  List<PageFacts.OwnCell> cells(Dataset<Row> peers) {
    Dataset<Row> answers =
        peers
            .filter(
                col("peer_set")
                    .isin(PeerSets.SAME_LEVEL_PROVINCE, PeerSets.SAME_LEVEL)
                    .and(col("peer_set").equalTo(col("answered_by"))))
            .join(index, key().equalTo(col("key")))
            .groupBy(col("at").as("peer_of"), col("year").as("peer_year"), col("theme_id").as("of"))
            .agg(
                min(struct(
                        col("peer_set").equalTo(PeerSets.SAME_LEVEL).as("wider"),
                        col("peer_set"),
                        col("n_peers"),
                        col("peer_median"),
                        col("rank")))
                    .as("answer"));
    List<PageFacts.OwnCell> cells = new ArrayList<>();
    for (Row r :
        own.join(index, key().equalTo(col("key")))
            .join(
                answers,
                col("at")
                    .equalTo(col("peer_of"))
                    .and(col("year").equalTo(col("peer_year")))
                    .and(col("theme_id").equalTo(col("of"))),
                "left")
            .select(
                col("at"),
                col("year"),
                col("theme_id"),
                col("n_docs"),
                col("n_tokens"),
                col("frequency"),
                col("answer.peer_set"),
                col("answer.n_peers"),
                col("answer.peer_median"),
                col("answer.rank"))
            .collectAsList()) {
      cells.add(
          new PageFacts.OwnCell(
              r.getInt(0),
              r.getInt(1),
              r.getString(2),
              r.getLong(3),
              r.getLong(4),
              r.getLong(5),
              r.getString(6),
              r.getAs(7),
              r.getAs(8),
              r.getAs(9)));
    }
    return cells;
  }

  /**
   * The newest {@code years} of each bureau, against the narrowest reference that has bureaus
   * enough.
   *
   * @param keyness rows of {@code bureau_keyness}
   */
  List<PageFacts.Mark> marks(Dataset<Row> keyness, int years, int words) {
    WindowSpec bureau = Window.partitionBy("at");
    WindowSpec items =
        Window.partitionBy("at", "year", "unit").orderBy(col("G2").desc(), col("item"));
    Column wider = col("reference").equalTo(PeerSets.SAME_LEVEL);
    List<PageFacts.Mark> marks = new ArrayList<>();
    for (Row r :
        keyness
            .filter(
                col("G2")
                    .isNotNull()
                    .and(col("n_reference").geq(FEWEST_PEERS))
                    .and(col("reference").isin(PeerSets.SAME_LEVEL, PeerSets.SAME_LEVEL_PROVINCE)))
            .join(index, key().equalTo(col("key")))
            .withColumn("age", dense_rank().over(bureau.orderBy(col("year").desc())))
            .filter(col("age").leq(years))
            .withColumn("narrowest", min(wider).over(Window.partitionBy("at", "year")))
            .filter(wider.equalTo(col("narrowest")))
            .withColumn("n", row_number().over(items))
            .filter(col("unit").equalTo("theme").or(col("n").leq(words)))
            .select(
                col("at"),
                col("year"),
                col("reference"),
                col("n_reference"),
                col("unit"),
                col("item"),
                col("covered"),
                col("n_tokens"),
                col("reference_covered"),
                col("reference_n_tokens"),
                col("G2"),
                col("direction"),
                col("log_ratio"),
                col("p_adjusted"),
                col("lexicon_themes"),
                col("n"))
            .orderBy("at", "year", "unit", "n")
            .collectAsList()) {
      marks.add(
          new PageFacts.Mark(
              r.getInt(0),
              r.getInt(1),
              r.getString(2),
              r.getLong(3),
              r.getString(4),
              r.getString(5),
              r.getLong(6),
              r.getLong(7),
              r.getLong(8),
              r.getLong(9),
              r.getDouble(10),
              r.getInt(11),
              r.getAs(12),
              r.getDouble(13),
              r.getString(14)));
    }
    return marks;
  }
}
