package planatlas.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import planatlas.compare.Comparing;
import planatlas.compare.WriteComparisons;
import planatlas.region.Gazetteer;
import planatlas.report.Page;
import planatlas.report.RunFacts;
import planatlas.stage.Counting;
import planatlas.stage.SnapshotTables;
import planatlas.stage.SyntheticFacts;
import planatlas.stage.WriteFacts;
import planatlas.summary.GatherPage;
import planatlas.summary.PageFacts;
import planatlas.summary.PageLimits;
import planatlas.table.FactRows;
import planatlas.table.Facts;
import planatlas.table.Sentences;
import planatlas.theme.Lexicon;
import planatlas.theme.Theme;

/** The page of a province's worth of bureaus: 3,000 of them over ten years, by chance. */
@Tag("slow")
class LargePageTest {

  private static final int BASE_YEAR = 2024;

  @TempDir Path folder;

  @Test
  void holdsTheFirstOfThreeThousandBureausInLessThanTenMegabytes() throws IOException {
    Gazetteer gazetteer = Gazetteer.shipped();
    SyntheticFacts synthetic =
        new SyntheticFacts(SyntheticFacts.divisions(gazetteer, BASE_YEAR, 3000), 100);
    List<Lexicon> lexicons = SyntheticFacts.lexicons();
    Counting counting = new Counting(List.of("work_points"), List.of("plan", "other"));
    PageLimits limits = PageLimits.DEFAULT;
    try (SparkSession spark = Sessions.open("page", 2, Long.MAX_VALUE)) {
      String at = folder.toUri().toString();
      synthetic.every(spark, 3, 30_000, 8).write().parquet(at + "/facts");
      Dataset<Row> facts = spark.read().schema(Facts.schema(FactRows.PARTS)).parquet(at + "/facts");
      SnapshotTables tables = new SnapshotTables(spark, at, 4);
      WriteFacts.apply(tables, facts, counting, false);
      new WriteComparisons(
              spark, tables, counting, Comparing.DEFAULT, lexicons, gazetteer, BASE_YEAR)
          .write(facts);
      List<String> themes =
          lexicons.stream().flatMap(l -> l.themes().stream().map(Theme::id)).toList();
      long start = System.nanoTime();
      PageFacts page =
          GatherPage.apply(
              spark, tables, table -> table != Sentences.TABLE, themes, counting, limits);
      byte[] html =
          Page.of(
              new RunFacts(
                  "large", "run", "0", "", BASE_YEAR, Map.of(), Map.of(), List.of(), List.of(),
                  List.of()),
              lexicons,
              page,
              limits);
      System.out.printf(
          "the page of 10,000 documents: %,d bytes, gathered and made in %.1f s%n",
          html.length, (System.nanoTime() - start) / 1e9);
      assertThat(html.length).isBetween(4_000_000, 10_000_000);
      assertThat(page.bureaus()).hasSize(limits.bureausOf(page.years().size(), themes.size()));
      assertThat(page.totals().bureaus()).isGreaterThan(2500);
      assertThat(page.places()).hasSize(limits.placesOf(page.years().size(), themes.size()));
      assertThat(page.evidence()).hasSize(limits.sentences());
      assertThat(page.evidence()).allMatch(e -> e.text().startsWith("前文词"));
      assertThat(page.marks()).isNotEmpty().hasSizeLessThanOrEqualTo(limits.marks());
    }
  }
}
