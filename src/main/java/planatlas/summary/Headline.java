package planatlas.summary;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The cells of the newest years, for the answer on the screen. */
public final class Headline {

  private Headline() {}

  /**
   * Cells of the last {@code years} years, by year, region and theme, in the order of {@code
   * themes}; cells without region or year are left to the tables.
   */
  public static List<HeadlineCell> of(
      Dataset<Row> themeByRegionYear, List<String> themes, int years) {
    Dataset<Row> known =
        themeByRegionYear.filter(
            col("scope")
                .equalTo("own")
                .and(col("year").isNotNull())
                .and(col("region_code").isNotNull()));
    Row newest = known.agg(max("year")).first();
    if (newest.isNullAt(0)) {
      return List.of();
    }
    List<HeadlineCell> cells = new ArrayList<>();
    for (Row row :
        known
            .filter(
                col("year")
                    .gt(newest.getInt(0) - years)
                    .and(col("theme_id").isin(themes.toArray())))
            .select(
                col("year"),
                col("region_name"),
                col("bureau_id"),
                col("theme_id"),
                col("theme_name"),
                col("n_docs"),
                col("n_tokens"),
                col("frequency"),
                coalesce(col("rel_freq_per_10k"), lit(0.0)),
                col("region_code"))
            .collectAsList()) {
      cells.add(cell(row));
    }
    cells.sort(
        Comparator.comparingInt(HeadlineCell::year)
            .thenComparing(HeadlineCell::region)
            .thenComparingInt(c -> themes.indexOf(c.themeId())));
    return cells;
  }

  private static HeadlineCell cell(Row row) {
    String bureau = row.getString(2);
    String voice = bureau != null && bureau.endsWith(":government") ? "（政府）" : "";
    return new HeadlineCell(
        row.getInt(0),
        row.getString(9) + " " + row.getString(1) + voice,
        row.getString(3),
        row.getString(4),
        row.getLong(5),
        row.getLong(6),
        row.getLong(7),
        row.getDouble(8));
  }
}
