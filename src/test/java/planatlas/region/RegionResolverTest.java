package planatlas.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import planatlas.source.Limits;
import planatlas.source.RawInput;
import planatlas.source.SourceReader;
import planatlas.source.SourceText;
import planatlas.source.Stated;

class RegionResolverTest {

  private static final Gazetteer GAZETTEER = Gazetteer.shipped();
  private static final RegionResolver RESOLVER = new RegionResolver(GAZETTEER, NameEvidence.READ);
  private static final SourceReader READER = new SourceReader(Limits.DEFAULT);
  private static final String BODY = "一、加强学习，改进作风。\n二、办好食堂，落实陪餐制度。\n三、整修校舍，排查隐患。\n";

  private static SourceText source(String locator, String url, String text) {
    Map<String, String> metadata = url == null ? Map.of() : Map.of("url", url);
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return READER
        .read(new RawInput(locator, "x.txt", bytes, null, "UTF-8", metadata, Stated.NOTHING))
        .fold(
            source -> source,
            (reason, detail) -> {
              throw new AssertionError(reason + " " + detail);
            });
  }

  private static RegionAnswer resolve(String title, String number, String text) {
    return RESOLVER.resolve(source("x.txt", null, text), new Hints(title, number, 2022));
  }

  private static RegionAnswer named(String locator, String url, String text) {
    return RESOLVER.resolve(source(locator, url, text), new Hints(null, null, 2022));
  }

  @ParameterizedTest
  @CsvSource({
    "省教育厅关于做好劳动教育的通知, 苏教函〔2022〕8号, 各设区市教育局：#经评审，确定南京市、江苏省共十所学校。#省教育厅, 320000",
    "市教委关于公布名单的通知, , 各区县教委：#为办好重庆教育，市教委制定了重庆市阅读计划。全市学校要抓好落实。, 500000",
    "县教育局2022年工作安排, , 全县各校：#努力打造余干教育品牌，让我县学生更有收获。上饶市要求的事项由余干县教育局落实。, 361127",
    "我区召开教学工作会, , 我区召开教学工作会。#区教育局要求全区各校提高顺义教育质量。北京市的要求一并落实。, 110113",
  })
  void tellsAnAuthorityNamedByRankFromThePlaceItSpeaksOfAsItsOwn(
      String title, String number, String text, String code) {
    assertThat(resolve(title, number, text.replace('#', '\n')).code()).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource({
    "'3月9日上午，德清县召开教育工作会议。会议强调要抓好安全。', 330521",
    "'本报讯（记者 甲）日前，江西省教育厅发布一封信，提醒家长谨慎选择。', 360000",
    "'近日，周口市淮阳区教体局召开信息工作会议，要求各校传递正能量。', 411603",
  })
  void readsThePlaceThatActsInTheLeadOfNews(String text, String code) {
    RegionAnswer answer = resolve(null, null, text + "\n" + BODY);
    assertThat(answer.code()).isEqualTo(code);
    assertThat(answer.evidence()).startsWith("lead: ");
  }

  @ParameterizedTest
  @CsvSource({
    "与杭州市教育局交流办学经验。全市教育系统要学习。, ",
    "近日，考察组到北京市、天津市学习。我县将推进落实。, ",
    "学习借鉴深圳市经验，全市各校抓好落实。, ",
  })
  void doesNotTakeAGuestOrAModelForTheOwnPlace(String text, String code) {
    assertThat(resolve(null, null, text + "\n" + BODY).code()).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource({
    "四川省教育厅, 510000",
    "泰州市教育局, 321200",
  })
  void givesAForwardedPaperToWhoForwardsIt(String issuer, String code) {
    String title = "教育部办公厅关于启动学校争创工作的通知";
    String letter =
        "各地教育局：\n现将《%s》转发给你们，请一并执行。\n一、列入安排。\n%s\n2022年3月16日\n%s\n各省教育厅：\n请做好推荐。\n"
            .formatted(title, issuer, title);
    assertThat(resolve(title, null, letter).code()).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource({
    "教育部2022年工作要点, 000000",
    "教育部办公厅关于公布试点名单的通知, 000000",
    "国家教育事业发展“十四五”规划, 000000",
    "教育部官员来访, ",
  })
  void givesPapersOfTheMinistryToTheNation(String title, String code) {
    assertThat(resolve(title, null, title + "\n" + BODY).code()).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource({
    "前郭县, 220721",
    "喀左县, 211324",
    "阜蒙县, 210921",
    "杜蒙县, 230624",
    "达茂旗, 150223",
    "莫旗, 150722",
    "科左中旗, 150521",
    "博州, 652700",
    "克州, 653000",
  })
  void knowsShortNamesOfAutonomousPlacesAndBanners(String name, String code) {
    String title = name + "教育局2022年工作要点";
    assertThat(resolve(title, null, title + "\n" + BODY).code()).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource({"新北市政府教育局", "台北市政府教育局", "高雄市政府教育局"})
  void neverTakesABureauOfTaiwanForANamesake(String bureau) {
    String title = bureau + "2022年工作要点";
    assertThat(resolve(title, null, title + "\n" + BODY).code()).isNull();
  }

  @ParameterizedTest
  @CsvSource({"河南：鲁山县, 410423", "江苏：泰兴市, 321283", "河南, 410000"})
  void aShortNameThatIsAProvincesStandsForTheProvince(String words, String code) {
    String title = words + "教育局召开2022年教育工作会议";
    assertThat(resolve(title, null, title + "\n" + BODY).code()).isEqualTo(code);
  }

  @Test
  void namesAreWeakerThanTheText() {
    String text = "徐州市鼓楼区教育局2022年工作要点\n" + BODY;
    RegionAnswer answer =
        RESOLVER.resolve(
            source("福州市/鼓楼区/1.txt", "https://edu.hangzhou.gov.cn/1.html", text),
            new Hints("徐州市鼓楼区教育局2022年工作要点", null, 2022));
    assertThat(answer.code()).isEqualTo("320302");
    assertThat(answer.note()).contains("file name: 福州市/鼓楼区");
  }

  @Test
  void aFolderTellsWhichOfSeveralPlacesATextMeans() {
    String title = "鼓楼区教育局2022年工作要点";
    RegionAnswer answer =
        RESOLVER.resolve(
            source("徐州/1.txt", null, title + "\n" + BODY), new Hints(title, null, 2022));
    assertThat(answer.code()).isEqualTo("320302");
    assertThat(answer.evidence()).isEqualTo("file name: 徐州");
  }

  @ParameterizedTest
  @CsvSource({
    "https://jyj.wuhu.gov.cn/1.html, 340200", "http://anyi.nc.gov.cn/2.html, 360123",
    "https://jyj.sh.gov.cn/1.html, ", "http://jyj.taizhou.gov.cn/1.html, ",
    "https://www.haobiganzi.cn/a.html, ", "http://a b%%, ",
  })
  void aHostTellsOnlyWhereItIsOfOnePlace(String url, String code) {
    assertThat(named("a.html", url, BODY).code()).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource({"全县各校要抓好落实，我县教育要办好。", "陕西省西安市碑林区的学校很多，榆林市也有。"})
  void aHostDoesNotSpeakForAPaperOfAnotherRankOrPlace(String text) {
    assertThat(named("a.html", "https://edu.hangzhou.gov.cn/1.html", text + "\n" + BODY).code())
        .isNull();
  }

  @Test
  void namesAreIgnoredWhereTheJobSaysSo() {
    RegionResolver resolver = new RegionResolver(GAZETTEER, NameEvidence.IGNORED);
    SourceText source = source("杭州市/1.txt", "https://edu.hangzhou.gov.cn/1.html", BODY);
    assertThat(resolver.resolve(source, new Hints(null, null, 2022)).code()).isNull();
  }
}
