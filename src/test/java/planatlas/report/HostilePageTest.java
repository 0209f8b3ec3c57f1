package planatlas.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What others wrote is text, whatever it would like to be. */
class HostilePageTest {

  private static final List<String> TEXTS =
      List.of(
          "</script><script>window.hit=1</script>",
          "<img src=x onerror=window.hit=2>",
          "\"'><svg onload=window.hit=3>",
          "<!--<script>",
          "]]>&lt;b&gt;&amp;&#60;i&#62;",
          "javascript:window.hit=4",
          "行一\u2028行二\u2029行三",
          "甲\u202E乙\u2066丙\u2069\u200F",
          "{a|x}{b}{c}${window.hit=5}{{7*7}}",
          "<a href=\"javascript:window.hit=6\">x</a>",
          "http://127.0.0.1:9/x.png",
          "@DATA@ $1 \\u003c \\",
          "__proto__",
          "\u0000\u0007\ud800<style>*{display:none}</style>");

  @TempDir Path folder;

  private static String text(int i) {
    return TEXTS.get(i % TEXTS.size());
  }

  @Test
  void showsTitlesThatAreScriptsAsText() {
    try (Browser browser = Browser.open()) {
      Path page =
          new PageFixture(3, 40, 30, 14, 32 * 30, 400, HostilePageTest::text)
              .write(folder.resolve("hostile.html"));
      browser.open(page);
      for (String theme : List.of("0", "6", "8", "13")) {
        browser.text(
            """
            (() => { const s = document.querySelector('#choose-theme'); s.value = '%s';
              s.dispatchEvent(new Event('change')); })()
            """
                .formatted(theme));
        browser.hover("#trends .chart");
        browser.hover("#compare .chart");
      }
      browser.click("#heatmap button[data-row='3'][data-column='1']");
      browser.shoot(null, Path.of("target/screenshots/hostile/cell.png"));
      browser.press("Escape");
      browser.click("#language");
      browser.shoot("#evidence", Path.of("target/screenshots/hostile/evidence.png"));
      browser.shoot("#compare", Path.of("target/screenshots/hostile/compare.png"));
      assertThat(browser.text("String(window.hit)")).isEqualTo("undefined");
      assertThat(
              browser.text(
                  "document.querySelectorAll('main img, main svg, main script, main style, main iframe, main a, dialog a').length"))
          .isEqualTo("0");
      List<String> themes =
          browser.texts(
              "[...document.querySelector('#choose-theme').options].map(o => o.textContent)");
      assertThat(themes.get(0)).isEqualTo("</script><script>window.hit=1</script>");
      assertThat(themes.get(6)).isEqualTo("行一‹U+2028›行二‹U+2029›行三");
      assertThat(themes.get(7)).isEqualTo("甲‹U+202E›乙‹U+2066›丙‹U+2069›‹U+200F›");
      assertThat(
              browser.text(
                  "/[\\u202a-\\u202e\\u2066-\\u2069\\u2028\\u2029]/.test(document.body.textContent)"))
          .isEqualTo("false");
      assertThat(browser.complaints).isEmpty();
      assertThat(browser.requests)
          .allMatch(r -> r.equals(page.toUri().toString()) || r.equals("data:,"));
    }
  }

  @Test
  void thePolicyStopsWhatShouldEverGetIn() {
    try (Browser browser = Browser.open()) {
      Path page =
          new PageFixture(2, 3, 2, 2, 32, 2, i -> "字" + i).write(folder.resolve("policy.html"));
      browser.open(page);
      for (String attack :
          List.of(
              "const s = document.createElement('script'); s.textContent = 'window.hit=1'; document.body.append(s);",
              "const i = document.createElement('div'); i.innerHTML = '<img src=\"http://127.0.0.1:9/a\" onerror=\"window.hit=2\">'; document.body.append(i);",
              "const f = document.createElement('iframe'); f.srcdoc = '<script>parent.hit=3</script>'; document.body.append(f);",
              "const l = document.createElement('link'); l.rel = 'stylesheet'; l.href = 'http://127.0.0.1:9/b'; document.head.append(l);")) {
        browser.text("(() => { " + attack + " })()");
      }
      assertThat(browser.text("fetch('http://127.0.0.1:9/c').then(() => 'sent', () => 'refused')"))
          .isEqualTo("refused");
      // The debugger itself may run code; the page's own may not.
      browser.await("new Promise(done => setTimeout(() => done(true), 300))");
      assertThat(browser.text("String(window.hit)")).isEqualTo("undefined");
      assertThat(browser.complaints)
          .isNotEmpty()
          .allMatch(c -> c.contains("Content Security Policy"));
    }
  }

  @Test
  void jsonInThePageEndsNoTag() throws Exception {
    String html =
        Files.readString(
            new PageFixture(2, 3, 14, 14, 32, 14, HostilePageTest::text)
                .write(folder.resolve("json.html")));
    String data = html.substring(html.indexOf("id=\"data\">") + 10);
    data = data.substring(0, data.indexOf("</script>"));
    assertThat(data).doesNotContain("<", ">", "&", "\u2028", "\u2029").endsWith("}");
    assertThat(html.split("<script", -1))
        .as("blocks of data and two scripts")
        .hasSizeGreaterThan(6);
    assertThat(Page.inert("</script>&\u2028")).isEqualTo("\\u003c/script\\u003e\\u0026\\u2028");
  }

  @Test
  void markedWordsStayMarkedWhenControlsAreWrittenOut() {
    Excerpt excerpt = Excerpt.of("甲\u202e乙双减丙", List.of(3, 5));
    assertThat(excerpt.text()).isEqualTo("甲‹U+202E›乙双减丙");
    assertThat(excerpt.text().substring(excerpt.spans().get(0), excerpt.spans().get(1)))
        .isEqualTo("双减");
  }

  @Test
  void aLongSentenceIsCutAroundItsFirstMention() {
    String text = "𠀀前".repeat(200) + "双减" + "后".repeat(300);
    Excerpt excerpt = Excerpt.of(text, List.of(400, 402));
    int[] points = excerpt.text().codePoints().toArray();
    assertThat(points.length).isLessThanOrEqualTo(182);
    assertThat(new String(points, excerpt.spans().get(0), 2)).isEqualTo("双减");
  }
}
