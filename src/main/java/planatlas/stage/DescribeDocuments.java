package planatlas.stage;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
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
   * Of copies the fullest stands, of equally full ones that with the smaller locator; the others
   * carry its id and do not count. A dropped document is out of this: its copies take over.
   *
   * @param facts rows of {@link Facts}
   */
  public static Dataset<Row> apply(Dataset<Row> facts, Counting counting) {
    Dataset<Row> documents = facts.filter(col(Facts.REASON).isNull());
    Column dropped = coalesce(col(Facts.DROPPED), lit(false));
    Column ofKind = coalesce(col("doc_kind").isin(counting.kinds().toArray()), lit(false));
    Column countable = ofKind.and(col(Facts.BARRED).isNull());
    Dataset<Row> copies =
        MatchCopies.apply(
            documents
                .filter(not(dropped))
                .select(
                    col("doc_id"),
                    col("source"),
                    col("content_sha256"),
                    col("region_code"),
                    col("plan_year"),
                    col(Facts.CONTENT_CHARS),
                    col(Facts.SIGNATURE),
                    countable.as("countable")));
    Dataset<Row> marked =
        documents
            .join(copies, col("doc_id").equalTo(col("copy_id")), "left")
            .withColumn(
                "not_counted_reason",
                when(dropped, lit("dropped"))
                    .when(col("duplicate_of").isNotNull(), lit("duplicate"))
                    .when(not(ofKind), lit("kind"))
                    .otherwise(col(Facts.BARRED)))
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
