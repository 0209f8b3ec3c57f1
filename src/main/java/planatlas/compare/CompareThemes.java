package planatlas.compare;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import planatlas.measure.Bootstrap;
import planatlas.table.ThemeByRegionYear;

/** The table {@code theme_by_region_year}: bureaus and places side by side, with their rates. */
final class CompareThemes {

  private static final String[] SUFFIXES = {"", "_all"};

  private CompareThemes() {}

  /**
   * @param grid {@link ThemeGrid}
   * @param places {@link SumTerritories}
   * @param spread {@link SpreadOverBureaus}
   * @param themes {@link Reference#themes}
   * @param regions {@link Reference#regions}
   */
  static Dataset<Row> apply(
      Dataset<Row> grid,
      Dataset<Row> places,
      Dataset<Row> spread,
      Dataset<Row> themes,
      Dataset<Row> regions) {
    Dataset<Row> rows = own(grid).unionByName(territory(places, spread), true);
    for (String suffix : SUFFIXES) {
      Column spans = col("spans" + suffix);
      Column top = col("top_spans" + suffix);
      Column rate = SumTerritories.per10k("", suffix);
      rows =
          rows.withColumn("doc_prop" + suffix, col("docfreq" + suffix).divide(col("n_docs")))
              .withColumn(
                  "bureau_prop" + suffix,
                  col("bureaus_with_theme" + suffix).divide(col("n_bureaus")))
              .withColumn("rel_freq_per_10k" + suffix, rate)
              .withColumn("theme_share" + suffix, when(top.gt(0), spans.divide(top)))
              .withColumn(
                  "yoy_change" + suffix, rate.minus(SumTerritories.per10k("last_", suffix)));
    }
    return ThemeByRegionYear.TABLE.conform(
        rows.join(themes, "theme_id")
            .withColumn("not_yet_coined", coalesce(col("year").lt(col("theme_since")), lit(false)))
            .join(regions, col("region_code").equalTo(col("code")), "left"));
  }

  private static Dataset<Row> own(Dataset<Row> grid) {
    Column known = col("bureau_id").isNotNull();
    Column why = when(known, "single_bureau").otherwise("unknown_bureau");
    return grid.drop("in_panel")
        .withColumn("scope", lit(ThemeByRegionYear.OWN))
        .withColumn("n_bureaus", when(known, lit(1L)))
        .withColumn("bureaus_with_theme", when(known, col("frequency").gt(0).cast("bigint")))
        .withColumn(
            "bureaus_with_theme_all", when(known, col("frequency_all").gt(0).cast("bigint")))
        .withColumn("ci_method", why)
        .withColumn("rel_freq_method", why);
  }

  private static Dataset<Row> territory(Dataset<Row> places, Dataset<Row> spread) {
    Column same =
        col("region_code")
            .equalTo(col("s_region_code"))
            .and(col("year").eqNullSafe(col("s_year")))
            .and(col("theme_id").equalTo(col("s_theme_id")));
    return WilsonIntervals.apply(places)
        .join(spread, same, "left")
        .drop("s_region_code", "s_year", "s_theme_id")
        .withColumn("scope", lit(ThemeByRegionYear.TERRITORY))
        .withColumn("bureau_id", lit(null).cast("string"))
        .withColumn("ci_method", lit("wilson_95"))
        .withColumn(
            "rel_freq_method",
            when(col("n_tokens").equalTo(0), "no_tokens")
                .when(col("n_bureaus").lt(Bootstrap.FEWEST), "under_10_bureaus")
                .otherwise("poisson_bootstrap_95"));
  }
}
