package planatlas.stage;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import planatlas.table.Documents;
import planatlas.table.Facts;

/** The table {@code documents}: what each document says of itself, then who copies whom. */
public final class DescribeDocuments {

  private DescribeDocuments() {}

  /**
   * Of documents with one content the one with the smallest locator stands; the others carry its id
   * and do not count. Decided on hashes; no text is moved.
   *
   * @param facts rows of {@link Facts}
   */
  public static Dataset<Row> apply(Dataset<Row> facts, Counting counting) {
    Dataset<Row> documents = facts.filter(col(Facts.REASON).isNull());
    Dataset<Row> originals =
        documents
            .groupBy(col("content_sha256").as("shared_content"))
            .agg(
                min(struct(col("source"), col("doc_id"))).as("original"),
                count(lit(1)).as("copies"))
            .filter(col("copies").gt(1))
            .select(col("shared_content"), col("original.doc_id").as("original_id"));
    Dataset<Row> marked =
        documents
            .join(originals, col("content_sha256").equalTo(col("shared_content")), "left")
            .withColumn(
                "duplicate_of",
                when(col("original_id").notEqual(col("doc_id")), col("original_id")))
            .withColumn(
                "not_counted_reason",
                when(col("duplicate_of").isNotNull(), lit("duplicate"))
                    .when(
                        coalesce(col("doc_kind").isin(counting.kinds().toArray()), lit(false))
                            .equalTo(false),
                        lit("kind")))
            .withColumn("counted", col("not_counted_reason").isNull())
            .withColumn(
                "n_tokens_counted", sum(counting.parts().stream().map(Facts::tokensOf).toList()))
            .withColumn(
                "n_chars_counted", sum(counting.parts().stream().map(Facts::charsOf).toList()))
            .withColumn(
                "n_sentences_counted",
                sum(counting.parts().stream().map(Facts::sentencesOf).toList()));
    return Documents.TABLE.conform(marked);
  }

  private static Column sum(List<String> columns) {
    return columns.stream().map(c -> coalesce(col(c), lit(0L))).reduce(lit(0L), Column::plus);
  }
}
