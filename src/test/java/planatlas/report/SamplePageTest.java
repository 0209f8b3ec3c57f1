package planatlas.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import planatlas.Duck;
import planatlas.run.RunResult;
import planatlas.run.Runs;

/** The page of the sample, in a real browser, against its Parquet. */
class SamplePageTest {

  @TempDir static Path folder;
  private static Path snapshot;
  private static Browser browser;
  private static Duck duck;
  private static PageWalk walk;

  @BeforeAll
  static void open() throws IOException {
    browser = Browser.open();
    Path output = folder.resolve("out");
    RunResult result =
        Runs.run(Runs.jobFile(folder, Runs.project().resolve("data/sample/plans"), output), 2);
    assertThat(result.problem()).isNull();
    snapshot = output.resolve("latest").toRealPath();
    duck = new Duck(snapshot, Runs.TABLES);
    browser.open(snapshot.resolve(Page.FILE));
    walk = new PageWalk(browser, duck, Path.of("target/screenshots/sample"));
  }

  @AfterAll
  static void close() {
    if (duck != null) {
      duck.close();
    }
    if (browser != null) {
      browser.close();
    }
  }

  @Test
  void showsInEveryViewWhatTheParquetSays() {
    walk.headlineSaysTheNumbers();
    walk.heatMapShowsThemesByYear("990222", "沐云省 松墩县");
    walk.heatMapShowsThemesByYear("000000", "全国");
    walk.trendsShowRatesIntervalsAndBureaus();
    walk.tilesShowProvinces();
    walk.adoptionCountsBureaus();
    walk.bureausStandSideBySide(List.of("990222", "990102", "990202", "990181", "990221"));
    walk.marksAreThoseOfTheTable();
    walk.aCellOpensItsSentences("心理健康", 2023);
    walk.sentencesAreSearched("集团化办学", 2023, "松墩");
    walk.qualityTellsWhatCameIn();
    walk.speaksEnglish();
    walk.fitsAPhone();
    walk.prints();
    walk.nothingWentWrong(snapshot.resolve(Page.FILE));
  }

  @Test
  void isUsedByTheKeyboardAlone() {
    browser.open(snapshot.resolve(Page.FILE));
    browser.press("Tab");
    assertThat(browser.text("document.activeElement.className")).isEqualTo("skip");
    browser.text("document.querySelector('#heatmap .heat [data-row]').focus()");
    browser.press("ArrowRight");
    browser.press("ArrowDown");
    assertThat(
            browser.text(
                "document.activeElement.dataset.row + ' ' + document.activeElement.dataset.column"))
        .isEqualTo("1 1");
    assertThat(browser.text("document.querySelectorAll('#heatmap .heat [tabindex=\"0\"]').length"))
        .isEqualTo("1");
    browser.press("Enter");
    assertThat(browser.text("document.querySelector('dialog').open")).isEqualTo("true");
    browser.press("Escape");
    assertThat(browser.text("document.activeElement.dataset.row")).isEqualTo("1");
    browser.text("document.querySelector('#heatmap .toggle button').focus()");
    browser.press("Tab");
    browser.press("Enter");
    assertThat(browser.text("document.activeElement.getAttribute('aria-pressed')"))
        .as("the focus stays on the button that redrew its view")
        .isEqualTo("true");
  }

  @Test
  void theSnapshotSaysWhatIsInIt() throws IOException {
    ObjectMapper json = new ObjectMapper();
    JsonNode manifest = json.readTree(snapshot.resolve("manifest.json").toFile());
    assertThat(manifest.get("files").findValuesAsText("path"))
        .contains("report.html", "datapackage.json");
    JsonNode resources =
        json.readTree(snapshot.resolve("datapackage.json").toFile()).get("resources");
    assertThat(resources.findValuesAsText("mediatype")).hasSize(Runs.TABLES.size());
    for (JsonNode resource : resources) {
      for (JsonNode path : resource.get("path")) {
        assertThat(Files.isRegularFile(snapshot.resolve(path.asText()))).isTrue();
      }
      String table = resource.get("name").asText();
      List<String> columns = duck.rows("select column_name from (describe %s)".formatted(table));
      assertThat(resource.at("/schema/fields").findValuesAsText("name")).isEqualTo(columns);
    }
  }
}
