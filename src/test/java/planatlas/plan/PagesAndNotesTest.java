package planatlas.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import planatlas.SharedCorpus;
import planatlas.region.DivisionTable;
import planatlas.region.Gazetteer;

/** What the page around a text tells, and what of it contradicts the text. */
class PagesAndNotesTest {

  private static final Describer DESCRIBER = new Describer(Gazetteer.shipped());
  private static final String PLAN = "2022年全区教育工作要点\n全区各校要抓好落实，全区教育要再上台阶。\n" + Papers.BODY;

  private static Description describe(String content) {
    return DESCRIBER.describe(Papers.text(content));
  }

  private static List<String> notes(String content) {
    return describe(content).notes();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "欢迎光临海陵区教育局！\n%s",
        "欢迎您访问海陵区教育局门户网站!\n%s",
        "海陵区教育局 | 机构职能 | 工作动态 | 通知公告\n%s",
        "政府信息公开 - 海陵区教育局\n%s",
        "%s版权所有：海陵区教育局 地址：府前路1号\n",
        "%s主办：海陵区教育局　苏ICP备12005581号\n",
        "%s海陵区教育局主办　　苏ICP备12005581号\n",
        "%sCopyRight © 2022 海陵区教育局 All Rights Reserved\n",
        "%s主办单位：海陵区人民政府　承办单位：海陵区教育局\n",
        "来源：海陵区教育局 发布时间：2022-03-01\n%s版权所有：海陵区人民政府\n",
        "发布机构：海陵区教育局 公开方式：主动公开\n%s",
        "发布机构 | 海陵区教育局 | 公开方式 | 主动公开\n%s",
        "当前位置：首页 > 海陵区人民政府 > 海陵区教育局 > 规划计划\n%s",
        "当前位置：首页 > 政务公开 > 区教育局 > 规划计划\n%s主办单位：海陵区人民政府办公室 网站标识码：3212020001\n",
        "来源：区教育局 发布时间：2022-03-01\n%s主办：海陵区人民政府办公室 网站标识码：3212020001\n",
        "%s下一篇：泰州市教育局召开会议\n版权所有：海陵区教育局办公室\n",
      })
  void takesTheBureauFromThePageWhereNobodySigns(String page) {
    Description plan = describe(page.formatted(PLAN));
    assertThat(plan.issuer()).isEqualTo("海陵区教育局");
    assertThat(plan.bureauId(Gazetteer.shipped(), 2024)).isEqualTo("321202:education");
    assertThat(plan.title()).isEqualTo("2022年全区教育工作要点");
  }

  @Test
  void takesTheLineOfWorkFromWhatThePaperIsAboutWhereOnlyAPortalIsNamed() {
    Description plan = describe(PLAN + "主办：海陵区人民政府 网站标识码：3212020001\n");
    assertThat(plan.issuer()).isNull();
    assertThat(plan.bureauId(Gazetteer.shipped(), 2024)).isEqualTo("321202:education");
  }

  @Test
  void hasNoBureauWithoutARegion() {
    Description plan = describe("来源：区教育局\n" + PLAN);
    assertThat(plan.issuer()).isNull();
    assertThat(plan.bureauId(Gazetteer.shipped(), 2024)).isNull();
  }

  @Test
  void takesTheOfficeOfABureauForTheBureauButNotThatOfAGovernment() {
    assertThat(describe(PLAN + "海陵区教育局办公室\n2022年3月1日\n").issuer()).isEqualTo("海陵区教育局");
    assertThat(describe(PLAN + "海陵区教育局基础教育科\n2022年3月1日\n").issuer()).isEqualTo("海陵区教育局");
    assertThat(describe(PLAN + "海陵区人民政府办公室\n2022年3月1日\n").issuer()).isEqualTo("海陵区人民政府办公室");
  }

  @Test
  void keepsTheOldNameOfABureauOnTheSiteOfTheNew() {
    Description plan = describe("欢迎访问鹿邑县教育体育局！\n县教育局2016年工作要点\n全县各校要抓好落实，全县教育要进步。\n" + Papers.BODY);
    assertThat(plan.issuer()).isEqualTo("鹿邑县教育局");
    assertThat(plan.bureauId(Gazetteer.shipped(), 2024)).isEqualTo("411628:education");
  }

  @ParameterizedTest
  @CsvSource({
    "文 号： | 松教体字(2021)5号 | 有效性： | 有效 |, 松教体字(2021)5号",
    "索引号：X/2021-1　　文号：泰海教〔2021〕7号　　发布日期：2021-03-01, 泰海教〔2021〕7号",
    "发文字号 | 泰海教〔2021〕7号 | 主题分类 | 教育, 泰海教〔2021〕7号",
    "索引号：X/2021-1\t文号：\t泰海教字[2021]第12号\t有效性：\t有效, 泰海教字[2021]第12号",
    "文件编号：泰海教办字2021第3号 发布机构：海陵区教育局, 泰海教办字2021第3号",
    "文号：无　　公开日期：2021-03-01,",
  })
  void readsTheNumberFromTheFieldsOfAPage(String page, String number) {
    assertThat(describe(page + "\n" + PLAN).docNumber()).isEqualTo(number);
  }

  @Test
  void readsValuesOnTheLineBelowTheirLabels() {
    Description plan =
        describe("发文机关：\n海陵区教育局\n发文日期：\n2022-02-17\n发布日期：\n2022年2月20日\n文号：\n泰海教〔2022〕6号\n" + PLAN);
    assertThat(plan.issuer()).isEqualTo("海陵区教育局");
    assertThat(plan.issuedOn()).hasToString("2022-02-17");
    assertThat(plan.publishedOn()).hasToString("2022-02-20");
    assertThat(plan.docNumber()).isEqualTo("泰海教〔2022〕6号");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "published: 2022-03-02",
        "pubdate: \"2022-03-02 09:30\"",
        "publish_date: 2022/3/2",
        "date: 2022-03-02T09:30:00+08:00",
        "release_date: 2022年3月2日"
      })
  void readsTheDayOfPublicationFromFrontMatter(String field) {
    Description plan =
        DESCRIBER.describe(
            Papers.markdown(
                "---\ntitle: 2022年全区教育工作要点\n"
                    + field
                    + "\n---\n"
                    + Papers.BODY
                    + "海陵区教育局\n2022年2月27日\n"));
    assertThat(plan.publishedOn()).hasToString("2022-03-02");
    assertThat(plan.issuedOn()).hasToString("2022-02-27");
  }

  @Test
  void takesADateThatIsTheDayOfSigningForNoDayOfPublication() {
    Description plan =
        DESCRIBER.describe(
            Papers.markdown("---\ndate: 2022-02-27\n---\n" + PLAN + "海陵区教育局\n2022年2月27日\n"));
    assertThat(plan.publishedOn()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "（2022年2月17日印发）",
        "（海陵区教育局 2022年2月17日）",
        "(2022年2月17日)",
        "（海陵区教育局，2022年2月17日）",
        "（二〇二二年二月十七日）"
      })
  void readsTheDayOfIssueUnderTheTitle(String line) {
    Description plan =
        describe(PLAN.replaceFirst("\n", "\n" + line + "\n") + "到2022年12月31日，完成任务。\n");
    assertThat(plan.issuedOn()).hasToString("2022-02-17");
    assertThat(plan.publishedOn()).isNull();
  }

  @Test
  void prefersTheSignatureOfTheLetterToThatOfThePaperThatItForwards() {
    String forwarded = "要认真抓好落实。\n".repeat(80) + "泰州市教育局\n2022年1月10日\n";
    Description notice =
        describe("海陵区教育局关于转发泰州市教育局校园安全工作意见的通知\n各校：\n现转发给你们，请落实。\n海陵区教育局\n2022年1月19日\n" + forwarded);
    assertThat(notice.issuedOn()).hasToString("2022-01-19");
    assertThat(notice.issuer()).isEqualTo("海陵区教育局");
    assertThat(notice.notes()).contains("forwards another body's paper");
  }

  @Test
  void saysWhoIssuedAPaperTogether() {
    assertThat(notes("海陵区教育局 海陵区财政局关于做好资助工作的通知\n" + Papers.BODY))
        .containsExactly("issued together with 海陵区财政局");
  }

  @Test
  void notesHowOftenATextIsBrokenInItsCharset() {
    byte[] page = (PLAN + Papers.BODY.repeat(4)).getBytes(StandardCharsets.UTF_8);
    page[page.length - 9] = (byte) 0xFF;
    assertThat(DESCRIBER.describe(SharedCorpus.text("paper.txt", page)).notes())
        .containsExactly("1 broken character in UTF-8");
  }

  @Test
  void notesWhatCannotBothBeTrue() {
    assertThat(notes("发布时间：2022-02-01\n" + PLAN + "海陵区教育局\n2022年3月1日\n"))
        .containsExactly("issued 2022-03-01 after it was published 2022-02-01");
    assertThat(notes("成文日期：2021-03-01　　文号：无\n" + PLAN + "海陵区教育局\n2022年3月1日\n"))
        .containsExactly("signed 2022-03-01 but issued 2021-03-01 by its page");
    assertThat(notes("发布时间：2025-02-01\n" + PLAN))
        .containsExactly("plan of 2022 but published 2025-02-01");
    assertThat(notes("泰海教〔2019〕3号\n" + PLAN))
        .containsExactly("plan of 2022 but document number of 2019");
    assertThat(notes("文号：泰海教〔2023〕3号　　发布时间：2022-02-01\n" + PLAN))
        .containsExactly("document number of 2023 but published 2022-02-01");
  }

  @Test
  void notesNothingOfAPlanSignedInTheDecemberBefore() {
    assertThat(notes("泰海教〔2021〕93号\n" + PLAN + "海陵区教育局\n2021年12月28日\n")).isEmpty();
  }

  @Test
  void notesATitleOfAnotherYearInFrontMatter() {
    assertThat(
            DESCRIBER
                .describe(Papers.markdown("---\ntitle: 海陵区教育局2021年工作要点\n---\n" + PLAN))
                .notes())
        .containsExactly("title of 2022 but front matter's title of 2021");
  }

  @Test
  void givesNoYearInDoubtButNotesIt() {
    Description report =
        describe("各位代表：\n现在，我代表市人民政府向大会报告工作，请予审议。\n2019年以来，成绩来之不易。\n" + Papers.BODY);
    assertThat(report.year()).isNull();
    assertThat(report.notes()).containsExactly("year in doubt: 2019, names 2019 last");
  }

  @Test
  void countsADivisionInTheYearOfItsEndAsTheOneThatTookItsPlace() {
    Description plan = describe("杭州市下城区教育局2021年工作要点\n" + Papers.BODY);
    assertThat(plan.region().code()).isEqualTo("330105");
    assertThat(plan.notes())
        .containsExactly("下城区 (330103) had ended by 2021; counted as 拱墅区 (330105)");
    assertThat(Gazetteer.shipped().basePlace("330105", 2021, 2024).code()).isEqualTo("330105");
    assertThat(describe("杭州市下城区教育局2020年工作要点\n" + Papers.BODY).region().code()).isEqualTo("330103");
    assertThat(Gazetteer.shipped().basePlace("330103", 2020, 2024).code()).isEqualTo("330105");
  }

  @Test
  void answersNothingForADivisionThatCameApartAndSaysWhere() {
    Description plan = describe("杭州市江干区教育局2021年工作要点\n" + Papers.BODY);
    assertThat(plan.region().code()).isNull();
    assertThat(plan.notes())
        .singleElement()
        .satisfies(
            note ->
                assertThat(note)
                    .startsWith("江干区 (330104) had ended by 2021")
                    .contains("330102", "330114"));
  }

  @ParameterizedTest
  @CsvSource({
    "海陵区教育局2022年工作思路, WORK_PLAN",
    "海陵区2022年教育工作安排, WORK_PLAN",
    "关于做好2022年教育工作的安排意见, WORK_PLAN",
    "海陵区教育局2022年工作打算, WORK_PLAN",
    "海陵区教育局2022年工作目标, WORK_PLAN",
    "海陵区教育局2022年重点工作, WORK_PLAN",
    "海陵区教育局2022年重点工作要点, WORK_POINTS",
    "2021年工作总结和2022年工作思路, WORK_PLAN",
    "2022年工作计划暨2021年工作总结, WORK_PLAN",
    "2021年工作要点完成情况报告, WORK_SUMMARY",
    "海陵区教育局2021年重点工作推进情况, WORK_SUMMARY",
    "海陵区第三期学前教育行动计划, IMPLEMENTATION_PLAN",
    "海陵区教育高质量发展行动计划（2022年度）, WORK_PLAN",
    "关于印发海陵区课后服务实施方案的通知, IMPLEMENTATION_PLAN",
    "关于推进集团化办学的实施意见（2022—2024年）, IMPLEMENTATION_PLAN",
    "关于加强校园安全的指导意见, POLICY",
    "海陵区中小学招生工作实施办法, POLICY",
    "关于报送2022年工作计划的通知, NOTICE",
    "关于2022年清明节放假安排的通知, NOTICE",
    "关于贯彻落实《教育规划纲要》的意见, POLICY",
    "关于海陵区教育设施布局规划的批复, NOTICE",
    "《海陵区教育局2022年工作要点》解读, OTHER",
    "关于印发2022年教育工作要点任务分工方案的通知, IMPLEMENTATION_PLAN",
  })
  void tellsTheKindByTheTitle(String title, DocKind kind) {
    Description plan = describe(title + "\n" + Papers.BODY);
    assertThat(plan.title()).isEqualTo(title);
    assertThat(plan.kind()).isEqualTo(kind);
  }

  @Test
  void callsATownshipAndASchoolByTheirOwnLineOfWork() {
    assertThat(
            describe("海陵区罡杨镇人民政府2022年教育工作计划\n" + Papers.BODY).bureauId(Gazetteer.shipped(), 2024))
        .isEqualTo("321202:township");
    assertThat(describe("泰州市第二中学2022年工作计划\n" + Papers.BODY).bureauId(Gazetteer.shipped(), 2024))
        .isEqualTo("321200:school");
  }

  @Test
  void knowsAZoneThatATableAddsByItsOwnName() {
    String rows = String.join(",", DivisionTable.HEADER) + "\n340291,经开区,county,340200,1993,,\n";
    Describer describer =
        Gazetteer.with(List.of(new DivisionTable("zones.csv", rows)))
            .fold(
                Describer::new,
                problems -> {
                  throw new AssertionError(problems);
                });
    var source = Papers.text("芜湖市经开区教育局2023年工作计划\n" + Papers.BODY);
    assertThat(describer.describe(source).region().code()).isEqualTo("340291");
    assertThat(DESCRIBER.describe(source).region().code()).isNull();
  }
}
