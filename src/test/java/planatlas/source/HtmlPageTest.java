package planatlas.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import planatlas.PlanFixtures;
import planatlas.outcome.Outcome;

/** Where a page's document is found, and what of the page is not of it. */
class HtmlPageTest {

  private static final String PLAN = "<p>坚持五育并举，办好每一所学校，教好每一个孩子，深入推进集团化办学和城乡学校结对。</p>".repeat(3);

  private static SourceText read(String html) {
    return new SourceReader(Limits.DEFAULT)
        .read("a.html", html.getBytes(StandardCharsets.UTF_8))
        .fold(
            text -> text,
            (reason, detail) -> {
              throw new AssertionError(reason + ": " + detail);
            });
  }

  @Test
  void theNameOfASiteInAHeadingIsNoTitle() {
    SourceText text =
        read(
            "<head><title>青禾市教育局2024年工作要点_沐云省教育厅</title></head><body>"
                + "<h1>沐云省教育厅门户网站群</h1><h1>青禾市教育局2024年工作要点</h1>"
                + "<div id=zoom>%s</div>".formatted(PLAN));
    assertThat(text.text()).startsWith("青禾市教育局2024年工作要点\n坚持五育并举").doesNotContain("沐云省");
    assertThat(text.extraction()).isEqualTo("selector #zoom");
    assertThat(text.frame()).extracting(FramePiece::text).contains("沐云省教育厅", "沐云省教育厅门户网站群");
  }

  @Test
  void aTitleThatTheTextBeginsWithStandsOnce() {
    SourceText text =
        read(
            "<h1>青禾市教育局 2024年工作要点</h1><div id=zoom><p>青禾市教育局2024年<br>工作要点</p>%s</div>"
                .formatted(PLAN));
    assertThat(text.text()).startsWith("青禾市教育局2024年\n工作要点\n坚持");
  }

  @Test
  void aSelectorThatFindsNextToNothingIsPassedOver() {
    SourceText text = read("<div id=zoom>见附件</div><div class=x>%s</div>".formatted(PLAN));
    assertThat(text.extraction()).isEqualTo("density");
    assertThat(text.text()).doesNotContain("见附件");
  }

  @Test
  void linksToOtherPapersAreNeitherTextNorFrame() {
    SourceText text =
        read(
            "<div class=x>%s</div><ul><li><a href=1>望湖区教育局2022年工作要点</a></li></ul>".formatted(PLAN));
    assertThat(text.text()).doesNotContain("望湖区");
    assertThat(text.frame()).extracting(FramePiece::text).noneMatch(t -> t.contains("望湖区"));
  }

  @Test
  void fieldsOfTheHeadAreMetadata() {
    SourceText text = read(PlanFixtures.portalPage());
    assertThat(text.metadata())
        .containsEntry("title", PlanFixtures.TITLE)
        .containsEntry("pubdate", "2024-03-01 09:30")
        .containsEntry("source", "青禾市教育局");
    assertThat(PageFields.of(text).values(PageFields.Kind.PUBLISHED)).contains("2024-03-01 09:30");
    assertThat(text.sourcePoints()).isNull();
  }

  @Test
  void tablesAndListsKeepTheirOrder() {
    SourceText text =
        read(
            "<div id=zoom>%s<table><tr><th>序号<th>任务<tr><td>1<td>建校<td></table><ul><li>甲项工作<li>乙项工作</ul></div>"
                .formatted(PLAN));
    assertThat(text.text()).endsWith("序号\t任务\n1\t建校\n甲项工作\n乙项工作");
  }

  @Test
  void aLineEndBetweenIdeographsIsNothingAndBetweenWordsASpace() {
    SourceText text = read("<div id=zoom>%s<p>教育\n  系统 A\n B 校</p></div>".formatted(PLAN));
    assertThat(text.text()).endsWith("教育系统 A B 校");
  }

  @Test
  void everySelectorOfTheShippedListIsOne() {
    assertThat(SiteSelectors.shipped().contents()).hasSizeGreaterThan(30);
    assertThat(SiteSelectors.shipped().titles()).extracting(s -> s.css()).contains("h1");
  }

  @Test
  void foreignElementsNestedTooDeepInATemplateAreNoCrash() {
    String page = "<template><svg>" + "<g>".repeat(1000) + "海陵区教育局工作要点";
    assertThat(HtmlPage.extract(page, "UTF-8", 100_000)).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"<b>,<table>,<tr>,<div>,<mi>", "<b>,<ul><li>,<i>", "<b>,<div>,<mi>"})
  void elementsOpenedHundredsOfTimesAndNeverClosedAreAReason(String opened) {
    String page = "<p>";
    for (String tag : opened.split(",")) {
      page += tag.repeat(600);
    }
    Outcome<Extraction> outcome = HtmlPage.extract(page + "海陵区教育局工作要点", "UTF-8", 100_000);
    assertThat(outcome.fold(Extraction::text, (reason, detail) -> reason + " " + detail))
        .isEqualTo("DAMAGED nests elements more than 400 deep, where the parser loses its place");
  }
}
