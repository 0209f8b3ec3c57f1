package planatlas.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** 双减 means many things. All texts are written for this test. */
class DoubleReductionSensesTest {

  private static Tagger tagger;

  @BeforeAll
  static void readLexicon() throws Exception {
    tagger = new Tagger(List.of(Tagged.shipped("education.json")));
  }

  private static List<Mention> core(String text, OptionalInt year) {
    return Tagged.of(tagger, text, year).tagging().mentions().stream()
        .filter(m -> m.theme().id().equals("double_reduction"))
        .filter(m -> m.term().strength() == Strength.CORE)
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "扎实推进义务教育“双减”。",
        "办好人民满意的教育。“双减”政策落地见效。",
        "“双减”政策落地见效。",
        "持续巩固双减工作成果，让学生回归校园。",
        "落实「双减」要求，提高课后服务质量。",
        "义务教育“双减”6政策全面落实。",
        "抓好中小学“雙減”，规范校外培训。",
        "落实“ 双 减 ”任务，减轻学生负担。",
        "坚持五育并举，“双减”“双增”同步推进，开足体育课。",
        "中小学“双减”成效明显，作业减量不减质。",
        "让学生减负、家长减压，深化“双减”。",
        "减轻义务教育阶段学生过重作业负担和校外培训负担。",
        "印发《关于进一步减轻义务教育阶段学生作业负担和校外培训负担的意见》。",
      })
  void countsTheSenseOfEducation(String text) {
    assertThat(core(text, OptionalInt.of(2022))).as(text).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "推进PM2.5和臭氧“双控双减”。",
        "抓好细颗粒物与臭氧浓度双减。",
        "加强扬尘治理，实现氮氧化物和挥发性有机物“双减”。",
        "开展化肥农药“双减”行动。",
        "全面推广测土配方施肥，农药、化肥使用量实现“双减”。",
        "大力推进农药化肥“双减半”。",
        "严格用地管理，推进建设用地“双减量”。",
        "新增建设用地和存量低效用地“双减”。",
        "防范化解风险，政府债务总额和债务率“双减”。",
        "坚持“双增双减”，降低中心城区建筑密度和容积率。",
        "荒漠化和沙化土地面积实现“双减少”。",
        "完成电厂排放浓度与总量“双减排”。",
        "出台减税降费措施，企业税费成本“双减”。",
        "全年生产安全事故起数和死亡人数“双减”。",
        "压缩文件和会议，基层“双减”成效明显。",
        "单位GDP能耗和碳排放强度“双减”。",
      })
  void leavesEveryOtherSense(String text) {
    String amongSchools = "我市新建学校十二所，教育质量稳步提升，学生全面发展。\n" + text;
    assertThat(core(text, OptionalInt.of(2022))).as(text).isEmpty();
    assertThat(core(amongSchools, OptionalInt.of(2022))).as(amongSchools).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "切实为企业减负，落实减税降费。",
        "持续整治形式主义，为基层减负。",
        "减轻中小学教师非教学负担。",
        "提升课后服务质量，开设社团课程。",
        "减轻群众就医负担。",
        "落实稳岗政策，减负稳岗扩就业。",
      })
  void findsNothingWhereOthersAreRelieved(String text) {
    assertThat(Tagged.of(tagger, text, OptionalInt.of(2022)).tagging().mentions())
        .filteredOn(m -> m.theme().id().equals("double_reduction"))
        .as(text)
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "切实减轻学生过重课业负担。",
        "着力解决中小学生课外负担重的问题。",
        "切实为中小学生减负。",
        "健全作业公示制度，控制书面作业总量，减轻小学生学业负担。",
      })
  void callsOtherWordsForPupilsBurdenRelated(String text) {
    assertThat(Tagged.of(tagger, text, OptionalInt.of(2019)).tagging().mentions())
        .filteredOn(m -> m.theme().id().equals("double_reduction"))
        .as(text)
        .isNotEmpty()
        .allMatch(m -> m.term().strength() == Strength.RELATED);
  }

  @Test
  void tellsTheSensesApartInOneDocument() {
    String text =
        """
        三、加强生态建设
        打好蓝天保卫战，推进PM2.5和臭氧“双控双减”。开展化肥农药“双减”，推广绿色防控。
        四、保障改善民生
        “双减”政策落地见效。新增公办学位三千个。
        五、防范风险
        政府隐性债务实现总量和比重“双减”。
        """;
    List<Mention> found = core(text, OptionalInt.of(2023));
    assertThat(found).hasSize(1);
    assertThat(text.substring(found.get(0).span().end())).startsWith("”政策落地见效");
  }

  @Test
  void tellsTheSensesApartInOneSentence() {
    String text = "统筹抓好义务教育“双减”和化肥农药“双减”，确保各项任务落实。";
    List<Mention> found = core(text, OptionalInt.of(2023));
    assertThat(found).hasSize(1);
    assertThat(found.get(0).span().begin()).isLessThan(text.indexOf("化肥"));
  }

  @Test
  void knowsThatThePolicyIsOf2021() {
    assertThat(core("落实义务教育“双减”。", OptionalInt.of(2020))).isEmpty();
    assertThat(core("落实义务教育“双减”。", OptionalInt.of(2021))).hasSize(1);
    assertThat(core("落实义务教育“双减”。", OptionalInt.empty())).hasSize(1);
  }

  @Test
  void doesNotTakeThePolicyAloneForTutoringGovernance() {
    assertThat(Tagged.of(tagger, "持续巩固“双减”成果。", OptionalInt.of(2023)).tagging().mentions())
        .extracting(m -> m.theme().id())
        .containsOnly("double_reduction");
  }
}
