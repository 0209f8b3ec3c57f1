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

import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
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
   * A row a document of known region and year: its region, bureau, year and tokens, and its {@code
   * bag}, a {@link NumberedBag}.
   */
  static Dataset<Row> ofDocuments(
      Dataset<Row> facts, Dataset<Row> counted, Broadcast<Vocabulary> vocabulary) {
    return numbered(
        known(facts, counted)
            .select(
                col("region_code"),
                col("bureau_id"),
                col("year"),
                col("n_tokens"),
                words(col(Facts.WORDS)),
                frequencies(col(Facts.WORDS))),
        vocabulary);
  }

  /** How often, and in how many documents of known region and year, a word stands in each year. */
  static Dataset<Row> byYear(Dataset<Row> facts, Dataset<Row> counted) {
    return known(facts, counted)
        .select(col("year"), explode(col(Facts.WORDS)).as("w"))
        .groupBy(col("year"), col("w.word").as("word"))
        .agg(sum("w.frequency").as("frequency"), count(lit(1)).as("docfreq"));
  }

  /**
   * The words that a target could have often enough to be compared.
   *
   * @param byYear {@link #byYear}
   */
  static Vocabulary vocabulary(Dataset<Row> byYear) {
    return Vocabulary.of(
        byYear
            .groupBy("word")
            .agg(sum("frequency").as("frequency"))
            .filter(col("frequency").geq(WordComparisons.FEWEST))
            .select("word")
            .as(Encoders.STRING())
            .collectAsList());
  }

  /**
   * A row a year, with the {@code bag} of its words.
   *
   * @param byYear {@link #byYear}
   */
  static Dataset<Row> ofYears(Dataset<Row> byYear, Broadcast<Vocabulary> vocabulary) {
    return numbered(
        byYear
            .groupBy("year")
            .agg(collect_list(struct(col("word"), col("frequency"))).as("w"))
            .select(col("year"), words(col("w")), frequencies(col("w"))),
        vocabulary);
  }

  private static Dataset<Row> numbered(Dataset<Row> rows, Broadcast<Vocabulary> vocabulary) {
    NumberWords number = new NumberWords(rows.schema(), vocabulary);
    return rows.mapPartitions(number, Encoders.row(number.schema()));
  }

  /** Many words in one value: far cheaper to hand over than a structure for each. */
  private static Column words(Column bag) {
    return array_join(bag.getField("word"), SEPARATOR).as("words");
  }

  private static Column frequencies(Column bag) {
    return bag.getField("frequency").cast("array<int>").as("frequencies");
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
