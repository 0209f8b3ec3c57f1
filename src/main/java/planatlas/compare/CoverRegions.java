package planatlas.compare;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sequence;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import planatlas.table.CoverageByRegionYear;

/** The table {@code coverage_by_region_year}: what a zero can be told from nothing by. */
public final class CoverRegions {

  private CoverRegions() {}

  /**
   * Every region with a document and every ancestor of it, by every year from the first to the last
   * of the run; a null region or year only where there is a document without.
   *
   * @param documents rows of {@code documents}
   * @param ancestors {@link Reference#ancestors}
   * @param regions {@link Reference#regions}
   */
  public static Dataset<Row> apply(
      Dataset<Row> documents, Dataset<Row> ancestors, Dataset<Row> regions) {
    Dataset<Row> counts =
        documents
            .join(ancestors, col("base_region_code").equalTo(col("descendant")), "left")
            .groupBy(col("ancestor").as("region_code"), col("plan_year").as("year"))
            .agg(
                count_if(col("counted")).as("n_docs"),
                count_if(col("not_counted_reason").equalTo("duplicate")).as("n_duplicates"),
                count_if(
                        col("counted")
                            .equalTo(false)
                            .and(col("not_counted_reason").notEqual("duplicate")))
                    .as("n_not_counted"));
    Dataset<Row> years =
        counts
            .agg(min("year").as("first"), max("year").as("last"))
            .filter(col("first").isNotNull())
            .select(explode(sequence(col("first"), col("last"))).as("year"));
    Dataset<Row> grid =
        counts
            .select("region_code")
            .distinct()
            .crossJoin(years)
            .unionByName(counts.filter(col("year").isNull()).select("region_code", "year"));
    Column same =
        col("g.region_code")
            .eqNullSafe(col("c.region_code"))
            .and(col("g.year").eqNullSafe(col("c.year")));
    return CoverageByRegionYear.TABLE.conform(
        grid.as("g")
            .join(counts.as("c"), same, "left")
            .join(regions, col("g.region_code").equalTo(col("code")), "left")
            .select(
                col("g.region_code"),
                col("g.year"),
                col("region_name"),
                col("region_level"),
                col("province_code"),
                col("province_name"),
                zero("n_docs"),
                zero("n_duplicates"),
                zero("n_not_counted")));
  }

  private static Column zero(String count) {
    return coalesce(col(count), lit(0L)).as(count);
  }
}
