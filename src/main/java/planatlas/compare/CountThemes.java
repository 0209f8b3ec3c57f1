package planatlas.compare;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lag;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import planatlas.stage.Counting;

/** What each bureau says of each theme in each year: the counts that comparisons are made from. */
final class CountThemes {

  /** Sums of a cell and theme. */
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

  /**
   * The list of {@code theme_id} and {@link #SUMS} of a cell, themes without a mention left out.
   */
  static final String THEMES = "themes";

  private CountThemes() {}

  /**
   * A row a cell (region, bureau, year; each may be null) with a document: {@code n_docs}, {@code
   * n_tokens}, {@code n_chars}; {@code in_panel}, whether the bureau has documents in every year of
   * the panel; {@link #THEMES}, where {@code spans} count what lies in a theme or in a theme within
   * it once a span; {@code last_n_tokens} and {@code last_themes} of the year before, null where it
   * has no document or the bureau is unknown.
   *
   * @param counted {@link CountedDocuments}
   * @param mentions rows of {@code mentions}
   * @param tree {@link Reference#themeTree}
   * @param panel years
   */
  static Dataset<Row> apply(
      Dataset<Row> counted,
      Dataset<Row> mentions,
      Counting counting,
      Dataset<Row> tree,
      List<Integer> panel) {
    Dataset<Row> cells =
        counted
            .groupBy("region_code", "bureau_id", "year")
            .agg(
                count(lit(1)).as("n_docs"),
                sum("n_tokens").as("n_tokens"),
                sum("n_chars").as("n_chars"));
    Dataset<Row> themes = themes(documentThemes(counted, mentions, counting, tree));
    Column same =
        col("region_code")
            .eqNullSafe(col("t_region_code"))
            .and(col("bureau_id").eqNullSafe(col("t_bureau_id")))
            .and(col("year").eqNullSafe(col("t_year")));
    WindowSpec bureau = Window.partitionBy("region_code", "bureau_id");
    WindowSpec series = bureau.orderBy("year");
    Column follows =
        col("bureau_id").isNotNull().and(lag("year", 1).over(series).equalTo(col("year").minus(1)));
    return cells
        .join(themes, same, "left")
        .drop("t_region_code", "t_bureau_id", "t_year")
        .withColumn("in_panel", inPanel(panel, bureau))
        .withColumn("last_n_tokens", when(follows, lag("n_tokens", 1).over(series)))
        .withColumn("last_themes", when(follows, lag(THEMES, 1).over(series)));
  }

  private static Column inPanel(List<Integer> panel, WindowSpec bureau) {
    if (panel.isEmpty()) {
      return lit(false);
    }
    Column years = sum(when(col("year").isin(panel.toArray()), 1).otherwise(0)).over(bureau);
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

  private static Dataset<Row> themes(Dataset<Row> documentThemes) {
    Column[] theme =
        Stream.concat(Stream.of(col("counts_into").as("theme_id")), SUMS.stream().map(s -> col(s)))
            .toArray(Column[]::new);
    return documentThemes
        .groupBy("region_code", "bureau_id", "year", "counts_into")
        .agg(
            sum("core").as("frequency"),
            sum("every").as("frequency_all"),
            count_if(col("core").gt(0)).as("docfreq"),
            count_if(col("every").gt(0)).as("docfreq_all"),
            sum("covered").as("tokens_covered"),
            sum("covered_all").as("tokens_covered_all"),
            sum("core_spans").as("spans"),
            sum("every_span").as("spans_all"))
        .groupBy(
            col("region_code").as("t_region_code"),
            col("bureau_id").as("t_bureau_id"),
            col("year").as("t_year"))
        .agg(collect_list(struct(theme)).as(THEMES));
  }
}
