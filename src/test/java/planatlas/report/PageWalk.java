package planatlas.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import planatlas.Duck;

/** Walks through every view of a page as a reader does, and holds it against the Parquet. */
final class PageWalk {

  static final String ABSENT = "无文件";

  private final Browser browser;
  private final Duck duck;
  private final Path pictures;

  /**
   * @param pictures where pictures of the views go
   */
  PageWalk(Browser browser, Duck duck, Path pictures) {
    this.browser = browser;
    this.duck = duck;
    this.pictures = pictures;
  }

  void picture(String view) {
    browser.shoot("#" + view, pictures.resolve(view + ".png"));
  }

  /** A rate as the page writes it. */
  static String rate(String parquet) {
    double value = Double.parseDouble(parquet);
    if (value == 0) {
      return "0";
    }
    int digits = value >= 99.95 ? 0 : value >= 9.995 ? 1 : 2;
    return value < 0.005 ? "<0.01" : rounded(value, digits);
  }

  static String percent(String parquet) {
    return rounded(100 * Double.parseDouble(parquet), 0) + "%";
  }

  private static String rounded(double value, int digits) {
    return "%,.{d}f"
        .replace("{d}", "" + digits)
        .formatted(new BigDecimal(value).setScale(digits, RoundingMode.HALF_UP));
  }

  private String year() {
    return browser.text("document.querySelector('#choose-year').selectedOptions[0].textContent");
  }

  private List<String> column(String sql) {
    return duck.rows(sql);
  }

  private static String cells(String where) {
    return "from theme_by_region_year where scope = 'territory' and year is not null and " + where;
  }

  void headlineSaysTheNumbers() {
    browser.choose("#choose-place", "全国");
    List<String> figures =
        browser.texts(
            "[...document.querySelectorAll('#headline .figures b')].map(b => b.textContent)");
    assertThat(figures.get(0))
        .isEqualTo("%,d".formatted(duck.number("select count(*) from documents where counted")));
    assertThat(figures.get(1))
        .isEqualTo(
            "%,d"
                .formatted(
                    duck.number(
                        "select count(*) from (select distinct region_code, bureau_id from theme_adoption)")));
    List<String> sentences =
        browser.texts(
            "[...document.querySelectorAll('#headline .sentences li')].map(li => li.textContent)");
    List<String> rows =
        column(
            "select theme_name, rel_freq_per_10k, frequency, bureaus_with_theme || '/' || n_bureaus "
                + cells("region_code = '000000' and year = " + year())
                + " order by rel_freq_per_10k desc, theme_id");
    assertThat(sentences).hasSize(Math.min(6, rows.size()));
    for (int i = 0; i < sentences.size(); i++) {
      String[] row = rows.get(i).split("\\|");
      if (row[2].equals("0")) {
        assertThat(sentences.get(i)).contains("没有提及");
      } else {
        assertThat(sentences.get(i))
            .contains("每万词 " + rate(row[1]) + " 次", "共 " + row[2] + " 次", "（" + row[3] + "）");
      }
    }
    picture("headline");
  }

  void heatMapShowsThemesByYear(String code, String name) {
    browser.choose("#choose-place", name);
    browser.click("#heatmap .toggle:nth-of-type(1) button:nth-of-type(1)");
    assertThat(shownHeat()).isEqualTo(expectedHeat(code, "rel_freq_per_10k"));
    browser.click("#heatmap .toggle:nth-of-type(2) button:nth-of-type(2)");
    assertThat(shownHeat()).isEqualTo(expectedHeat(code, "bureau_prop"));
    browser.click("#heatmap .toggle:nth-of-type(2) button:nth-of-type(1)");
    picture("heatmap");
    long absent =
        duck.number(
            "select count(*) from coverage_by_region_year where n_docs = 0 and year is not null and region_code = '"
                + code
                + "'");
    long themes = duck.number("select count(distinct theme_id) from theme_by_region_year");
    assertThat(browser.text("document.querySelectorAll('#heatmap td.absent').length"))
        .isEqualTo("" + absent * themes);
    assertThat(browser.text("document.querySelectorAll('#heatmap td.zero').length"))
        .isEqualTo(
            ""
                + duck.number(
                    "select count(*) " + cells("frequency = 0 and region_code = '" + code + "'")));
  }

  private List<String> shownHeat() {
    return browser.texts(
        """
        [...document.querySelectorAll('#heatmap tbody tr')].map(tr =>
          tr.querySelector('th').textContent + ' ' + [...tr.querySelectorAll('td')].map(td => td.textContent || '%s').join(' '))
        """
            .formatted(ABSENT));
  }

  private List<String> expectedHeat(String code, String measure) {
    List<String> rows = new ArrayList<>();
    List<String> themes =
        browser.texts(
            "[...document.querySelector('#choose-theme').options].map(o => o.textContent)");
    for (String theme : themes) {
      StringBuilder row = new StringBuilder(theme);
      for (String cell :
          column(
              """
              select y.year, t.%s from (select distinct year from coverage_by_region_year where year is not null) y
              left join (select * %s) t on t.year = y.year order by y.year
              """
                  .formatted(
                      measure,
                      cells("region_code = '%s' and theme_name = '%s'".formatted(code, theme))))) {
        String value = cell.substring(cell.indexOf('|') + 1);
        row.append(' ')
            .append(
                value.equals("null")
                    ? ABSENT
                    : measure.endsWith("prop") ? percent(value) : rate(value));
      }
      rows.add(row.toString());
    }
    return rows;
  }

  void trendsShowRatesIntervalsAndBureaus() {
    browser.text("document.querySelector('#trends details').open = true");
    List<String> rows = tableOf("#trends");
    List<String> head =
        browser.texts("[...document.querySelectorAll('#trends thead th')].map(t => t.textContent)");
    for (String row : rows) {
      String[] cell = row.split("\\|");
      for (int i = 2; i < cell.length; i++) {
        String[] found =
            column(
                    "select n_bureaus, rel_freq_per_10k, rel_freq_low, rel_freq_high "
                        + cells(
                            "region_code = '000000' and year = %s and theme_name = '%s'"
                                .formatted(cell[0], head.get(i))))
                .get(0)
                .split("\\|");
        assertThat(cell[1]).isEqualTo(found[0]);
        boolean none = found[2].equals("null") || Double.parseDouble(found[3]) == 0;
        assertThat(cell[i])
            .isEqualTo(
                rate(found[1]) + (none ? "" : " (" + rate(found[2]) + "–" + rate(found[3]) + ")"));
      }
    }
    assertThat(browser.text("document.querySelectorAll('#trends .chart canvas').length"))
        .isEqualTo("1");
    browser.hover("#trends .chart");
    picture("trends");
    browser.click("#trends .toggle:nth-of-type(1) button:nth-of-type(2)");
    browser.text("document.querySelector('#trends details').open = true");
    for (String row : tableOf("#trends")) {
      String[] cell = row.split("\\|");
      String[] found =
          column(
                  "select coalesce(balanced_bureaus, 0), balanced_rel_freq_per_10k "
                      + cells(
                          "region_code = '000000' and year = %s and theme_name = '%s'"
                              .formatted(cell[0], head.get(2))))
              .get(0)
              .split("\\|");
      assertThat(cell[1]).isEqualTo(found[0]);
      assertThat(cell[2]).isEqualTo(found[1].equals("null") ? ABSENT : rate(found[1]));
    }
    browser.shoot("#trends", pictures.resolve("trends-balanced.png"));
    browser.click("#trends .toggle:nth-of-type(1) button:nth-of-type(1)");
  }

  private List<String> tableOf(String section) {
    return browser.texts(
        """
        [...document.querySelectorAll('%s tbody tr')].map(tr => [...tr.children].map(c => c.textContent).join('|'))
        """
            .formatted(section));
  }

  void tilesShowProvinces() {
    String theme =
        browser.text("document.querySelector('#choose-theme').selectedOptions[0].textContent");
    List<String> shown =
        browser.texts(
            "[...document.querySelectorAll('.tile:not(.absent)')].map(t => t.dataset.code + ' ' + t.querySelector('b').textContent).sort()");
    List<String> found = new ArrayList<>();
    for (String row :
        column(
            "select region_code, rel_freq_per_10k "
                + cells(
                    "region_level = 'province' and year = %s and theme_name = '%s' order by 1"
                        .formatted(year(), theme)))) {
      found.add(row.split("\\|")[0] + " " + rate(row.split("\\|")[1]));
    }
    assertThat(shown).isEqualTo(found).isNotEmpty();
    picture("provinces");
  }

  void adoptionCountsBureaus() {
    for (String theme : column("select distinct theme_name from theme_adoption order by 1")) {
      browser.choose("#choose-theme", theme);
      String[] found =
          column(
                  """
                  select count(*), count(*) filter (status = 'adopted'), count(*) filter (status = 'left_censored'),
                    count(*) filter (status = 'not_adopted') from theme_adoption where theme_name = '%s'
                  """
                      .formatted(theme))
              .get(0)
              .split("\\|");
      assertThat(browser.text("document.querySelector('#adoption .of').textContent"))
          .isEqualTo(
              "%s：%s 个机关中，%s 个在观察期内开始提及，%s 个首份文件即已提及（起始不明），%s 个尚未提及。"
                  .formatted(theme, found[0], found[1], found[2], found[3]));
    }
    browser.text("document.querySelector('#adoption details').open = true");
    picture("adoption");
  }

  /** Adds and removes bureaus; ranks and medians are those of the table of peers. */
  void bureausStandSideBySide(List<String> names) {
    while (Integer.parseInt(
            browser.text("document.querySelectorAll('#compare .chips button').length"))
        > 0) {
      browser.click("#compare .chips button");
    }
    for (String name : names) {
      browser.click("#compare input");
      browser.type(name);
      browser.press("Enter");
    }
    List<String> chips =
        browser.texts(
            "[...document.querySelectorAll('#compare .chips bdi')].map(c => c.textContent)");
    assertThat(chips).hasSize(names.size());
    List<String> rows = tableOf("#compare");
    String year = year();
    for (String row : rows.subList(1, rows.size())) {
      String[] cell = row.split("\\|");
      for (int i = 0; i < names.size(); i++) {
        List<String> found =
            column(
                """
                select frequency, rel_freq_per_10k, rank, n_peers, peer_median from theme_by_region_year t
                left join (select * from bureau_peers where peer_set = answered_by
                    and peer_set in ('same_level', 'same_level_province')) p
                  using (region_code, bureau_id, year, theme_id)
                where scope = 'own' and t.region_code = '%s' and year = %s and t.theme_name = '%s'
                order by t.bureau_id, peer_set desc
                """
                    .formatted(names.get(i), year, cell[0])
                    .replace("select frequency, rel", "select frequency, t.rel"));
        String shown = cell[i + 1];
        if (found.isEmpty()) {
          assertThat(shown).isEqualTo(ABSENT);
          continue;
        }
        String[] value = found.get(0).split("\\|");
        assertThat(shown).startsWith(rate(value[1]));
        if (value[2].equals("null")) {
          assertThat(shown).contains("同类机关不足");
        } else if (!value[0].equals("0")) {
          assertThat(shown)
              .contains(
                  value[0] + " 次",
                  "第 " + value[2] + " / " + (Long.parseLong(value[3]) + 1),
                  rate(value[4]));
        }
      }
    }
    picture("compare");
  }

  void marksAreThoseOfTheTable() {
    String bureau = browser.text("document.querySelector('#marks .of').textContent");
    String year = bureau.replaceAll(".* (\\d{4}) 年.*", "$1");
    List<String> shown = tableOf("#marks");
    assertThat(shown).isNotEmpty();
    for (String row : shown) {
      String[] cell = row.split("\\|");
      assertThat(
              duck.number(
                  """
                  select count(*) from bureau_keyness k left join
                    (select distinct theme_id, theme_name from theme_by_region_year) t on k.item = t.theme_id
                  where year = %s and coalesce(theme_name, item) = '%s' and printf('%%.1f', G2) = '%s' and n_reference >= 5
                  """
                      .formatted(year, cell[0], cell[4])))
          .as(row)
          .isPositive();
    }
    picture("marks");
  }

  /** Clicks a cell of the heat map and reads the sentences behind it. */
  void aCellOpensItsSentences(String theme, int year) {
    browser.click("#heatmap .toggle:nth-of-type(1) button:nth-of-type(1)");
    browser.click("#heatmap button[aria-label^=\"全国 %d %s\"]".formatted(year, theme));
    assertThat(browser.text("document.querySelector('dialog').open")).isEqualTo("true");
    List<String> marks =
        browser.texts(
            "[...document.querySelectorAll('dialog blockquote')].map(q => [...q.querySelectorAll('mark')].map(m => m.textContent).join('|') + '\\t' + q.querySelector('p').textContent + '\\t' + q.querySelector('code').textContent)");
    assertThat(marks).isNotEmpty();
    for (String mark : marks) {
      String[] part = mark.split("\t");
      String keyword = part[0].split("\\|")[0];
      assertThat(
              duck.number(
                  """
                  select count(*) from mentions m join documents d using (doc_id)
                  join sentences s on s.doc_id = m.doc_id and s."begin" = m.sentence_begin
                  where d.plan_year = %d and m.strength = 'core' and m.keyword = '%s' and d.source = '%s'
                    and contains(s.text, '%s')
                  """
                      .formatted(
                          year, keyword, part[2], part[1].replace("…", "").replace("'", "''"))))
          .as(mark)
          .isPositive();
    }
    browser.click("dialog input");
    String word = marks.get(marks.size() - 1).split("\t")[2];
    browser.type("没有这样的句子");
    assertThat(browser.text("document.querySelectorAll('dialog blockquote').length"))
        .isEqualTo("0");
    assertThat(word).isNotBlank();
    browser.shoot(null, pictures.resolve("cell.png"));
    // The first empties the field.
    browser.press("Escape");
    browser.press("Escape");
    assertThat(browser.text("document.querySelector('dialog').open")).isEqualTo("false");
  }

  void sentencesAreSearched(String theme, int year, String query) {
    browser.choose("#choose-theme", theme);
    browser.choose("#choose-year", "" + year);
    browser.click("#evidence input");
    browser.type(query);
    List<String> found =
        browser.texts(
            "[...document.querySelectorAll('#evidence blockquote')].map(q => q.textContent)");
    assertThat(found).isNotEmpty().allMatch(q -> q.contains(query));
    picture("evidence");
  }

  void qualityTellsWhatCameIn() {
    List<String> numbers =
        browser.texts(
            "[...document.querySelectorAll('#quality > .body > .scroll:first-child tbody tr')].map(tr => tr.children[1].textContent)");
    long documents = duck.number("select count(*) from documents");
    long rejects = duck.number("select count(*) from rejects");
    assertThat(numbers.subList(0, 5))
        .containsExactly(
            "%,d".formatted(documents + rejects),
            "%,d".formatted(rejects),
            "%,d".formatted(documents),
            "%,d".formatted(duck.number("select count(*) from documents where counted")),
            "%,d"
                .formatted(
                    duck.number(
                        "select count(*) from documents where not_counted_reason = 'duplicate'")));
    String nation =
        browser.text(
            "[...document.querySelectorAll('#quality .plain tbody tr')].filter(tr => tr.querySelector('th').textContent === '全国').map(tr => [...tr.querySelectorAll('td')].map(td => +td.textContent.replace(',', '')).join(' ')).join()");
    assertThat(nation)
        .isEqualTo(
            String.join(
                " ",
                column(
                    "select n_docs from coverage_by_region_year where region_code = '000000' and year is not null order by year")));
    picture("quality");
    picture("notes");
  }

  /** English everywhere but in what the data say; then back. */
  void speaksEnglish() {
    browser.click("#language");
    assertThat(browser.text("document.documentElement.lang")).isEqualTo("en");
    assertThat(
            browser.text(
                "[...document.querySelectorAll('nav, h2, h3, .legend, .note, .figures, dt, dd, .controls button, summary')].map(e => e.textContent).filter(t => /\\p{Script=Han}/u.test(t)).join()"))
        .isEmpty();
    browser.text("scrollTo(0, 0)");
    browser.shoot(null, pictures.resolve("english.png"));
    browser.click("#language");
    assertThat(browser.text("document.documentElement.lang")).isEqualTo("zh-CN");
  }

  /** A phone's width has no sideways scrolling but inside tables. */
  void fitsAPhone() {
    browser.size(390, 844, true);
    browser.text("scrollTo(0, 0)");
    browser.await("innerWidth === 390");
    assertThat(browser.text("document.documentElement.scrollWidth")).isEqualTo("390");
    browser.shoot(null, pictures.resolve("phone.png"));
    browser.shoot("#provinces", pictures.resolve("phone-provinces.png"));
    browser.shoot("#trends", pictures.resolve("phone-trends.png"));
    browser.size(1280, 900, false);
  }

  void prints() {
    browser.medium("print");
    browser.size(1045, 720, false);
    assertThat(browser.text("getComputedStyle(document.querySelector('nav')).display"))
        .isEqualTo("none");
    assertThat(browser.text("document.documentElement.scrollWidth <= 1045")).isEqualTo("true");
    browser.shoot("body", pictures.resolve("print.png"));
    browser.medium("");
    browser.size(1280, 900, false);
    browser.print(pictures.resolve("print.pdf"));
  }

  void nothingWentWrong(Path file) {
    assertThat(browser.complaints).isEmpty();
    assertThat(browser.requests)
        .allMatch(r -> r.equals(file.toUri().toString()) || r.equals("data:,"));
  }
}
