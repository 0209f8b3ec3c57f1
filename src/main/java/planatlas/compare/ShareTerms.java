package planatlas.compare;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import planatlas.stage.Counting;
import planatlas.table.TermShare;

/** The table {@code term_share}. */
final class ShareTerms {

  private ShareTerms() {}

  /**
   * @param counted {@link CountedDocuments}
   * @param mentions rows of {@code mentions}
   * @param ancestors {@link Reference#ancestors}
   * @param regions {@link Reference#regions}
   */
  static Dataset<Row> apply(
      Dataset<Row> counted,
      Dataset<Row> mentions,
      Counting counting,
      Dataset<Row> ancestors,
      Dataset<Row> regions) {
    Dataset<Row> terms =
        mentions
            .filter(col("part").isin(counting.parts().toArray()))
            .select("doc_id", "theme_id", "term_id", "term", "strength")
            .join(counted.select("doc_id", "region_code", "year"), "doc_id")
            .groupBy("region_code", "year", "theme_id", "term_id", "term", "strength")
            .agg(count(lit(1)).as("n"))
            .withColumnRenamed("region_code", "own_region")
            .join(ancestors, col("own_region").equalTo(col("descendant")), "left")
            .groupBy(
                col("ancestor").as("region_code"),
                col("year"),
                col("theme_id"),
                col("term_id"),
                col("term"),
                col("strength"))
            .agg(sum("n").as("frequency"));
    WindowSpec theme = Window.partitionBy("region_code", "year", "theme_id");
    Column isCore = col("strength").equalTo("core");
    Column core = sum(when(isCore, col("frequency")).otherwise(0)).over(theme);
    return TermShare.TABLE.conform(
        terms
            .withColumn("share", when(isCore, col("frequency").divide(core)))
            .withColumn("share_all", col("frequency").divide(sum("frequency").over(theme)))
            .join(regions, col("region_code").equalTo(col("code")), "left"));
  }
}
