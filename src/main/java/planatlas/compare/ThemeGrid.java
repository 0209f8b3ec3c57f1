package planatlas.compare;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import planatlas.stage.MoreColumns;
import planatlas.theme.Lexicon;
import planatlas.theme.Theme;

/**
 * Spreads the themes of cells out into rows, those without a mention as zeros: {@code theme_id} and
 * {@link CountThemes#SUMS}; {@code top_spans}, the spans of all top-level themes of its lexicon;
 * {@code last_frequency} of the year before, null where the cell has none.
 */
final class ThemeGrid implements FlatMapFunction<Row, Row> {

  private static final long serialVersionUID = 1;

  private static final int SPANS = CountThemes.SUMS.indexOf("spans");
  private static final List<String> KEPT =
      List.of("region_code", "bureau_id", "year", "n_docs", "n_tokens", "n_chars", "in_panel");

  /**
   * @param lexicon index of its lexicon
   */
  private record Member(String id, int lexicon, boolean topLevel) implements Serializable {}

  private final ArrayList<Member> themes = new ArrayList<>();
  private final int lexicons;
  private final StructType schema;

  private ThemeGrid(StructType cells, List<Lexicon> lexicons) {
    this.lexicons = lexicons.size();
    for (int l = 0; l < lexicons.size(); l++) {
      for (Theme theme : lexicons.get(l).themes()) {
        themes.add(new Member(theme.id(), l, theme.parent() == null));
      }
    }
    StructType kept = new StructType();
    for (String name : KEPT) {
      kept = kept.add(cells.apply(name));
    }
    StructType theme =
        kept.add("last_n_tokens", DataTypes.LongType).add("theme_id", DataTypes.StringType, false);
    for (String name : CountThemes.SUMS) {
      theme = theme.add(name, DataTypes.LongType, false);
    }
    theme = theme.add("top_spans", DataTypes.LongType, false);
    theme = theme.add("top_spans_all", DataTypes.LongType, false);
    this.schema =
        MoreColumns.schema(theme, DataTypes.LongType, "last_frequency", "last_frequency_all");
  }

  /**
   * @param cells {@link CountThemes}
   */
  static Dataset<Row> apply(Dataset<Row> cells, List<Lexicon> lexicons) {
    List<String> columns = new ArrayList<>(KEPT);
    columns.addAll(List.of("last_n_tokens", CountThemes.THEMES, "last_themes"));
    ThemeGrid grid = new ThemeGrid(cells.schema(), lexicons);
    return cells
        .selectExpr(columns.toArray(String[]::new))
        .flatMap(grid, Encoders.row(grid.schema));
  }

  @Override
  public Iterator<Row> call(Row cell) {
    int at = KEPT.size();
    Map<String, Row> now = byTheme(cell, at + 1);
    Map<String, Row> last = byTheme(cell, at + 2);
    long[][] top = new long[lexicons][2];
    for (Member theme : themes) {
      if (theme.topLevel) {
        top[theme.lexicon][0] += sum(now, theme, SPANS);
        top[theme.lexicon][1] += sum(now, theme, SPANS + 1);
      }
    }
    boolean follows = !cell.isNullAt(at);
    return themes.stream().map(theme -> row(cell, theme, now, last, top, follows)).iterator();
  }

  private Row row(
      Row cell,
      Member theme,
      Map<String, Row> now,
      Map<String, Row> last,
      long[][] top,
      boolean follows) {
    Object[] cells = new Object[schema.length()];
    int i = 0;
    while (i <= KEPT.size()) {
      cells[i] = cell.get(i);
      i++;
    }
    cells[i++] = theme.id;
    for (int s = 0; s < CountThemes.SUMS.size(); s++) {
      cells[i++] = sum(now, theme, s);
    }
    cells[i++] = top[theme.lexicon][0];
    cells[i++] = top[theme.lexicon][1];
    cells[i++] = follows ? sum(last, theme, 0) : null;
    cells[i] = follows ? sum(last, theme, 1) : null;
    return RowFactory.create(cells);
  }

  private static Map<String, Row> byTheme(Row cell, int column) {
    Map<String, Row> byTheme = new HashMap<>();
    if (!cell.isNullAt(column)) {
      cell.<Row>getList(column).forEach(theme -> byTheme.put(theme.getString(0), theme));
    }
    return byTheme;
  }

  private static Long sum(Map<String, Row> byTheme, Member theme, int sum) {
    Row row = byTheme.get(theme.id);
    return row == null ? 0L : row.getLong(1 + sum);
  }
}
