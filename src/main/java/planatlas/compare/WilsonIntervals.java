package planatlas.compare;

import java.util.Iterator;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import planatlas.measure.Interval;
import planatlas.measure.Wilson;
import planatlas.stage.MoreColumns;

/** Puts the intervals of the shares of bureaus behind rows of {@link SumTerritories}. */
final class WilsonIntervals implements MapPartitionsFunction<Row, Row> {

  private static final long serialVersionUID = 1;

  private final int width;
  private final int bureaus;
  private final int withTheme;
  private final int withThemeAll;
  private final StructType schema;

  private WilsonIntervals(StructType places) {
    width = places.length();
    bureaus = places.fieldIndex("n_bureaus");
    withTheme = places.fieldIndex("bureaus_with_theme");
    withThemeAll = places.fieldIndex("bureaus_with_theme_all");
    schema =
        MoreColumns.schema(
            places, DataTypes.DoubleType, "conf_low", "conf_high", "conf_low_all", "conf_high_all");
  }

  static Dataset<Row> apply(Dataset<Row> places) {
    WilsonIntervals intervals = new WilsonIntervals(places.schema());
    return places.mapPartitions(intervals, Encoders.row(intervals.schema));
  }

  @Override
  public Iterator<Row> call(Iterator<Row> places) {
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return places.hasNext();
      }

      @Override
      public Row next() {
        Row place = places.next();
        Interval core = Wilson.interval(place.getLong(withTheme), place.getLong(bureaus));
        Interval all = Wilson.interval(place.getLong(withThemeAll), place.getLong(bureaus));
        return MoreColumns.row(place, width, core.low(), core.high(), all.low(), all.high());
      }
    };
  }
}
