package planatlas.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import planatlas.Duck;
import planatlas.SharedCorpus;
import planatlas.run.RunResult;
import planatlas.run.Runs;

/** The page of 1,194 real reports, in a real browser, against its Parquet. */
@Tag("slow")
class GovReportsPageTest {

  @TempDir Path folder;

  @Test
  void showsInEveryViewWhatTheParquetSays() throws IOException {
    Path input = SharedCorpus.folder().resolve("corpus/gov-reports");
    try (Browser browser = Browser.open()) {
      Path output = folder.resolve("out");
      RunResult result = Runs.run(Runs.jobFile(folder, input, output), 2);
      assertThat(result.problem()).isNull();
      Path snapshot = output.resolve("latest").toRealPath();
      Path page = snapshot.resolve(Page.FILE);
      try (Duck duck = new Duck(snapshot, Runs.TABLES)) {
        browser.open(page);
        PageWalk walk = new PageWalk(browser, duck, Path.of("target/screenshots/gov-reports"));
        walk.headlineSaysTheNumbers();
        walk.heatMapShowsThemesByYear("540000", "西藏");
        walk.heatMapShowsThemesByYear("000000", "全国");
        walk.trendsShowRatesIntervalsAndBureaus();
        walk.tilesShowProvinces();
        walk.adoptionCountsBureaus();
        walk.bureausStandSideBySide(List.of("510100", "510700", "340100", "110000", "420100"));
        walk.marksAreThoseOfTheTable();
        walk.aCellOpensItsSentences("心理健康", 2025);
        walk.sentencesAreSearched("双减", 2022, "双减");
        walk.qualityTellsWhatCameIn();
        walk.speaksEnglish();
        walk.fitsAPhone();
        walk.prints();
        walk.nothingWentWrong(page);
      }
    }
  }
}
