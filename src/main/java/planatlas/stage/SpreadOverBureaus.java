package planatlas.stage;

import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import planatlas.measure.Bootstrap;
import planatlas.measure.Dispersion;
import planatlas.measure.Interval;
import planatlas.measure.Wilson;

/**
 * Takes the last column, {@code voices}, of places and puts in its place what it says of the spread
 * over bureaus: the interval of the share of bureaus, the bootstrap of the rate, the dispersion.
 */
final class SpreadOverBureaus implements MapPartitionsFunction<Row, Row> {

  private static final long serialVersionUID = 1;

  /** Weights are kept for so many bureaus a task, a byte a replicate. */
  private static final int MOST_KEPT = 20_000;

  private final StructType schema;
  private final int width;
  private final int nTokens;
  private final int nBureaus;
  private final int[] withTheme;
  private final Bootstrap bootstrap;

  /**
   * @param places schema, {@code voices} last: bureau, n_tokens, frequency, frequency_all
   */
  SpreadOverBureaus(StructType places, Bootstrap bootstrap) {
    StructType kept = MoreColumns.allButLast(places);
    this.width = kept.length();
    this.nTokens = kept.fieldIndex("n_tokens");
    this.nBureaus = kept.fieldIndex("n_bureaus");
    this.withTheme =
        new int[] {
          kept.fieldIndex("bureaus_with_theme"), kept.fieldIndex("bureaus_with_theme_all")
        };
    this.bootstrap = bootstrap;
    StructType more =
        MoreColumns.schema(
            kept,
            DataTypes.DoubleType,
            "conf_low",
            "conf_high",
            "rel_freq_low",
            "rel_freq_high",
            "dp_norm",
            "conf_low_all",
            "conf_high_all",
            "rel_freq_low_all",
            "rel_freq_high_all",
            "dp_norm_all");
    this.schema = MoreColumns.schema(more, DataTypes.StringType, "ci_method", "rel_freq_method");
  }

  StructType schema() {
    return schema;
  }

  @Override
  public Iterator<Row> call(Iterator<Row> places) {
    Map<String, byte[]> kept = new HashMap<>();
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return places.hasNext();
      }

      @Override
      public Row next() {
        if (kept.size() > MOST_KEPT) {
          kept.clear();
        }
        return measured(places.next(), kept);
      }
    };
  }

  private Row measured(Row place, Map<String, byte[]> kept) {
    List<Row> voices = place.getList(width);
    int n = voices.size();
    byte[][] weights = n < Bootstrap.FEWEST ? null : new byte[n][];
    long[] tokens = new long[n];
    long[][] mentions = new long[2][n];
    for (int i = 0; i < n; i++) {
      Row voice = voices.get(i);
      if (weights != null) {
        weights[i] = kept.computeIfAbsent(voice.getString(0), bootstrap::weights);
      }
      tokens[i] = voice.getLong(1);
      mentions[0][i] = voice.getLong(2);
      mentions[1][i] = voice.getLong(3);
    }
    Object[] cells = new Object[12];
    for (int strength = 0; strength < 2; strength++) {
      Interval share = Wilson.interval(place.getLong(withTheme[strength]), place.getLong(nBureaus));
      Optional<Interval> rate =
          weights == null ? Optional.empty() : bootstrap.ratio(weights, mentions[strength], tokens);
      OptionalDouble dispersion = Dispersion.dpNorm(mentions[strength], tokens);
      int at = strength * 5;
      cells[at] = share.low();
      cells[at + 1] = share.high();
      cells[at + 2] = rate.map(r -> r.low() * 10_000).orElse(null);
      cells[at + 3] = rate.map(r -> r.high() * 10_000).orElse(null);
      cells[at + 4] = dispersion.isPresent() ? dispersion.getAsDouble() : null;
    }
    cells[10] = "wilson_95";
    cells[11] =
        place.getLong(nTokens) == 0
            ? "no_tokens"
            : weights == null ? "under_10_bureaus" : "poisson_bootstrap_95";
    return MoreColumns.row(place, width, cells);
  }
}
