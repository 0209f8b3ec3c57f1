package planatlas.compare;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import planatlas.table.EmergingTerms;
import planatlas.theme.Lexicon;

/** The table {@code emerging_terms}. */
final class FindEmergingTerms {

  private FindEmergingTerms() {}

  /**
   * @param byYear {@link WordBags#byYear}
   * @param window years
   */
  static Dataset<Row> apply(
      Dataset<Row> byYear, YearTotals totals, List<Integer> window, List<Lexicon> lexicons) {
    Dataset<Row> words =
        byYear
            .filter(window.isEmpty() ? lit(false) : col("year").isin(window.toArray()))
            .groupBy("word")
            .agg(
                sum("frequency").as("total"),
                collect_list(struct(col("year"), col("frequency"), col("docfreq"))).as("years"))
            .filter(col("total").geq(EmergingWords.FEWEST))
            .withColumn("all", lit(0));
    Dataset<Row> emerging =
        Groups.of(words, "all")
            .flatMapGroups(new EmergingWords(totals, window), Encoders.row(EmergingWords.SCHEMA));
    MarkLexiconWords mark = new MarkLexiconWords(EmergingWords.SCHEMA, "word", lexicons);
    return EmergingTerms.TABLE.conform(emerging.mapPartitions(mark, Encoders.row(mark.schema())));
  }
}
