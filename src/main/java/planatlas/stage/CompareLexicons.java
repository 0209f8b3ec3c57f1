package planatlas.stage;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.substring_index;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import planatlas.table.Facts;
import planatlas.theme.Lexicon;
import planatlas.theme.Theme;

/**
 * What a change of lexicon does. Both lexicons tag the same tokens in one pass, each theme under an
 * id that says whose it is; what differs is then a matter of joins.
 */
public final class CompareLexicons {

  private static final String BEFORE = "before:";
  private static final String AFTER = "after:";
  private static final String[] MATCH = {"doc_id", "begin", "end", "theme_id"};

  private CompareLexicons() {}

  /** Both lexicons as one pass takes them. */
  public static List<Lexicon> both(Lexicon before, Lexicon after) {
    return List.of(marked(BEFORE, before), marked(AFTER, after));
  }

  private static Lexicon marked(String mark, Lexicon lexicon) {
    List<Theme> themes = new ArrayList<>();
    for (Theme t : lexicon.themes()) {
      themes.add(
          new Theme(
              mark + t.id(),
              t.name(),
              t.nameEn(),
              t.since(),
              t.definition(),
              t.parent(),
              t.terms(),
              t.exclude()));
    }
    return new Lexicon(mark + lexicon.id(), lexicon.version(), lexicon.licence(), themes);
  }

  /**
   * One row a match that only one of the lexicons has, or that both have with another strength:
   * {@code strength_before}, {@code strength_after} (null where there is none), the terms, the
   * place and the sentence.
   *
   * @param facts of both lexicons; only documents and parts that {@code counting} counts are
   *     compared, of copies only the one that stands
   */
  public static Dataset<Row> matches(Dataset<Row> facts, Counting counting) {
    Dataset<Row> mentions =
        facts
            .select(explode(col(Facts.MENTIONS)).as("m"))
            .select("m.*")
            .filter(col("part").isin(counting.parts().toArray()));
    Dataset<Row> joined =
        side(mentions, BEFORE, "before")
            .join(
                side(mentions, AFTER, "after"),
                scala.jdk.javaapi.CollectionConverters.asScala(List.of(MATCH)).toSeq(),
                "full")
            .filter(col("strength_before").eqNullSafe(col("strength_after")).equalTo(false))
            .withColumn(
                "sentence_begin",
                coalesce(col("sentence_begin_after"), col("sentence_begin_before")));
    Dataset<Row> sentences =
        facts
            .select(explode(col(Facts.SENTENCES)).as("s"))
            .select(
                col("s.doc_id").as("s_doc_id"),
                col("s.begin").as("s_begin"),
                col("s.text").as("sentence"));
    Dataset<Row> documents =
        DescribeDocuments.apply(facts, counting)
            .filter("counted")
            .select(
                col("doc_id").as("d_doc_id"),
                col("source"),
                col("base_region_code"),
                col("region_name"),
                col("plan_year"));
    return sentences
        .join(
            broadcast(joined),
            col("doc_id")
                .equalTo(col("s_doc_id"))
                .and(col("sentence_begin").equalTo(col("s_begin"))))
        .join(documents, col("doc_id").equalTo(col("d_doc_id")))
        .select(
            col("theme_id"),
            col("base_region_code").as("region_code"),
            col("region_name"),
            col("plan_year").as("year"),
            col("strength_before"),
            col("strength_after"),
            col("term_before"),
            col("term_after"),
            col("source"),
            col("begin"),
            col("end"),
            col("sentence"));
  }

  private static Dataset<Row> side(Dataset<Row> mentions, String mark, String name) {
    return mentions
        .filter(col("theme_id").startsWith(mark))
        .select(
            col("doc_id"),
            col("begin"),
            col("end"),
            substring_index(col("theme_id"), ":", -1).as("theme_id"),
            col("strength").as("strength_" + name),
            col("term_id").as("term_" + name),
            col("sentence_begin").as("sentence_begin_" + name));
  }

  /** One row a region, year and theme in which matches differ: how many core ones came and went. */
  public static Dataset<Row> cells(Dataset<Row> matches) {
    return matches
        .groupBy("theme_id", "region_code", "region_name", "year")
        .agg(
            count_if(is("strength_after", "core").and(not("strength_before", "core")))
                .as("core_entered"),
            count_if(is("strength_before", "core").and(not("strength_after", "core")))
                .as("core_left"),
            count_if(col("strength_before").isNull()).as("entered"),
            count_if(col("strength_after").isNull()).as("left"))
        .orderBy("theme_id", "year", "region_code");
  }

  private static Column is(String column, String value) {
    return coalesce(col(column).equalTo(value), lit(false));
  }

  private static Column not(String column, String value) {
    return when(is(column, value), lit(false)).otherwise(lit(true));
  }
}
