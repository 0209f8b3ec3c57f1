package planatlas.stage;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import planatlas.measure.Bootstrap;

/** From bureaus to the places that they lie in, up to the nation. */
final class SumTerritories {

  private SumTerritories() {}

  /**
   * One row a place, year and theme: the columns of {@link CountThemes} summed over all bureaus
   * within, without {@code bureau_id} and {@code in_panel}; how many bureaus there are, speak of
   * the theme and are of the panel; and {@link SpreadOverBureaus}. Bureaus of unknown region are in
   * no place; what has no known bureau is one voice a region.
   *
   * @param cells {@link CountThemes}
   * @param ancestors {@link Reference#ancestors}
   * @param panel years
   */
  static Dataset<Row> apply(
      Dataset<Row> cells, Dataset<Row> ancestors, List<Integer> panel, Bootstrap bootstrap) {
    List<Column> sums = new ArrayList<>();
    for (String column : List.of("n_docs", "n_tokens", "n_chars")) {
      sums.add(sum(column).as(column));
    }
    CountThemes.SUMS.forEach(column -> sums.add(sum(column).as(column)));
    sums.add(count_if(col("frequency").gt(0)).as("bureaus_with_theme"));
    sums.add(count_if(col("frequency_all").gt(0)).as("bureaus_with_theme_all"));
    Column followed =
        panel.isEmpty() ? lit(false) : coalesce(col("year").isin(panel.toArray()), lit(false));
    sums.add(count_if(col("in_panel")).as("panel_bureaus"));
    for (String column : List.of("n_tokens", "frequency", "frequency_all")) {
      sums.add(sum(when(col("in_panel"), col(column)).otherwise(0)).as("panel_" + column));
    }
    sums.add(collect_list(voice()).as("voices"));
    Dataset<Row> places =
        cells
            .join(ancestors, col("region_code").equalTo(col("descendant")))
            .groupBy(
                col("ancestor").as("region_code"),
                col("year"),
                col("theme_id"),
                col("lexicon_id"),
                col("theme_name"),
                col("theme_since"),
                col("top_level"))
            .agg(count(lit(1)).as("n_bureaus"), sums.toArray(Column[]::new));
    SpreadOverBureaus spread = new SpreadOverBureaus(places.schema(), bootstrap);
    return places
        .mapPartitions(spread, Encoders.row(spread.schema()))
        .withColumn("balanced_bureaus", when(followed, col("panel_bureaus")))
        .withColumn("balanced_rel_freq_per_10k", when(followed, per10k("panel_", "")))
        .withColumn("balanced_rel_freq_per_10k_all", when(followed, per10k("panel_", "_all")));
  }

  private static Column voice() {
    return struct(
        coalesce(col("bureau_id"), concat(col("region_code"), lit(":unknown"))).as("bureau"),
        col("n_tokens"),
        col("frequency"),
        col("frequency_all"));
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
