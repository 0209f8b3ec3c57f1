package planatlas.summary;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.expressions.Window;
import planatlas.region.Level;
import planatlas.table.ThemeByRegionYear;

/** The places of the page and their cells. */
final class PagePlaces {

  final List<Integer> years = new ArrayList<>();
  final List<PageFacts.Place> places = new ArrayList<>();
  final List<PageFacts.Coverage> coverage = new ArrayList<>();
  int firstYear;
  long total;

  private final PageLimits limits;

  private PagePlaces(PageLimits limits) {
    this.limits = limits;
  }

  /**
   * @param coverage rows of {@code coverage_by_region_year}
   * @param themes how many there are
   */
  static PagePlaces of(Dataset<Row> coverage, int themes, PageLimits limits) {
    PagePlaces found = new PagePlaces(limits);
    Column order =
        when(col("region_level").equalTo(Level.NATION.label()), 0)
            .when(col("region_code").isNull(), 1)
            .when(col("region_level").equalTo(Level.PROVINCE.label()), 2)
            .when(col("region_level").equalTo(Level.PREFECTURE.label()), 3)
            .otherwise(4);
    List<Row> rows =
        coverage
            .groupBy("region_code", "region_name", "region_level", "province_code", "province_name")
            .agg(
                sum("n_docs").as("docs"),
                collect_list(struct("year", "n_docs", "n_duplicates", "n_not_counted")).as("years"))
            .withColumn("total", count(lit(1)).over(Window.partitionBy(lit(1))))
            .orderBy(order, col("docs").desc(), col("region_code"))
            .limit(limits.places())
            .collectAsList();
    found.span(rows);
    found.keep(rows, themes);
    return found;
  }

  /** The years of the run, of which the page shows the last ones. */
  private void span(List<Row> rows) {
    List<Integer> all =
        rows.stream()
            .flatMap(r -> r.<Row>getList(6).stream())
            .filter(y -> !y.isNullAt(0))
            .map(y -> y.getInt(0))
            .distinct()
            .sorted()
            .toList();
    if (!all.isEmpty()) {
      int last = all.get(all.size() - 1);
      firstYear = all.get(0);
      for (int y = Math.max(firstYear, last - limits.years() + 1); y <= last; y++) {
        years.add(y);
      }
    }
  }

  private void keep(List<Row> rows, int themes) {
    total = rows.isEmpty() ? 0 : rows.get(0).getLong(7);
    int most = limits.placesOf(years.size(), themes);
    for (Row row : rows.subList(0, Math.min(rows.size(), most))) {
      int place = places.size();
      places.add(
          new PageFacts.Place(
              row.getString(0),
              row.getString(1),
              row.getString(2),
              row.getString(3),
              row.getString(4)));
      for (Row year : row.<Row>getList(6)) {
        if (!year.isNullAt(0) && !years.isEmpty() && year.getInt(0) >= years.get(0)) {
          coverage.add(
              new PageFacts.Coverage(
                  place, year.getInt(0), year.getLong(1), year.getLong(2), year.getLong(3)));
        }
      }
    }
  }

  /**
   * @param themes rows of {@code theme_by_region_year}
   */
  List<PageFacts.PlaceCell> cells(SparkSession spark, Dataset<Row> themes) {
    List<String> codes = places.stream().map(PageFacts.Place::code).toList();
    List<PageFacts.PlaceCell> cells = new ArrayList<>();
    if (years.isEmpty()) {
      return cells;
    }
    for (Row r :
        themes
            .filter(
                col("scope")
                    .equalTo(ThemeByRegionYear.TERRITORY)
                    .and(col("year").geq(years.get(0))))
            .join(broadcast(PageIndex.of(spark, codes)), col("region_code").equalTo(col("key")))
            .select(
                col("at"),
                col("year"),
                col("theme_id"),
                col("n_docs"),
                col("n_tokens"),
                coalesce(col("n_bureaus"), lit(0L)),
                col("frequency"),
                coalesce(col("bureaus_with_theme"), lit(0L)),
                col("conf_low"),
                col("conf_high"),
                col("rel_freq_low"),
                col("rel_freq_high"),
                col("balanced_bureaus"),
                col("balanced_rel_freq_per_10k"),
                col("not_yet_coined"))
            .collectAsList()) {
      cells.add(
          new PageFacts.PlaceCell(
              r.getInt(0),
              r.getInt(1),
              r.getString(2),
              r.getLong(3),
              r.getLong(4),
              r.getLong(5),
              r.getLong(6),
              r.getLong(7),
              r.getAs(8),
              r.getAs(9),
              r.getAs(10),
              r.getAs(11),
              r.getAs(12),
              r.getAs(13),
              r.getBoolean(14)));
    }
    return cells;
  }
}
