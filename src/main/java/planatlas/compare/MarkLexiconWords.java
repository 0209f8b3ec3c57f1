package planatlas.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import planatlas.stage.MoreColumns;
import planatlas.text.Normalizer;
import planatlas.theme.Lexicon;
import planatlas.theme.Term;
import planatlas.theme.Theme;

/**
 * Says of each word which themes have it already: the column {@code lexicon_themes}, ids by commas,
 * of themes with a term that is the word or holds it; null where there is none.
 */
final class MarkLexiconWords implements MapPartitionsFunction<Row, Row> {

  private static final long serialVersionUID = 1;

  private final StructType schema;
  private final int width;
  private final int word;

  /** Wordings as texts are normalised, of each theme, in one string that no word can span. */
  private final ArrayList<String[]> wordings = new ArrayList<>();

  MarkLexiconWords(StructType rows, String word, List<Lexicon> lexicons) {
    this.schema = MoreColumns.schema(rows, DataTypes.StringType, "lexicon_themes");
    this.width = rows.length();
    this.word = rows.fieldIndex(word);
    for (Lexicon lexicon : lexicons) {
      for (Theme theme : lexicon.themes()) {
        StringBuilder all = new StringBuilder();
        for (Term term : theme.terms()) {
          for (String wording : term.wordings()) {
            all.append(Normalizer.normalize(wording).text()).append('\n');
          }
        }
        wordings.add(new String[] {theme.id(), all.toString()});
      }
    }
  }

  StructType schema() {
    return schema;
  }

  @Override
  public Iterator<Row> call(Iterator<Row> rows) {
    Map<String, String> known = new HashMap<>();
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return rows.hasNext();
      }

      @Override
      public Row next() {
        Row row = rows.next();
        String themes = known.computeIfAbsent(row.getString(word), w -> themes(w));
        return MoreColumns.row(row, width, themes.isEmpty() ? null : themes);
      }
    };
  }

  private String themes(String word) {
    return String.join(
        ",", wordings.stream().filter(w -> w[1].contains(word)).map(w -> w[0]).toList());
  }
}
