package planatlas.stage;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/** What each bureau says of each theme in each year: the counts that comparisons are made from. */
final class CountThemes {

  /** What tells bureaus and years apart; each may be null. */
  static final List<String> CELL = List.of("region_code", "bureau_id", "year");

  /** Sums of every cell and theme, zeros included. */
  static final List<String> SUMS =
      List.of(
          "frequency",
          "frequency_all",
          "docfreq",
          "docfreq_all",
          "tokens_covered",
          "tokens_covered_all",
          "spans",
          "spans_all");

  private CountThemes() {}

  /**
   * Every cell with a document, by every theme: the columns of {@link #CELL}, of {@link
   * Reference#themes} and {@link #SUMS}; {@code n_docs}, {@code n_tokens}, {@code n_chars}; {@code
   * in_panel}, whether the bureau has documents in every year of the panel; {@code spans}, which
   * count what lies in a theme or in a theme within it once a span.
   *
   * @param counted {@link CountedDocuments}
   * @param mentions rows of {@code mentions}
   * @param themes {@link Reference#themes}
   * @param tree {@link Reference#themeTree}
   * @param panel years
   */
  static Dataset<Row> apply(
      Dataset<Row> counted,
      Dataset<Row> mentions,
      Counting counting,
      Dataset<Row> themes,
      Dataset<Row> tree,
      List<Integer> panel) {
    Dataset<Row> cells =
        counted
            .groupBy(col("region_code"), col("bureau_id"), col("year"))
            .agg(
                count(lit(1)).as("n_docs"),
                sum("n_tokens").as("n_tokens"),
                sum("n_chars").as("n_chars"))
            .withColumn("in_panel", inPanel(panel));
    Dataset<Row> counts = sums(documentThemes(counted, mentions, counting, tree));
    Column sameCell = col("theme_id").equalTo(col("c_theme_id"));
    for (String key : CELL) {
      sameCell = sameCell.and(col(key).eqNullSafe(col("c_" + key)));
    }
    Dataset<Row> complete = cells.crossJoin(themes).join(counts, sameCell, "left");
    for (String measure : SUMS) {
      complete = complete.withColumn(measure, coalesce(col(measure), lit(0L)));
    }
    return complete.drop("c_theme_id", "c_region_code", "c_bureau_id", "c_year");
  }

  private static Column inPanel(List<Integer> panel) {
    if (panel.isEmpty()) {
      return lit(false);
    }
    Column years =
        sum(when(col("year").isin(panel.toArray()), 1).otherwise(0))
            .over(Window.partitionBy("region_code", "bureau_id"));
    return col("bureau_id").isNotNull().and(years.equalTo(panel.size()));
  }

  /** One row a document and theme that it mentions, itself or within. */
  private static Dataset<Row> documentThemes(
      Dataset<Row> counted, Dataset<Row> mentions, Counting counting, Dataset<Row> tree) {
    Column itself = col("theme_id").equalTo(col("counts_into"));
    Column core = col("strength").equalTo("core");
    return mentions
        .filter(col("part").isin(counting.parts().toArray()))
        .select("doc_id", "begin", "end", "theme_id", "strength", "n_tokens")
        .join(tree, "theme_id")
        .groupBy("doc_id", "begin", "end", "counts_into")
        .agg(
            count_if(itself.and(core)).as("core"),
            count_if(itself).as("every"),
            sum(when(itself.and(core), col("n_tokens")).otherwise(0)).as("covered"),
            sum(when(itself, col("n_tokens")).otherwise(0)).as("covered_all"),
            max(when(core, 1).otherwise(0)).as("core_span"))
        .groupBy("doc_id", "counts_into")
        .agg(
            sum("core").as("core"),
            sum("every").as("every"),
            sum("covered").as("covered"),
            sum("covered_all").as("covered_all"),
            sum("core_span").as("core_spans"),
            count(lit(1)).as("every_span"))
        .join(counted.select("doc_id", "region_code", "bureau_id", "year"), "doc_id");
  }

  private static Dataset<Row> sums(Dataset<Row> documentThemes) {
    return documentThemes
        .groupBy(
            col("region_code").as("c_region_code"),
            col("bureau_id").as("c_bureau_id"),
            col("year").as("c_year"),
            col("counts_into").as("c_theme_id"))
        .agg(
            sum("core").as("frequency"),
            sum("every").as("frequency_all"),
            count_if(col("core").gt(0)).as("docfreq"),
            count_if(col("every").gt(0)).as("docfreq_all"),
            sum("covered").as("tokens_covered"),
            sum("covered_all").as("tokens_covered_all"),
            sum("core_spans").as("spans"),
            sum("every_span").as("spans_all"));
  }
}
