package planatlas.compare;

import static org.apache.spark.sql.functions.array_join;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import planatlas.table.DocumentTokens;
import planatlas.table.Facts;

/** The content words of counted documents, as they left the pass over the texts. */
final class WordBags {

  /** Between the words of a bag; no word holds it. */
  static final String SEPARATOR = "\t";

  private WordBags() {}

  /** The table {@code document_tokens}. */
  static Dataset<Row> table(Dataset<Row> facts, Dataset<Row> counted) {
    return DocumentTokens.TABLE.conform(
        joined(facts, counted)
            .select(col("doc_id"), explode(col(Facts.WORDS)).as("w"))
            .select("doc_id", "w.word", "w.frequency"));
  }

  /**
   * A row a document of known region and year: its region, bureau, year and tokens, and its {@link
   * #bag}.
   */
  static Dataset<Row> ofDocuments(Dataset<Row> facts, Dataset<Row> counted) {
    return known(facts, counted)
        .select(
            col("region_code"),
            col("bureau_id"),
            col("year"),
            col("n_tokens"),
            bag(col(Facts.WORDS + ".word"), col(Facts.WORDS + ".frequency")));
  }

  /** How often, and in how many documents of known region and year, a word stands in each year. */
  static Dataset<Row> byYear(Dataset<Row> facts, Dataset<Row> counted) {
    return known(facts, counted)
        .select(col("year"), explode(col(Facts.WORDS)).as("w"))
        .groupBy(col("year"), col("w.word").as("word"))
        .agg(sum("w.frequency").as("frequency"), count(lit(1)).as("docfreq"));
  }

  /**
   * A row a year, with the bag of its words.
   *
   * @param byYear {@link #byYear}
   */
  static Dataset<Row> ofYears(Dataset<Row> byYear) {
    return byYear
        .groupBy("year")
        .agg(collect_list(struct(col("word"), col("frequency"))).as("w"))
        .select(col("year"), bag(col("w.word"), col("w.frequency")));
  }

  /** Many words in two values: far smaller to move than a structure for each. */
  private static Column bag(Column words, Column frequencies) {
    return struct(
            array_join(words, SEPARATOR).as("words"),
            frequencies.cast("array<int>").as("frequencies"))
        .as("bag");
  }

  private static Dataset<Row> known(Dataset<Row> facts, Dataset<Row> counted) {
    return joined(
        facts, counted.filter(col("region_code").isNotNull().and(col("year").isNotNull())));
  }

  /** Word lists stay where they are; the few columns of documents go to them. */
  private static Dataset<Row> joined(Dataset<Row> facts, Dataset<Row> counted) {
    return facts
        .filter(col(Facts.REASON).isNull())
        .select("doc_id", Facts.WORDS)
        .join(
            broadcast(counted.select("doc_id", "region_code", "bureau_id", "year", "n_tokens")),
            "doc_id");
  }
}
