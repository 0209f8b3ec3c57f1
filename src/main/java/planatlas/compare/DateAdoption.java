package planatlas.compare;

import static org.apache.spark.sql.functions.array_max;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.filter;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.RelationalGroupedDataset;
import org.apache.spark.sql.Row;
import planatlas.region.Gazetteer;
import planatlas.region.Level;
import planatlas.table.ThemeAdoption;

/** The table {@code theme_adoption}. */
final class DateAdoption {

  private DateAdoption() {}

  /**
   * @param bureaus rows of {@code theme_by_region_year}, scope own, of known bureau and year
   * @param provinces rows of the same, scope territory, of provinces and the nation, of known year
   * @param regions {@link Reference#regions}
   */
  static Dataset<Row> apply(Dataset<Row> bureaus, Dataset<Row> provinces, Dataset<Row> regions) {
    Dataset<Row> own =
        dated(
            bureaus.groupBy(
                col("region_code"), col("bureau_id"), col("theme_id"), col("theme_name")));
    Dataset<Row> above =
        dated(provinces.groupBy(col("region_code").as("place"), col("theme_id").as("place_theme")))
            .filter(col("status").equalTo("adopted"))
            .select(col("place"), col("place_theme"), col("first_year").as("place_year"));
    Dataset<Row> province = above.as("p");
    Dataset<Row> nation = above.filter(col("place").equalTo(Gazetteer.NATION)).as("n");
    Column adopted = col("status").equalTo("adopted");
    return ThemeAdoption.TABLE.conform(
        own.join(regions, col("region_code").equalTo(col("code")), "left")
            .join(
                province,
                col("province_code")
                    .equalTo(col("p.place"))
                    .and(col("theme_id").equalTo(col("p.place_theme")))
                    .and(col("region_level").notEqual(Level.PROVINCE.label())),
                "left")
            .join(
                nation,
                col("theme_id")
                    .equalTo(col("n.place_theme"))
                    .and(col("region_level").notEqual(Level.NATION.label())),
                "left")
            .withColumn("lag_province", when(adopted, col("first_year").minus(col("p.place_year"))))
            .withColumn("lag_nation", when(adopted, col("first_year").minus(col("n.place_year")))));
  }

  private static Dataset<Row> dated(RelationalGroupedDataset series) {
    Column before =
        filter(col("without"), year -> col("first_year").isNull().or(year.lt(col("first_year"))));
    return series
        .agg(
            min(when(col("frequency").gt(0), col("year"))).as("first_year"),
            collect_list(when(col("frequency").equalTo(0), col("year"))).as("without"),
            count(lit(1)).as("n_years_observed"))
        .withColumn("last_year_without", array_max(before))
        .withColumn(
            "status",
            when(col("first_year").isNull(), "not_adopted")
                .when(col("last_year_without").isNull(), "left_censored")
                .otherwise("adopted"));
  }
}
