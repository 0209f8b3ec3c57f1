package planatlas.compare;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import planatlas.measure.Bootstrap;
import planatlas.measure.Dispersion;
import planatlas.measure.Interval;

/**
 * How the mentions of a place and year spread over its bureaus: the bootstrap of the rate and the
 * dispersion. A group is a place and year, with all its bureaus.
 */
final class SpreadOverBureaus implements FlatMapGroupsFunction<Row, Row, Row> {

  private static final long serialVersionUID = 1;

  private static final StructType SCHEMA =
      new StructType()
          .add("s_region_code", DataTypes.StringType)
          .add("s_year", DataTypes.IntegerType)
          .add("s_theme_id", DataTypes.StringType)
          .add("rel_freq_low", DataTypes.DoubleType)
          .add("rel_freq_high", DataTypes.DoubleType)
          .add("dp_norm", DataTypes.DoubleType)
          .add("rel_freq_low_all", DataTypes.DoubleType)
          .add("rel_freq_high_all", DataTypes.DoubleType)
          .add("dp_norm_all", DataTypes.DoubleType);

  private final ArrayList<String> themeIds;
  private final Bootstrap bootstrap;

  private SpreadOverBureaus(List<String> themeIds, Bootstrap bootstrap) {
    this.themeIds = new ArrayList<>(themeIds);
    this.bootstrap = bootstrap;
  }

  /**
   * {@code s_region_code}, {@code s_year}, {@code s_theme_id} and the measures, for places of two
   * bureaus or more; others have none.
   *
   * @param cells {@link CountThemes}
   * @param ancestors {@link Reference#ancestors}
   */
  static Dataset<Row> apply(
      Dataset<Row> cells, Dataset<Row> ancestors, List<String> themeIds, Bootstrap bootstrap) {
    Dataset<Row> voices =
        cells
            .join(ancestors, col("region_code").equalTo(col("descendant")))
            .select(
                col("ancestor"),
                col("year"),
                coalesce(col("bureau_id"), concat(col("region_code"), lit(":unknown")))
                    .as("bureau"),
                col("n_tokens"),
                col(CountThemes.THEMES + ".theme_id"),
                col(CountThemes.THEMES + ".frequency"),
                col(CountThemes.THEMES + ".frequency_all"));
    return Groups.of(voices, "ancestor", "year")
        .flatMapGroups(new SpreadOverBureaus(themeIds, bootstrap), Encoders.row(SCHEMA));
  }

  /** Mentions of one theme, core and all, a bureau. */
  private record Mentions(long[] core, long[] all) {}

  @Override
  public Iterator<Row> call(Row place, Iterator<Row> bureaus) {
    List<Row> voices = new ArrayList<>();
    bureaus.forEachRemaining(voices::add);
    int n = voices.size();
    if (n < 2) {
      return new ArrayList<Row>().iterator();
    }
    byte[][] weights = new byte[n < Bootstrap.FEWEST ? 0 : n][];
    long[] tokens = new long[n];
    Map<String, Mentions> byTheme = new LinkedHashMap<>();
    themeIds.forEach(theme -> byTheme.put(theme, new Mentions(new long[n], new long[n])));
    for (int b = 0; b < n; b++) {
      Row voice = voices.get(b);
      tokens[b] = voice.getLong(3);
      if (weights.length > 0) {
        weights[b] = bootstrap.weights(voice.getString(2));
      }
      List<String> themes = voice.isNullAt(4) ? List.of() : voice.getList(4);
      for (int t = 0; t < themes.size(); t++) {
        Mentions mentions = byTheme.get(themes.get(t));
        mentions.core[b] = voice.<Long>getList(5).get(t);
        mentions.all[b] = voice.<Long>getList(6).get(t);
      }
    }
    Bootstrap.Draws draws = bootstrap.draws(weights, tokens);
    return byTheme.entrySet().stream()
        .map(
            theme -> {
              Object[] cells = new Object[SCHEMA.length()];
              cells[0] = place.get(0);
              cells[1] = place.get(1);
              cells[2] = theme.getKey();
              measure(theme.getValue().core, tokens, draws, cells, 3);
              measure(theme.getValue().all, tokens, draws, cells, 6);
              return RowFactory.create(cells);
            })
        .iterator();
  }

  private static void measure(
      long[] mentions, long[] tokens, Bootstrap.Draws draws, Object[] cells, int at) {
    Optional<Interval> rate = draws.ratio(mentions);
    rate.ifPresent(
        interval -> {
          cells[at] = interval.low() * 10_000;
          cells[at + 1] = interval.high() * 10_000;
        });
    OptionalDouble dispersion = Dispersion.dpNorm(mentions, tokens);
    cells[at + 2] = dispersion.isPresent() ? dispersion.getAsDouble() : null;
  }
}
