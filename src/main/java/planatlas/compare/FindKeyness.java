package planatlas.compare;

import static org.apache.spark.sql.functions.col;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import planatlas.table.BureauKeyness;
import planatlas.theme.Lexicon;

/** The table {@code bureau_keyness}: themes and words together. */
final class FindKeyness {

  private FindKeyness() {}

  /**
   * @param themes {@link KeyThemes}
   * @param words {@link KeyWords}
   * @param regions {@link Reference#regions}
   */
  static Dataset<Row> apply(
      Dataset<Row> themes, Dataset<Row> words, Dataset<Row> regions, List<Lexicon> lexicons) {
    MarkLexiconWords mark = new MarkLexiconWords(KeynessRows.SCHEMA, "item", lexicons);
    Dataset<Row> marked = words.mapPartitions(mark, Encoders.row(mark.schema()));
    return BureauKeyness.TABLE.conform(
        themes
            .unionByName(marked, true)
            .join(regions, col("region_code").equalTo(col("code")), "left"));
  }
}
