package planatlas.stage;

import static org.apache.spark.sql.functions.col;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The documents that comparisons count, with no more than these need of them. */
public final class CountedDocuments {

  private CountedDocuments() {}

  /**
   * @param documents rows of {@code documents}
   */
  public static Dataset<Row> of(Dataset<Row> documents) {
    return documents
        .filter(col("counted"))
        .select(
            col("doc_id"),
            col("base_region_code").as("region_code"),
            col("bureau_id"),
            col("plan_year").as("year"),
            col("n_tokens_counted").as("n_tokens"),
            col("n_chars_counted").as("n_chars"),
            col("n_sentences_counted").as("n_sentences"));
  }
}
