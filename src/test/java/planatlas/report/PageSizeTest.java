package planatlas.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import planatlas.summary.PageLimits;

/** A page of everything that its limits let in: 3,000 bureaus, ten years and twenty themes. */
class PageSizeTest {

  private static final long MOST_BYTES = 10_000_000;
  private static final int FIRST_VIEW_MILLIS = 2000;

  @TempDir Path folder;

  @Test
  void opensAtOnceAndStaysUnderTenMegabytes() throws Exception {
    PageLimits limits = PageLimits.DEFAULT;
    Path page =
        new PageFixture(
                10,
                300,
                800,
                20,
                limits.marks(),
                limits.sentences(),
                i -> "某某省某某市关于印发教育工作要点的通知" + i)
            .write(folder.resolve("large.html"));
    assertThat(Files.size(page)).isLessThan(MOST_BYTES);
    try (Browser browser = Browser.open()) {
      browser.open(page);
      int first = Integer.parseInt(browser.text("document.documentElement.dataset.first"));
      int ready = Integer.parseInt(browser.text("document.documentElement.dataset.ready"));
      System.out.printf(
          "a full page: %,d bytes, first view after %d ms, all views after %d ms%n",
          Files.size(page), first, ready);
      assertThat(first).isLessThan(FIRST_VIEW_MILLIS);
      assertThat(browser.text("document.querySelector('#compare').textContent"))
          .contains("本页收入文件最多的 800 个机关，全部 3,000 个见 theme_by_region_year");
      browser.shoot(null, Path.of("target/screenshots/large/top.png"));
      browser.shoot("#trends", Path.of("target/screenshots/large/trends.png"));
      assertThat(browser.complaints).isEmpty();
    }
  }

  @Test
  void limitsHoldWhateverThereIs() {
    PageLimits limits = PageLimits.DEFAULT;
    assertThat(limits.bureausOf(10, 20)).isEqualTo(800);
    assertThat(limits.placesOf(10, 20)).isEqualTo(300);
    assertThat(limits.bureausOf(15, 500)).isEqualTo(21);
    assertThat(limits.placesOf(0, 0)).isEqualTo(300);
    assertThat(limits.markYears(800, 20)).isEqualTo(1);
    assertThat(limits.markYears(9, 4)).isEqualTo(15);
    assertThat(limits.wordsOf(800, 20)).isEqualTo(5);
    assertThat(limits.wordsOf(9, 4)).isEqualTo(12);
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "10, 18", "10, 20", "1, 200", "15, 500", "2, 30000"})
  void theMarksOfOneYearOfEveryBureauStayWithinTheirLimit(int years, int themes) {
    PageLimits limits = PageLimits.DEFAULT;
    int bureaus = limits.bureausOf(years, themes);
    int rows =
        bureaus * limits.markYears(bureaus, themes) * (themes + limits.wordsOf(bureaus, themes));
    assertThat(rows)
        .isLessThanOrEqualTo(Math.max(limits.marks(), themes + limits.wordsOf(1, themes)));
    assertThat(limits.wordsOf(bureaus, themes)).isPositive();
  }
}
