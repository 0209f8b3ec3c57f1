package planatlas.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import planatlas.region.Gazetteer;
import planatlas.text.Span;

class YearsAndKindsTest {

  private static final Describer DESCRIBER = new Describer(Gazetteer.shipped());

  private static Description describe(String content) {
    return DESCRIBER.describe(Papers.text(content));
  }

  @ParameterizedTest
  @CsvSource({
    "海陵区教育局2021年工作要点, 2021, 2021, WORK_POINTS",
    "海陵区教育局2023—2024学年度工作计划, 2023, 2024, WORK_PLAN",
    "海陵区教育局2023-24学年工作计划, 2023, 2024, WORK_PLAN",
    "海陵区第三期特殊教育行动计划（2021—2023年）, 2021, 2023, IMPLEMENTATION_PLAN",
    "海陵区学前教育行动计划(2021年至2023年), 2021, 2023, IMPLEMENTATION_PLAN",
    "海陵区“十四五”教育发展规划, 2021, 2025, MULTI_YEAR_PLAN",
    "海陵区教育局2020年工作总结和2021年工作计划, 2021, 2021, WORK_PLAN",
    "海陵区教育局2020年工作总结, 2020, 2020, WORK_SUMMARY",
    "海陵区教育局二〇二一年工作要点, 2021, 2021, WORK_POINTS",
    "关于做好2022年春季开学工作的通知, 2022, 2022, NOTICE",
  })
  void readsTheYearOfATitle(String title, int first, int last, DocKind kind) {
    Description plan = describe(title + "\n" + Papers.BODY);
    assertThat(plan.title()).isEqualTo(title);
    assertThat(plan.kind()).isEqualTo(kind);
    assertThat(plan.year().first()).isEqualTo(first);
    assertThat(plan.year().last()).isEqualTo(last);
  }

  @Test
  void doesNotTakeTheYearsOfOtherPapersAndMeetings() {
    Description plan =
        describe(
            "关于落实《教育强国建设规划纲要（2024—2035年）》的实施意见\n第28届中小学生运动会如期举行。\n"
                + Papers.BODY
                + "海陵区教育局\n2025年3月6日\n");
    assertThat(plan.year().first()).isEqualTo(2025);
    assertThat(plan.year().last()).isEqualTo(2025);
    assertThat(plan.year().evidence()).contains("2025-03-06");
  }

  @Test
  void readsThePlanYearOfAnUndatedPlanFromItsOpeningNotFromThePage() {
    Description plan = describe("县教育局工作计划\n时间：2022-02-22 04:28:25\n2019年是攻坚之年，" + Papers.BODY);
    assertThat(plan.year().first()).isEqualTo(2019);
    assertThat(plan.publishedOn()).hasToString("2022-02-22");
    assertThat(plan.issuedOn()).isNull();
  }

  @Test
  void takesTheYearOfIssueForAPolicyWithoutAPeriod() {
    Description policy =
        describe("泰政办发〔2018〕7号\n泰州市人民政府办公室关于加强校园安全的意见\n到2025年，全市学校达标。\n" + Papers.BODY);
    assertThat(policy.year().first()).isEqualTo(2018);
    assertThat(policy.kind()).isEqualTo(DocKind.POLICY);
  }

  @Test
  void givesAReportOfDecemberToTheYearThatItPlans() {
    String report = "政府工作报告\n——%s在绥化市第五届人民代表大会第一次会议上\n各位代表：\n现在，我代表市人民政府，向大会报告工作，请予审议。\n一、工作回顾\n%s";
    Description december = describe(report.formatted("2021年12月28日", Papers.BODY));
    assertThat(december.kind()).isEqualTo(DocKind.GOVERNMENT_REPORT);
    assertThat(december.year().first()).isEqualTo(2022);
    assertThat(december.region().code()).isEqualTo("231200");
    assertThat(december.bureauId(Gazetteer.shipped(), 2024)).isEqualTo("231200:government");
    Description january = describe(report.formatted("二〇二二年一月十八日", Papers.BODY));
    assertThat(january.year().first()).isEqualTo(2022);
    assertThat(january.issuedOn()).hasToString("2022-01-18");
  }

  @Test
  void tellsTheYearOfAReportWithoutADateByWhatItLooksBackOn() {
    Description report =
        describe(
            "各位代表：\n现在，我代表市人民政府向大会报告工作，请予审议。\n一、2021年工作回顾\n"
                + Papers.BODY
                + "二、今后五年主要目标\n到2035年基本实现现代化。\n");
    assertThat(report.year().first()).isEqualTo(2022);
  }

  @ParameterizedTest
  @CsvSource({
    "泰海教〔2020〕28号", "泰海教[2020]28号", "泰海教（2020）28号", "泰海教(2020)28号", "泰海教【2020】28号",
    "泰海教﹝2020﹞28号", "泰海教［2020］28号", "泰海教〔2020〕第28号", "泰海教〔二〇二〇〕28号", "泰海教函〔2020〕28号",
  })
  void readsEveryStyleOfDocumentNumber(String number) {
    Description plan = describe(number + "\n关于加强校园安全工作的意见\n" + Papers.BODY);
    assertThat(plan.docNumber()).isEqualTo(number);
    assertThat(plan.year().first()).isEqualTo(2020);
  }

  @Test
  void doesNotTakeTheNumberOfACitedPaper() {
    Description plan =
        describe("海陵区教育局关于加强校园安全的意见\n根据《泰州市教育局关于校园安全的通知》（泰教发〔2019〕3号）要求，提出意见。\n" + Papers.BODY);
    assertThat(plan.docNumber()).isNull();
  }

  @Test
  void takesThePlanInsideALetterForTheTitleAndFindsItsRepeats() {
    String content =
        "海陵区教育局关于印发2022年全区教育工作要点的通知\n各校：\n现将《2022年全区教育工作要点》印发给你们。\n海陵区教育局\n2022年2月8日\n2022年全区教育工作要点\n"
            + Papers.BODY;
    var source = Papers.text(content);
    Description plan = DESCRIBER.describe(source);
    assertThat(plan.title()).isEqualTo("2022年全区教育工作要点");
    assertThat(plan.titleSpans())
        .extracting((Span s) -> s.of(source.text()))
        .containsExactly("海陵区教育局关于印发2022年全区教育工作要点的通知", "2022年全区教育工作要点", "2022年全区教育工作要点");
    assertThat(plan.kind()).isEqualTo(DocKind.WORK_POINTS);
    assertThat(plan.issuedOn()).hasToString("2022-02-08");
  }

  @Test
  void joinsATitleThatRunsOverSeveralLines() {
    Description plan = describe("海陵区人民政府办公室关于印发海陵区\n义务教育优质均衡发展\n实施方案的通知\n各镇：\n" + Papers.BODY);
    assertThat(plan.title()).isEqualTo("海陵区人民政府办公室关于印发海陵区义务教育优质均衡发展实施方案的通知");
    assertThat(plan.kind()).isEqualTo(DocKind.IMPLEMENTATION_PLAN);
  }

  @Test
  void notesContradictionsInsteadOfRepairingThem() {
    Description plan =
        describe("泰海教〔2021〕3号\n海陵区教育局2019年工作要点\n" + Papers.BODY + "海陵区教育局\n2022年3月1日\n");
    assertThat(plan.year().first()).isEqualTo(2019);
    assertThat(plan.notes())
        .contains(
            "document number of 2021 but issued 2022-03-01", "plan of 2019 but issued 2022-03-01");
  }

  @Test
  void readsFrontMatterWhereTheTextHasNoTitle() {
    Description report =
        DESCRIBER.describe(
            Papers.markdown(
                "---\ntitle: 绥化市政府工作报告（2021年1月25日）\n---\n各位代表：\n现在，我代表市人民政府向大会报告工作。\n"
                    + Papers.BODY));
    assertThat(report.title()).isEqualTo("绥化市政府工作报告（2021年1月25日）");
    assertThat(report.region().code()).isEqualTo("231200");
    assertThat(report.year().first()).isEqualTo(2021);
  }
}
