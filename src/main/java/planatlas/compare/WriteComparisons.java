package planatlas.compare;

import static org.apache.spark.sql.functions.col;

import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import planatlas.region.Gazetteer;
import planatlas.region.Level;
import planatlas.stage.CountedDocuments;
import planatlas.stage.Counting;
import planatlas.stage.SnapshotTables;
import planatlas.table.BureauKeyness;
import planatlas.table.BureauPeers;
import planatlas.table.CoverageByRegionYear;
import planatlas.table.DocumentTokens;
import planatlas.table.Documents;
import planatlas.table.EmergingTerms;
import planatlas.table.Mentions;
import planatlas.table.TermShare;
import planatlas.table.ThemeAdoption;
import planatlas.table.ThemeByRegionYear;
import planatlas.table.ThemeCooccurrence;
import planatlas.theme.Lexicon;
import planatlas.theme.Theme;

/** Every table that compares, in the order in which they need each other. */
public final class WriteComparisons {

  private final SparkSession spark;
  private final SnapshotTables tables;
  private final Counting counting;
  private final Comparing comparing;
  private final List<Lexicon> lexicons;
  private final Dataset<Row> regions;
  private final Dataset<Row> ancestors;
  private final PeerSets sets;

  /**
   * @param tables with documents and mentions written
   */
  public WriteComparisons(
      SparkSession spark,
      SnapshotTables tables,
      Counting counting,
      Comparing comparing,
      List<Lexicon> lexicons,
      Gazetteer gazetteer,
      int baseYear) {
    this.spark = spark;
    this.tables = tables;
    this.counting = counting;
    this.comparing = comparing;
    this.lexicons = lexicons;
    this.regions = Reference.regions(spark, gazetteer, baseYear);
    this.ancestors = Reference.ancestors(spark, gazetteer, baseYear);
    this.sets = new PeerSets(comparing, gazetteer, baseYear);
  }

  /**
   * @param facts rows of {@link planatlas.table.Facts}
   */
  public void write(Dataset<Row> facts) {
    Dataset<Row> documents = tables.read(Documents.TABLE);
    tables.write(CoverageByRegionYear.TABLE, CoverRegions.apply(documents, ancestors, regions));
    Dataset<Row> counted = CountedDocuments.of(documents);
    YearTotals years = YearTotals.of(counted);
    List<Integer> panel = years.within(comparing.window());
    themes(counted, panel);
    company(counted);
    words(facts, counted, years, panel);
  }

  private void themes(Dataset<Row> counted, List<Integer> panel) {
    Dataset<Row> themes = Reference.themes(spark, lexicons);
    Dataset<Row> cells =
        CountThemes.apply(
            counted,
            tables.read(Mentions.TABLE),
            counting,
            Reference.themeTree(spark, lexicons),
            panel);
    Dataset<Row> grid = ThemeGrid.apply(cells, lexicons);
    tables.write(
        ThemeByRegionYear.TABLE,
        CompareThemes.apply(
            grid,
            SumTerritories.apply(grid, ancestors, panel),
            SpreadOverBureaus.apply(cells, ancestors, themeIds(), comparing.bootstrap()),
            themes,
            regions));
    tables.write(BureauPeers.TABLE, ComparePeers.apply(bureaus(), sets, themes, regions));
    Column upper = col("region_level").isin(Level.PROVINCE.label(), Level.NATION.label());
    tables.write(
        ThemeAdoption.TABLE, DateAdoption.apply(bureaus(), places().filter(upper), regions));
  }

  private void company(Dataset<Row> counted) {
    Dataset<Row> mentions = tables.read(Mentions.TABLE);
    tables.write(
        ThemeCooccurrence.TABLE,
        PairThemes.apply(counted, mentions, counting, themeIds(), ancestors, regions));
    tables.write(
        TermShare.TABLE, ShareTerms.apply(counted, mentions, counting, ancestors, regions));
  }

  private void words(
      Dataset<Row> facts, Dataset<Row> counted, YearTotals years, List<Integer> panel) {
    Dataset<Row> byYear = WordBags.byYear(facts, counted).persist();
    try {
      Broadcast<Vocabulary> vocabulary =
          JavaSparkContext.fromSparkContext(spark.sparkContext())
              .broadcast(WordBags.vocabulary(byYear));
      Dataset<Row> nation = places().filter(col("region_code").equalTo(Gazetteer.NATION));
      tables.write(
          BureauKeyness.TABLE,
          FindKeyness.apply(
              KeyThemes.apply(bureaus(), nation, sets),
              KeyWords.apply(
                  WordBags.ofDocuments(facts, counted, vocabulary),
                  WordBags.ofYears(byYear, vocabulary),
                  vocabulary,
                  years,
                  regions,
                  sets),
              regions,
              lexicons));
      tables.write(EmergingTerms.TABLE, FindEmergingTerms.apply(byYear, years, panel, lexicons));
    } finally {
      byYear.unpersist();
    }
    if (comparing.documentTokens()) {
      tables.write(DocumentTokens.TABLE, WordBags.table(facts, counted));
    }
  }

  private List<String> themeIds() {
    return lexicons.stream().flatMap(l -> l.themes().stream()).map(Theme::id).toList();
  }

  private Dataset<Row> bureaus() {
    return scope(ThemeByRegionYear.OWN).filter(col("bureau_id").isNotNull());
  }

  private Dataset<Row> places() {
    return scope(ThemeByRegionYear.TERRITORY);
  }

  /** The cells of known year, as they were written. */
  private Dataset<Row> scope(String scope) {
    return tables
        .read(ThemeByRegionYear.TABLE)
        .filter(col("scope").equalTo(scope).and(col("year").isNotNull()));
  }
}
