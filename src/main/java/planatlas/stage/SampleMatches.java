package planatlas.stage;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.substring_index;
import static org.apache.spark.sql.functions.xxhash64;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;

/** Draws matches for a person to judge, equally many of each theme and kind of decision. */
public final class SampleMatches {

  private SampleMatches() {}

  /**
   * Up to {@code size} rows a stratum, which is a theme and what became of its matches: {@code
   * core}, {@code related}, or the rule that turned them away. Drawn by the hash of seed and place,
   * so that the same tables give the same rows, however they are partitioned.
   */
  public static Dataset<Row> apply(
      Dataset<Row> documents, Dataset<Row> mentions, Dataset<Row> excluded, int size, long seed) {
    Dataset<Row> matches =
        with(mentions, "strength")
            .unionByName(
                with(
                    excluded.withColumn("decision", substring_index(col("reason"), ":", 2)),
                    "decision"));
    WindowSpec stratum = Window.partitionBy("theme_id", "decision");
    Dataset<Row> drawn =
        matches
            .withColumn("stratum_size", count(lit(1)).over(stratum))
            .withColumn(
                "drawn",
                row_number()
                    .over(
                        stratum.orderBy(
                            xxhash64(
                                lit(seed),
                                col("doc_id"),
                                col("begin"),
                                col("end"),
                                col("theme_id")),
                            col("doc_id"),
                            col("begin"),
                            col("end"),
                            col("term_id"))))
            .filter(col("drawn").leq(size));
    return documents
        .select(col("doc_id").as("d"), col("source"), col("plan_year"), col("region_name"))
        .join(broadcast(drawn), col("doc_id").equalTo(col("d")))
        .select(
            col("theme_id"),
            col("decision"),
            col("stratum_size"),
            col("term_id"),
            col("region_name"),
            col("plan_year"),
            col("part"),
            concat(col("pre"), lit("【"), col("keyword"), lit("】"), col("post")).as("words"),
            col("source"),
            col("begin"),
            col("end"))
        .orderBy("theme_id", "decision", "source", "begin", "end", "term_id");
  }

  private static Dataset<Row> with(Dataset<Row> matches, String decision) {
    return matches.select(
        col("doc_id"),
        col("begin"),
        col("end"),
        col("theme_id"),
        col("term_id"),
        col("part"),
        col("pre"),
        col("keyword"),
        col("post"),
        col(decision).as("decision"));
  }
}
