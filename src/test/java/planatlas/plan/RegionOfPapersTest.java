package planatlas.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import planatlas.region.DivisionTable;
import planatlas.region.Gazetteer;
import planatlas.region.Level;
import planatlas.region.RegionAnswer;

class RegionOfPapersTest {

  private static final Describer DESCRIBER = new Describer(Gazetteer.shipped());

  private static Description describe(String content) {
    return DESCRIBER.describe(Papers.text(content));
  }

  private static RegionAnswer region(String content) {
    return describe(content).region();
  }

  private static Describer with(String name, String rows) {
    return Gazetteer.with(List.of(new DivisionTable(name, rows)))
        .fold(
            Describer::new,
            problems -> {
              throw new AssertionError(problems);
            });
  }

  private static String code(String content) {
    return region(content).code();
  }

  @Test
  void doesNotGuessBetweenPlacesOfOneName() {
    RegionAnswer answer = region("鼓楼区教育局2022年工作要点\n全区各校：\n" + Papers.BODY);
    assertThat(answer.code()).isNull();
    assertThat(answer.confidence()).isZero();
    assertThat(answer.evidence()).contains("鼓楼区");
  }

  @Test
  void tellsPlacesOfOneNameByTheCityAboveThem() {
    String plan = "鼓楼区教育局2022年工作要点\n按照%s教育局的部署，全区各校要抓好落实。\n" + Papers.BODY;
    assertThat(code(plan.formatted("徐州市"))).isEqualTo("320302");
    assertThat(code(plan.formatted("福州市"))).isEqualTo("350102");
    assertThat(code("开封市鼓楼区教育体育局2022年工作要点\n" + Papers.BODY)).isEqualTo("410204");
  }

  @Test
  void tellsACountyFromTheCityOfItsName() {
    assertThat(code("长沙县教育局2023年工作要点\n全县各校：\n" + Papers.BODY)).isEqualTo("430121");
    assertThat(code("长沙市教育局2023年工作要点\n全市各校：\n" + Papers.BODY)).isEqualTo("430100");
  }

  @Test
  void tellsACountyLevelCityFromAPrefecture() {
    RegionAnswer answer = region("桐乡市教育局2023年工作思路\n全市教育系统按照市委、市政府部署，" + Papers.BODY);
    assertThat(answer.code()).isEqualTo("330483");
    assertThat(answer.level()).isEqualTo(Level.COUNTY);
  }

  @Test
  void takesOnlyDivisionsOfThePlanYear() {
    assertThat(code("通州市教育局2006年工作要点\n全市各校：\n" + Papers.BODY)).isEqualTo("320683");
    assertThat(code("通州市教育局2019年工作要点\n全市各校：\n" + Papers.BODY)).isNull();
    assertThat(code("北京市通州区教育委员会2019年工作要点\n" + Papers.BODY)).isEqualTo("110112");
  }

  @Test
  void doesNotTakeTheCityForADistrictThatHasEnded() {
    assertThat(code("杭州市下城区教育局2019年工作要点\n" + Papers.BODY)).isEqualTo("330103");
    assertThat(code("杭州市下城区教育局2024年工作要点\n" + Papers.BODY)).isNull();
  }

  @Test
  void aBureauIsTheSameBeforeAndAfterItsPlaceChangedItsCode() {
    Description before = describe("杭州市下城区教育局2019年工作要点\n" + Papers.BODY);
    Description after = describe("杭州市拱墅区教育局2024年工作要点\n" + Papers.BODY);
    assertThat(before.bureauId(Gazetteer.shipped(), 2024))
        .isEqualTo(after.bureauId(Gazetteer.shipped(), 2024))
        .isEqualTo("330105:education");
    assertThat(before.bureauId(Gazetteer.shipped(), 2019)).isEqualTo("330103:education");
  }

  @Test
  void doesNotTakeTheCityForItsDevelopmentZone() {
    assertThat(code("成都高新区教育文化和卫生健康局2021年工作要点\n" + Papers.BODY)).isNull();
    assertThat(code("新疆生产建设兵团教育局2021年工作要点\n" + Papers.BODY)).isNull();
  }

  @Test
  void knowsADevelopmentZoneThatATableAdds() {
    String rows = String.join(",", DivisionTable.HEADER) + "\n510199,成都高新区,county,510100,1991,,\n";
    var source = Papers.text("成都高新区教育文化和卫生健康局2021年工作要点\n" + Papers.BODY);
    Description description = with("zones.csv", rows).describe(source);
    assertThat(description.region().code()).isEqualTo("510199");
    assertThat(description.line()).isEqualTo("education");
  }

  @Test
  void knowsAnInventedProvinceThatATableAdds() {
    String rows =
        String.join(",", DivisionTable.HEADER)
            + "\n990000,云泽省,province,,1981,,\n990100,澄江湾市,prefecture,990000,1981,,"
            + "\n990102,青禾区,county,990100,1981,,\n";
    Description plan =
        with("invented.csv", rows)
            .describe(
                Papers.text(
                    "澄禾教〔2023〕5号\n青禾区教育局2023年工作要点\n" + Papers.BODY + "澄江湾市青禾区教育局\n2023年2月10日\n"));
    assertThat(plan.region().code()).isEqualTo("990102");
    assertThat(plan.region().confidence()).isGreaterThan(0.98);
    assertThat(plan.issuer()).isEqualTo("澄江湾市青禾区教育局");
  }

  @Test
  void answersNothingWhereNamesWereStripped() {
    RegionAnswer district = region("XX区教育局2021年工作要点\n全区各校：\n" + Papers.BODY);
    assertThat(district.code()).isNull();
    assertThat(district.level()).isEqualTo(Level.COUNTY);
    RegionAnswer county = region("县教育局工作计划\n2019年，全县各校要抓好落实。全县教育工作要再上台阶。\n" + Papers.BODY);
    assertThat(county.code()).isNull();
    assertThat(county.level()).isEqualTo(Level.COUNTY);
  }

  @Test
  void givesAForwardedPaperToWhoForwardsIt() {
    Description notice =
        describe(
            """
            关于转发《江苏省教育厅关于做好暑期托管工作的通知》的通知
            各县（区）教育局：
            现将通知转发给你们，请抓好落实。
            淮安市教育局
            2021年7月6日
            江苏省教育厅文件
            苏教基〔2021〕95号
            江苏省教育厅关于做好暑期托管工作的通知
            全省各地要认真落实，江苏省各级教育部门要加强指导，全省上下共同努力。
            江苏省教育厅
            2021年7月1日
            """);
    assertThat(notice.region().code()).isEqualTo("320800");
    assertThat(notice.docNumber()).isNull();
    assertThat(notice.notes()).anyMatch(n -> n.contains("forwards"));
  }

  @Test
  void givesAnAnswerToARequestToWhoAnswers() {
    assertThat(
            code(
                """
                湖南省人民政府关于长沙市教育设施布局规划的批复
                湘政函〔2019〕18号
                长沙市人民政府：
                你市报来的教育设施布局规划收悉，原则同意，请认真组织实施。
                湖南省人民政府
                2019年1月20日
                """))
        .isEqualTo("430000");
  }

  @Test
  void readsTraditionalCharacters() {
    Description notice =
        describe(
            """
            滬教委發〔2022〕14號
            上海市教育委員會關於開展課後服務檢查的通知
            各區教育局：
            為進一步做好課後服務工作，現就有關事項通知如下，請認真貫徹執行。
            上海市教育委員會
            二〇二二年三月五日
            """);
    assertThat(notice.region().code()).isEqualTo("310000");
    assertThat(notice.bureauId(Gazetteer.shipped(), 2024)).isEqualTo("310000:education");
    assertThat(notice.docNumber()).isEqualTo("滬教委發〔2022〕14號");
    assertThat(notice.issuedOn()).hasToString("2022-03-05");
  }

  @Test
  void givesPapersOfTheMinistryToTheNation() {
    RegionAnswer answer =
        region("教育部关于公布试点学校名单的通知\n北京市教育委员会、天津市教育委员会：\n" + Papers.BODY + "教育部\n2021年3月1日\n");
    assertThat(answer.code()).isEqualTo(Gazetteer.NATION);
    assertThat(answer.level()).isEqualTo(Level.NATION);
  }

  @Test
  void doesNotTakeWordsForPlaces() {
    assertThat(code("平安校园建设实施方案\n全县各校要加强合作，用好资源，全县教育系统要抓好落实。\n" + Papers.BODY)).isNull();
    assertThat(code("乡村振兴帮扶工作方案\n全区上下要振兴乡村、富民强区，全区各校要落实。\n" + Papers.BODY)).isNull();
  }

  @Test
  void trustsTheTitleMoreThanTheSiteThatPutsItUp() {
    String page = "来源：海陵区教育局 发布时间：2020-03-01\n泰州市教育局关于印发2020年工作要点的通知\n全市各校：\n" + Papers.BODY;
    assertThat(code(page)).isEqualTo("321200");
    String stripped = "来源：海陵区教育局 发布时间：2020-03-01\n市教育局关于印发2020年工作要点的通知\n全市各校：\n" + Papers.BODY;
    assertThat(code(stripped)).isNull();
  }

  @Test
  void knowsASiteByItsFooter() {
    RegionAnswer answer =
        region("欢迎光临平顶山市教育体育局！今天是：\n2020年，" + Papers.BODY + "版权所有：平顶山市教育体育局\n网站标识码 4104000017\n");
    assertThat(answer.code()).isEqualTo("410400");
    assertThat(answer.evidence()).contains("4104000017");
  }

  @Test
  void keepsOneIdentityOfABureauThroughItsNames() {
    for (String name : List.of("教育局", "教体局", "教育体育局", "教育和体育局", "教育委员会", "教委")) {
      assertThat(
              describe("海陵区" + name + "2021年工作要点\n" + Papers.BODY)
                  .bureauId(Gazetteer.shipped(), 2024))
          .as(name)
          .isEqualTo("321202:education");
    }
    assertThat(describe("海陵区人民政府关于办好教育的意见\n" + Papers.BODY).bureauId(Gazetteer.shipped(), 2024))
        .isEqualTo("321202:government");
  }
}
