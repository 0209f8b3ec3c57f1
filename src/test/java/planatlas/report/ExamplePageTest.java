package planatlas.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import planatlas.Duck;
import planatlas.run.Published;
import planatlas.run.Runs;

/** The page that a fresh clone makes of the shipped aggregates; the README shows its picture. */
class ExamplePageTest {

  private static final List<String> TABLES =
      List.of(
          "coverage_by_region_year",
          "theme_by_region_year",
          "bureau_peers",
          "bureau_keyness",
          "theme_adoption");

  @TempDir Path folder;

  @Test
  void showsRealRegionsWithoutTheirTexts() throws IOException {
    Path example = Runs.project().resolve("data/examples/gov-reports");
    try (Browser browser = Browser.open();
        Duck duck = new Duck(example, TABLES)) {
      Path page = folder.resolve("report.html");
      Files.write(
          page, Published.at(example).orElseThrow().page(Runs.job(example.resolve("job.json"))));
      browser.open(page);
      PageWalk walk = new PageWalk(browser, duck, Path.of("target/screenshots/example"));
      browser.size(1100, 1270, false);
      browser.shoot(null, Path.of("target/screenshots/example/readme.png"));
      browser.size(1280, 900, false);
      walk.heatMapShowsThemesByYear("540000", "西藏");
      walk.heatMapShowsThemesByYear("000000", "全国");
      walk.trendsShowRatesIntervalsAndBureaus();
      walk.tilesShowProvinces();
      walk.adoptionCountsBureaus();
      walk.bureausStandSideBySide(List.of("510100", "510700", "340100"));
      walk.marksAreThoseOfTheTable();
      assertThat(browser.text("document.querySelector('#evidence .body').textContent"))
          .isEqualTo("本页没有收入例句。");
      walk.nothingWentWrong(page);
    }
  }
}
