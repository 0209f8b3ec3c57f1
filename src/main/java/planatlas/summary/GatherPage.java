package planatlas.summary;

import java.util.List;
import java.util.function.Predicate;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import planatlas.stage.Counting;
import planatlas.stage.SnapshotTables;
import planatlas.table.BureauKeyness;
import planatlas.table.BureauPeers;
import planatlas.table.CoverageByRegionYear;
import planatlas.table.Documents;
import planatlas.table.Mentions;
import planatlas.table.Rejects;
import planatlas.table.Sentences;
import planatlas.table.Table;
import planatlas.table.ThemeAdoption;
import planatlas.table.ThemeByRegionYear;

/** Takes what a page shows from the tables of a snapshot, as they were written. */
public final class GatherPage {

  private GatherPage() {}

  /**
   * @param present which tables there are; without those of single documents the page has no
   *     sentences and no list of problems
   * @param themes ids of all themes of the run
   */
  public static PageFacts apply(
      SparkSession spark,
      SnapshotTables tables,
      Predicate<Table> present,
      List<String> themes,
      Counting counting,
      PageLimits limits) {
    PagePlaces places =
        PagePlaces.of(tables.read(CoverageByRegionYear.TABLE), themes.size(), limits);
    Dataset<Row> cells = tables.read(ThemeByRegionYear.TABLE);
    int firstYear = places.years.isEmpty() ? Integer.MAX_VALUE : places.years.get(0);
    PageBureaus bureaus =
        new PageBureaus(
            spark,
            cells,
            themes.isEmpty() ? "" : themes.get(0),
            firstYear,
            limits.bureausOf(places.years.size(), themes.size()));
    int words = limits.wordsOf(bureaus.bureaus.size(), themes.size());
    int markYears = limits.markYears(bureaus.bureaus.size(), themes.size());
    boolean documents = present.test(Documents.TABLE) && present.test(Mentions.TABLE);
    return new PageFacts(
        List.copyOf(places.years),
        places.places,
        places.coverage,
        places.cells(spark, cells),
        bureaus.bureaus,
        bureaus.cells(tables.read(BureauPeers.TABLE)),
        adoption(tables.read(ThemeAdoption.TABLE)),
        bureaus.marks(tables.read(BureauKeyness.TABLE), markYears, words),
        documents
            ? new PageEvidence(
                    tables.read(Documents.TABLE), tables.read(Mentions.TABLE), counting, limits)
                .of(
                    cells,
                    present.test(Sentences.TABLE) ? tables.read(Sentences.TABLE) : null,
                    firstYear)
            : List.of(),
        documents
            ? PageQuality.of(tables.read(Documents.TABLE), tables.read(Rejects.TABLE), limits)
            : new PageFacts.Quality(List.of(), List.of(), List.of()),
        new PageFacts.Totals(places.firstYear, places.total, bureaus.total, markYears, words));
  }

  private static List<PageFacts.Adoption> adoption(Dataset<Row> rows) {
    return rows
        .groupBy("theme_id", "province_code", "status", "first_year")
        .agg(functions.count(functions.lit(1)))
        .orderBy("theme_id", "province_code", "status", "first_year")
        .collectAsList()
        .stream()
        .map(
            r ->
                new PageFacts.Adoption(
                    r.getString(0), r.getString(1), r.getString(2), r.getAs(3), r.getLong(4)))
        .toList();
  }
}
