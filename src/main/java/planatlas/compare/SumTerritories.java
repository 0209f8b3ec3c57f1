package planatlas.compare;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lag;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;

/** From bureaus to the places that they lie in, up to the nation. */
final class SumTerritories {

  private SumTerritories() {}

  /**
   * One row a place, year and theme: the columns of {@link ThemeGrid} summed over all bureaus
   * within, without {@code bureau_id} and {@code in_panel}; how many bureaus there are and speak of
   * the theme; the same sums over those of the panel, null outside its years. Bureaus of unknown
   * region are in no place; what has no known bureau is one voice a region.
   *
   * @param grid {@link ThemeGrid}
   * @param ancestors {@link Reference#ancestors}
   * @param panel years
   */
  static Dataset<Row> apply(Dataset<Row> grid, Dataset<Row> ancestors, List<Integer> panel) {
    List<Column> sums = new ArrayList<>();
    List<String> columns = new ArrayList<>(List.of("n_docs", "n_tokens", "n_chars"));
    columns.addAll(CountThemes.SUMS);
    columns.addAll(List.of("top_spans", "top_spans_all"));
    columns.forEach(column -> sums.add(sum(column).as(column)));
    sums.add(count_if(col("frequency").gt(0)).as("bureaus_with_theme"));
    sums.add(count_if(col("frequency_all").gt(0)).as("bureaus_with_theme_all"));
    sums.add(count_if(col("in_panel")).as("panel_bureaus"));
    for (String column : List.of("n_tokens", "frequency", "frequency_all")) {
      sums.add(sum(when(col("in_panel"), col(column)).otherwise(0)).as("panel_" + column));
    }
    Dataset<Row> places =
        grid.join(ancestors, col("region_code").equalTo(col("descendant")))
            .groupBy(col("ancestor").as("region_code"), col("year"), col("theme_id"))
            .agg(count(lit(1)).as("n_bureaus"), sums.toArray(Column[]::new));
    WindowSpec series = Window.partitionBy("region_code", "theme_id").orderBy("year");
    Column follows = lag("year", 1).over(series).equalTo(col("year").minus(1));
    Column followed =
        panel.isEmpty() ? lit(false) : coalesce(col("year").isin(panel.toArray()), lit(false));
    for (String column : List.of("n_tokens", "frequency", "frequency_all")) {
      places = places.withColumn("last_" + column, when(follows, lag(column, 1).over(series)));
    }
    return places
        .withColumn("balanced_bureaus", when(followed, col("panel_bureaus")))
        .withColumn("balanced_rel_freq_per_10k", when(followed, per10k("panel_", "")))
        .withColumn("balanced_rel_freq_per_10k_all", when(followed, per10k("panel_", "_all")))
        .drop("panel_bureaus", "panel_n_tokens", "panel_frequency", "panel_frequency_all");
  }

  /** Mentions per 10,000 tokens; null without tokens. */
  static Column per10k(String prefix, String suffix) {
    return when(
        col(prefix + "n_tokens").gt(0),
        col(prefix + "frequency" + suffix)
            .multiply(lit(10_000.0))
            .divide(col(prefix + "n_tokens")));
  }
}
