package planatlas.stage;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import planatlas.table.ThemeByRegionYear;

/** The table {@code theme_by_region_year}, scope {@code own}: each bureau, year and theme. */
public final class CountThemes {

  private static final String[] CELL = {"region_code", "bureau_id", "year"};

  private CountThemes() {}

  /**
   * @param documents rows of {@code documents}
   * @param mentions rows of {@code mentions}
   * @param themes {@link Reference#themes}
   * @param regions {@link Reference#regions}
   */
  public static Dataset<Row> own(
      Dataset<Row> documents,
      Dataset<Row> mentions,
      Counting counting,
      Dataset<Row> themes,
      Dataset<Row> regions) {
    Dataset<Row> counted =
        documents
            .filter(col("counted"))
            .select(
                col("doc_id"),
                col("base_region_code").as("region_code"),
                col("bureau_id"),
                col("plan_year").as("year"),
                col("n_tokens_counted"),
                col("n_chars_counted"));
    Dataset<Row> cells =
        counted
            .groupBy(col("region_code"), col("bureau_id"), col("year"))
            .agg(
                count(lit(1)).as("n_docs"),
                sum("n_tokens_counted").as("n_tokens"),
                sum("n_chars_counted").as("n_chars"));
    Dataset<Row> counts = themeCounts(documentThemes(counted, mentions, counting));
    Column sameCell = col("theme_id").equalTo(col("c_theme_id"));
    for (String key : CELL) {
      sameCell = sameCell.and(col(key).eqNullSafe(col("c_" + key)));
    }
    Dataset<Row> complete = cells.crossJoin(themes).join(counts, sameCell, "left");
    for (String measure : new String[] {"frequency", "frequency_all", "docfreq", "docfreq_all"}) {
      complete = complete.withColumn(measure, coalesce(col(measure), lit(0L)));
    }
    return ThemeByRegionYear.TABLE.conform(
        complete
            .join(regions, col("region_code").equalTo(col("code")), "left")
            .withColumn("scope", lit("own"))
            .withColumn("doc_prop", col("docfreq").divide(col("n_docs")))
            .withColumn("doc_prop_all", col("docfreq_all").divide(col("n_docs")))
            .withColumn("rel_freq_per_10k", per10k("frequency"))
            .withColumn("rel_freq_per_10k_all", per10k("frequency_all"))
            .withColumn(
                "not_yet_coined", coalesce(col("year").lt(col("theme_since")), lit(false))));
  }

  /** One row a document and theme that it mentions. */
  private static Dataset<Row> documentThemes(
      Dataset<Row> counted, Dataset<Row> mentions, Counting counting) {
    return mentions
        .filter(col("part").isin(counting.parts().toArray()))
        .groupBy("doc_id", "theme_id")
        .agg(
            count_if(col("strength").equalTo("core")).as("core"),
            count(lit(1)).as("core_and_related"))
        .join(counted, "doc_id");
  }

  private static Dataset<Row> themeCounts(Dataset<Row> documentThemes) {
    return documentThemes
        .groupBy(
            col("region_code").as("c_region_code"),
            col("bureau_id").as("c_bureau_id"),
            col("year").as("c_year"),
            col("theme_id").as("c_theme_id"))
        .agg(
            sum("core").as("frequency"),
            sum("core_and_related").as("frequency_all"),
            count_if(col("core").gt(0)).as("docfreq"),
            count(lit(1)).as("docfreq_all"));
  }

  private static Column per10k(String frequency) {
    return when(
        col("n_tokens").gt(0), col(frequency).multiply(lit(10_000.0)).divide(col("n_tokens")));
  }
}
