package planatlas.stage;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lag;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import planatlas.table.ThemeByRegionYear;

/** The table {@code theme_by_region_year}: bureaus and places side by side, with their rates. */
final class CompareThemes {

  private static final String[] SUFFIXES = {"", "_all"};

  private CompareThemes() {}

  /**
   * @param cells {@link CountThemes}
   * @param places {@link SumTerritories}
   * @param regions {@link Reference#regions}
   */
  static Dataset<Row> apply(Dataset<Row> cells, Dataset<Row> places, Dataset<Row> regions) {
    Dataset<Row> rows =
        own(cells)
            .unionByName(
                places
                    .withColumn("scope", lit(ThemeByRegionYear.TERRITORY))
                    .withColumn("bureau_id", lit(null).cast("string"))
                    .drop("panel_bureaus", "panel_n_tokens")
                    .drop("panel_frequency", "panel_frequency_all"),
                true);
    WindowSpec shared =
        Window.partitionBy("scope", "region_code", "bureau_id", "year", "lexicon_id");
    WindowSpec series =
        Window.partitionBy("scope", "region_code", "bureau_id", "theme_id").orderBy("year");
    for (String suffix : SUFFIXES) {
      Column all = sum(when(col("top_level"), col("spans" + suffix)).otherwise(0)).over(shared);
      rows =
          rows.withColumn("doc_prop" + suffix, col("docfreq" + suffix).divide(col("n_docs")))
              .withColumn(
                  "bureau_prop" + suffix,
                  col("bureaus_with_theme" + suffix).divide(col("n_bureaus")))
              .withColumn("rel_freq_per_10k" + suffix, SumTerritories.per10k("", suffix))
              .withColumn(
                  "theme_share" + suffix, when(all.gt(0), col("spans" + suffix).divide(all)));
    }
    Column comparable = lag("year", 1).over(series).equalTo(col("year").minus(1)).and(isOneVoice());
    for (String suffix : SUFFIXES) {
      Column rate = col("rel_freq_per_10k" + suffix);
      rows =
          rows.withColumn(
              "yoy_change" + suffix, when(comparable, rate.minus(lag(rate, 1).over(series))));
    }
    return ThemeByRegionYear.TABLE.conform(
        rows.withColumn("not_yet_coined", coalesce(col("year").lt(col("theme_since")), lit(false)))
            .join(regions, col("region_code").equalTo(col("code")), "left"));
  }

  /** Unknown bureaus are not the same ones from year to year. */
  private static Column isOneVoice() {
    return col("scope").equalTo(ThemeByRegionYear.TERRITORY).or(col("bureau_id").isNotNull());
  }

  private static Dataset<Row> own(Dataset<Row> cells) {
    Column known = col("bureau_id").isNotNull();
    Column why = when(known, "single_bureau").otherwise("unknown_bureau");
    return cells
        .drop("in_panel")
        .withColumn("scope", lit(ThemeByRegionYear.OWN))
        .withColumn("n_bureaus", when(known, lit(1L)))
        .withColumn("bureaus_with_theme", when(known, col("frequency").gt(0).cast("bigint")))
        .withColumn(
            "bureaus_with_theme_all", when(known, col("frequency_all").gt(0).cast("bigint")))
        .withColumn("ci_method", why)
        .withColumn("rel_freq_method", why);
  }
}
