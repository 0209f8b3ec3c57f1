package planatlas.summary;

import static org.apache.spark.sql.functions.array_min;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import planatlas.stage.CountedDocuments;
import planatlas.stage.Counting;
import planatlas.table.ThemeByRegionYear;

/**
 * Sentences behind the strongest cells: first the strongest bureau of each province, theme, year.
 */
final class PageEvidence {

  private final Counting counting;
  private final PageLimits limits;
  private final Dataset<Row> documents;
  private final Dataset<Row> mentions;

  PageEvidence(
      Dataset<Row> documents, Dataset<Row> mentions, Counting counting, PageLimits limits) {
    this.documents = documents;
    this.mentions = mentions;
    this.counting = counting;
    this.limits = limits;
  }

  /**
   * @param themes rows of {@code theme_by_region_year}
   * @param sentences rows of {@code sentences}; null where they are not published, then the words
   *     around a mention stand for its sentence
   */
  List<PageFacts.Evidence> of(Dataset<Row> themes, Dataset<Row> sentences, int firstYear) {
    Dataset<Row> chosen =
        documents
            .select(
                col("doc_id").as("d"),
                col("title"),
                col("source"),
                col("region_name"),
                col("province_name"))
            .join(broadcast(choose(themes, firstYear)), col("doc_id").equalTo(col("d")));
    Dataset<Row> shown = sentences == null ? around(chosen) : whole(chosen, sentences);
    List<PageFacts.Evidence> evidence = new ArrayList<>();
    for (Row r :
        shown
            .select(
                "theme_id",
                "year",
                "region_code",
                "region_name",
                "province_name",
                "bureau_id",
                "title",
                "source",
                "heading",
                "text",
                "text_begin",
                "spans")
            .orderBy("theme_id", "year", "region_code", "bureau_id", "source", "text_begin")
            .collectAsList()) {
      List<Integer> spans = new ArrayList<>();
      for (Row span : r.<Row>getList(11)) {
        spans.add(span.getInt(0) - r.getInt(10));
        spans.add(span.getInt(1) - r.getInt(10));
      }
      evidence.add(
          new PageFacts.Evidence(
              r.getString(0),
              r.getInt(1),
              r.getString(2),
              r.getString(3),
              r.getString(4),
              r.getString(5),
              r.getString(6),
              r.getString(7),
              r.getString(8),
              r.getString(9),
              spans));
    }
    return evidence;
  }

  /** Keys of sentences; no text is moved to choose them. */
  private Dataset<Row> choose(Dataset<Row> themes, int firstYear) {
    Column stronger = col("rel_freq_per_10k").desc();
    WindowSpec province =
        Window.partitionBy("province_code", "year", "theme_id")
            .orderBy(stronger, col("region_code"), col("bureau_id"));
    Dataset<Row> cells =
        themes
            .filter(
                col("scope")
                    .equalTo(ThemeByRegionYear.OWN)
                    .and(col("region_code").isNotNull())
                    .and(col("year").geq(firstYear))
                    .and(col("frequency").gt(0)))
            .withColumn("round", row_number().over(province))
            .select(
                col("region_code"),
                col("bureau_id"),
                col("year"),
                col("theme_id"),
                col("rel_freq_per_10k"),
                col("round"))
            .as("c");
    Dataset<Row> found =
        mentions
            .filter(
                col("strength").equalTo("core").and(col("part").isin(counting.parts().toArray())))
            .groupBy("doc_id", "theme_id", "sentence_begin", "sentence_end")
            .agg(sort_array(collect_set(struct("begin", "end"))).as("spans"))
            .join(CountedDocuments.of(documents), "doc_id")
            .as("m");
    Column same =
        col("m.region_code")
            .equalTo(col("c.region_code"))
            .and(col("m.bureau_id").eqNullSafe(col("c.bureau_id")))
            .and(col("m.year").equalTo(col("c.year")))
            .and(col("m.theme_id").equalTo(col("c.theme_id")));
    WindowSpec cell =
        Window.partitionBy("region_code", "bureau_id", "year", "theme_id")
            .orderBy(size(col("spans")).desc(), col("doc_id"), col("sentence_begin"));
    return found
        .join(cells, same)
        .select(
            col("m.doc_id"),
            col("m.theme_id"),
            col("m.region_code"),
            col("m.bureau_id"),
            col("m.year"),
            col("sentence_begin"),
            col("spans"),
            col("rel_freq_per_10k"),
            col("round"))
        .withColumn("n", row_number().over(cell))
        .filter(col("n").leq(limits.sentencesOfACell()))
        .orderBy(
            col("round").multiply(col("n")),
            stronger,
            col("doc_id"),
            col("theme_id"),
            col("sentence_begin"))
        .limit(limits.sentences());
  }

  private static Dataset<Row> whole(Dataset<Row> chosen, Dataset<Row> sentences) {
    Dataset<Row> texts =
        sentences.select(
            col("doc_id").as("s"), col("begin").as("text_begin"), col("heading"), col("text"));
    return texts.join(
        broadcast(chosen),
        col("doc_id").equalTo(col("s")).and(col("sentence_begin").equalTo(col("text_begin"))));
  }

  private Dataset<Row> around(Dataset<Row> chosen) {
    Dataset<Row> words =
        mentions.select(
            col("doc_id").as("s"),
            col("theme_id").as("t"),
            col("begin").as("b"),
            col("begin").minus(org.apache.spark.sql.functions.length(col("pre"))).as("text_begin"),
            col("heading"),
            concat(col("pre"), col("keyword"), col("post")).as("text"));
    return words.join(
        broadcast(chosen.withColumn("first", array_min(col("spans")).getField("begin"))),
        col("doc_id")
            .equalTo(col("s"))
            .and(col("theme_id").equalTo(col("t")))
            .and(col("b").equalTo(col("first"))));
  }
}
