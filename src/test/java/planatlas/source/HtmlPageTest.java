package planatlas.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
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

  private static String paragraphs(String... lines) {
    return "<p>" + String.join("</p><p>", lines) + "</p>";
  }

  private static final String[] POINTS = {
    "一、推进集团化办学，组建三个教育集团。", "二、落实“双减”要求，控制作业总量。", "三、加强心理健康教育，配齐专职教师。"
  };

  private static final String TALK =
      paragraphs(
          "家长们都说好，希望早点把农村学校也收进教育集团里来。",
          "作业还是写到十点，老师也累，家长更累，谁来管一管这个事情。",
          "课后服务收费能不能透明一点，每个学期都不一样，问了也说不清楚。",
          "心理老师是配了，可是都在上别的课，孩子有事还是找不到人。");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<body class='single no-sidebar'><div>%s</div>",
        "<body><div id=print-content>%s</div>",
        "<body><div class='share-page clearfix'>%s</div>",
        "<body><div class=wrap_breadcrumb>%s</div>",
        "<body><aside>%s</aside>",
        "<body><div class=sidebar-right><div class=footer-fixed>%s</div></div>",
        "<body><div class=share>%s</div><div class=share>甲</div>",
        "<body><div class=comment-open><div class=related_doc>%s</div></div><div class=nav>首页</div>"
      })
  void anElementThatHoldsTheTextIsNoFrameWhateverItsName(String page) {
    assertThat(read(page.formatted(paragraphs(POINTS))).text().lines()).containsExactly(POINTS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div class=wz>%s</div><div class=comment-list>%s</div>",
        "<div id=zoom>%s<div id=pinglun>%s</div></div>",
        "<article>%s<section><h3>网友评论（4条）</h3>%s</section></article>",
        "<div class=TRS_Editor>%s<h4>相关阅读</h4><div>%s</div></div>",
        "<div class=wz>%s</div><div class=box><b>猜你喜欢</b>%s</div>",
        "<style>.tc{color:red;display : none}</style><div class=wz>%s</div><div class=tc>%s</div>",
        "<style>/* a{} */ @media print{.wz{display:none}} #win .in{visibility:hidden}</style>"
            + "<div class=wz>%s</div><div id=win><div class=in>%s</div></div>",
        "<div id=zoom>%s<div style='DISPLAY:NONE'>%s</div></div>",
        "<div class=wz>%s</div><div class=tie-area><h2>跟贴 4</h2>%s</div>"
      })
  void commentsRecommendationsAndHiddenWindowsAreNoText(String page) {
    assertThat(read(page.formatted(paragraphs(POINTS), TALK)).text().lines())
        .containsExactly(POINTS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div class=list>%s</div>",
        "<ul class=xw><li>%s</li></ul>",
        "<div class=a><div class=b>%s</div></div>"
      })
  void aListOfOtherPagesBehindTheTextIsNoText(String list) {
    String items =
        Stream.of("望湖区2022年双减推进会召开", "云亭县集团化办学纪实报道", "松墩县校外培训治理专项行动")
            .map(
                title ->
                    "<div class=item><h3><a href=/1.html>%s</a></h3><p>来自云亭县教育局，一小时前，登录后参与讨论。</p></div>"
                        .formatted(title))
            .collect(Collectors.joining());
    String page = "<div class=wz>%s%s</div>".formatted(paragraphs(POINTS), list.formatted(items));
    assertThat(read(page).text().lines()).containsExactly(POINTS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div id=js_content style='visibility: hidden; opacity: 0'>%s</div>",
        "<div class=main><div class=txt style='display:none'>%s</div><p>正在加载，请稍候。</p></div>",
        "<style>.doc{display:none}</style><div class=doc>%s</div>"
      })
  void aHiddenElementIsTheTextWhereThereIsNoOther(String page) {
    assertThat(read(page.formatted(paragraphs(POINTS))).text().lines()).contains(POINTS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "推进集团<sup>3</sup>化办学",
        "推进集团<sup>[12]</sup>化办学",
        "推进集团<sup><a href=#n1>①</a></sup>化办学",
        "推进<ruby>集<rt>jí</rt>团<rt>tuán</rt></ruby>化办学",
        "推进<ruby>集团<rp>(</rp><rt>jítuán</rt><rp>)</rp></ruby>化办学",
        "推进集<span></span>团<wbr>化<a name=a></a>办学",
        "推进集团<div></div>化办学",
        "推进集团<div> <span></span> </div>化办学",
        "推进集\n  团化办<b>学</b>",
        "推进集&#22242;化办学",
        "推进<a name=_Toc1>集团化</a>办学"
      })
  void nothingThatAReaderSeesBesideAWordPartsIt(String words) {
    assertThat(read("<div id=zoom>%s<div>%s。</div></div>".formatted(PLAN, words)).text())
        .endsWith("推进集团化办学。");
  }

  @ParameterizedTest
  @ValueSource(strings = {"comment-live", "print", "share-box"})
  void blocksThatTogetherAreTheTextAreNoFrameWhateverTheirName(String name) {
    String page =
        Stream.of(POINTS)
            .map("<div class='%s'><p>%%s</p></div>".formatted(name)::formatted)
            .collect(Collectors.joining());
    assertThat(read(page).text().lines()).containsExactly(POINTS);
  }

  @Test
  void aPowerIsNoFootnoteMark() {
    assertThat(read("<div id=zoom>%s<p>新建校舍500m<sup>2</sup>。</p></div>".formatted(PLAN)).text())
        .endsWith("新建校舍500m2。");
  }

  @ParameterizedTest
  @ValueSource(strings = {"<br>", "</p><p>", "</div><div>", "<br/>\n"})
  void linesBrokenByWidthAreJoined(String end) {
    String[] lines = {"深入推进教育优质均衡发展，让更多学校参与集团", "化办学，提高薄弱学校的教学质量。"};
    String page = "<div id=zoom>%s<div>%s</div></div>".formatted(PLAN, String.join(end, lines));
    assertThat(read(page).text()).endsWith(String.join("", lines));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<h2>会议通知</h2><div class=nr>%s</div>",
        "<h1>会议通知</h1><p class=sj>发布时间：2024-03-01</p><div class=nr>%s</div>",
        "<div class=wrap><h3>会议通知</h3><div><p>来源：办公室</p></div><div>%s</div></div>"
      })
  void aShortNoticeBeatsTheMenusAroundIt(String notice) {
    String menu = "<div class=col><span>双减专栏</span></div><div class=col>心理健康教育专栏</div>".repeat(9);
    String words = "岚溪市教育局定于2024年3月5日召开集团化办学工作会议，请准时参加。";
    String page = menu + notice.formatted(paragraphs(words)) + menu;
    assertThat(read(page).text()).isEqualTo("会议通知\n" + words);
  }

  @ParameterizedTest
  @CsvSource({
    "会议通知, 会议通知",
    "关于召开教研会议的通知, 关于召开教研会议的通知",
    "通知公告, 青禾市教育局2024年工作要点",
    "规划计划, 青禾市教育局2024年工作要点",
    "青禾市教育局2024年工作要点, 青禾市教育局2024年工作要点"
  })
  void theHeadingOverATextIsItsTitleWhereItNamesADocument(String heading, String title) {
    String page =
        "<title>青禾市教育局2024年工作要点</title><h2>%s</h2><div class=nr>%s</div>".formatted(heading, PLAN);
    assertThat(read(page).metadata()).containsEntry("title", title);
  }

  @Test
  void aPageOfMenusIsRejectedForWhatItIs() {
    String page = "<div>%s</div>".formatted("<p><a href=/a>岚溪市教育局机构设置</a></p>".repeat(120));
    assertThat(reject(page))
        .isEqualTo("NO_TEXT no main text found: 1,200 Chinese characters in 120 blocks, all menus");
  }

  @Test
  void aPageWithoutChineseIsRejectedForThat() {
    assertThat(reject("<p>The bureau plans to open three schools this year.</p>"))
        .startsWith("NOT_CHINESE");
  }

  private static String reject(String html) {
    return new SourceReader(Limits.DEFAULT)
        .read("a.html", html.getBytes(StandardCharsets.UTF_8))
        .fold(SourceText::text, (reason, detail) -> reason + " " + detail);
  }

  static Stream<String> hostile() {
    String text = "<p>推进集团化办学，组建教育集团。</p>";
    return Stream.of(
        "<div>".repeat(390) + text.repeat(40_000),
        "<div class=comment>".repeat(380) + text.repeat(40_000),
        text + "<div class=comment>甲</div>".repeat(100_000),
        text + "<h3>相关新闻</h3><p>甲，乙。</p>".repeat(60_000),
        text + "<li><a href=x>望湖区教育局要闻</a></li>".repeat(80_000),
        "<style>"
            + ".a .b{display:none}".repeat(50_000)
            + "</style>"
            + "<div class='a b'>甲</div>".repeat(50_000)
            + text,
        "<style>" + "@media{".repeat(100_000) + "</style>" + text,
        "<style>" + "/*".repeat(400_000) + "</style>" + text,
        "<style>" + "@import{".repeat(50_000) + "}" + "</style>" + text,
        text + "<div style='display:none'>甲，乙。</div>".repeat(60_000),
        text + "甲<div></div>".repeat(100_000),
        text + "<sup>1</sup>".repeat(100_000),
        text + "<div class='%s'>甲</div>".formatted("shareX ".repeat(200_000)));
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void noPageTakesLongerThanItsLength(String page) {
    assertTimeout(Duration.ofSeconds(10), () -> HtmlPage.extract(page, "UTF-8", Integer.MAX_VALUE));
  }
}
