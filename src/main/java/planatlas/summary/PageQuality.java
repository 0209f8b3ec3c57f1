package planatlas.summary;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** What an analyst should know of the inputs before reading a number. */
final class PageQuality {

  /** Below this a region or year is worth a second look. */
  private static final double UNSURE = 0.7;

  private PageQuality() {}

  /**
   * @param documents rows of {@code documents}
   * @param rejects rows of {@code rejects}
   */
  static PageFacts.Quality of(Dataset<Row> documents, Dataset<Row> rejects, PageLimits limits) {
    Column unsure = col("region_confidence").lt(UNSURE).or(col("year_confidence").lt(UNSURE));
    List<PageFacts.Kind> kinds =
        documents
            .groupBy("format", "doc_kind", "not_counted_reason")
            .agg(count(lit(1)), count_if(coalesce(unsure, lit(false))))
            .orderBy("doc_kind", "format", "not_counted_reason")
            .collectAsList()
            .stream()
            .map(
                r ->
                    new PageFacts.Kind(
                        r.getString(0), r.getString(1), r.getString(2), r.getLong(3), r.getLong(4)))
            .toList();
    Column noRegion = col("base_region_code").isNull();
    Column noYear = col("plan_year").isNull();
    return new PageFacts.Quality(
        kinds,
        problems(
            documents
                .filter(col("counted").and(noRegion.or(noYear)))
                .select(
                    col("source"),
                    col("title"),
                    concat_ws(",", when(noRegion, "region_unknown"), when(noYear, "year_unknown"))
                        .as("what"),
                    coalesce(col("issuer"), lit("")).as("detail")),
            limits),
        problems(
            rejects.select(
                col("source"), lit("").as("title"), col("reason").as("what"), col("detail")),
            limits));
  }

  private static List<PageFacts.Problem> problems(Dataset<Row> rows, PageLimits limits) {
    return rows.orderBy("source").limit(limits.problems()).collectAsList().stream()
        .map(
            r ->
                new PageFacts.Problem(
                    r.getString(0), r.getString(1), r.getString(2), r.getString(3)))
        .toList();
  }
}
