package planatlas.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class PartsTest {

  /** The part of each line, of a document that plans 2023. */
  private static List<String> parts(String text) {
    return parts(text, OptionalInt.of(2023));
  }

  private static List<String> parts(String text, OptionalInt planYear) {
    List<Span> sentences = Sentences.of(text);
    Parts parts = Parts.of(text, sentences, Outline.of(text, sentences), planYear);
    List<String> labels = new ArrayList<>();
    int at = 0;
    for (String line : text.split("\n")) {
      assertThat(parts.at(at + line.length() - 1)).isEqualTo(parts.at(at));
      labels.add(parts.at(at).label());
      at += line.length() + 1;
    }
    return labels;
  }

  @Test
  void aTextWithoutHeadingsIsAPlan() {
    assertThat(parts("开齐开足课程。\n回顾不是标题，只是一句话。")).containsOnly("plan");
    assertThat(parts("")).containsExactly("plan");
  }

  @Test
  void tellsReviewAndPlanByTheirHeadings() {
    assertThat(
            parts(
                """
                某县教育局工作报告
                一、2022年工作回顾
                （一）抓实课后服务。全县实现两个全覆盖。
                二、2023年工作安排
                （一）扩大学位。新建三所学校。"""))
        .containsExactly("plan", "review", "review", "plan", "plan");
  }

  @Test
  void problemsBehindAReviewBelongToItUntilThePlanBegins() {
    assertThat(
            parts(
                """
                一、主要工作成效
                全年新增学位一千个。
                二、存在的问题
                优质资源仍然不足。
                三、下一步打算
                继续扩大学位。"""))
        .containsExactly("review", "review", "review", "review", "plan", "plan");
  }

  @Test
  void aHeadingThatNamesAnEarlierYearIsAReview() {
    String text = "一、2022年的工作\n新建两所学校。\n二、2023年的工作\n再建两所学校。";
    assertThat(parts(text)).containsExactly("review", "review", "plan", "plan");
    assertThat(parts(text, OptionalInt.empty())).containsOnly("plan");
    assertThat(parts(text, OptionalInt.of(2022))).containsOnly("plan");
  }

  @Test
  void aReviewWithoutANextHeadingEndsWhereTheTextTurnsToTheYearThatIsPlanned() {
    assertThat(
            parts(
                """
                过去一年工作回顾
                我们新建了两所学校。
                2023年教育工作的总体要求是：稳中求进。
                再建两所学校。"""))
        .containsExactly("review", "review", "plan", "plan");
    assertThat(parts("过去一年工作回顾\n2021年教育工作的总体要求是：稳中求进。\n建了两所学校。"))
        .as("an opening of another year opens nothing")
        .containsOnly("review");
  }

  @Test
  void aCoveringLetterEndsWhereTheTitleOfThePlanStands() {
    assertThat(
            parts(
                """
                各中小学：
                现将《某县教育局2023年工作要点》印发给你们，请认真贯彻执行。
                某县教育局
                2023年2月6日
                某县教育局2023年工作要点
                一、抓德育
                上好思政课。"""))
        .containsExactly("other", "other", "other", "other", "plan", "plan", "plan");
  }

  @Test
  void linesOfRecipientsCloseTheDocument() {
    assertThat(
            parts(
                """
                一、抓德育
                上好思政课，把每一节课都用好，开学第一周全部到位。
                抄送：县委办公室。
                某县教育局办公室2023年2月6日印发"""))
        .containsExactly("plan", "plan", "other", "other");
  }

  @Test
  void explanationsOfTermsAreAGlossaryToTheEnd() {
    assertThat(
            parts(
                """
                一、抓德育
                上好思政课，把每一节课都用好，开学第一周全部到位，期中逐校听课，期末逐科小结。
                附件：名词解释
                “三个课堂”：专递课堂、名师课堂。
                二、工作安排"""))
        .containsExactly("plan", "plan", "glossary", "glossary", "glossary");
  }

  @Test
  void aPartHoldsFromItsHeadingUpToTheNext() {
    String text = "一、工作回顾\n甲。\n二、工作安排\n乙。";
    List<Span> sentences = Sentences.of(text);
    Parts parts = Parts.of(text, sentences, Outline.of(text, sentences), OptionalInt.empty());
    int plan = text.indexOf("二、");
    assertThat(parts.at(0)).isEqualTo(Part.REVIEW);
    assertThat(parts.at(plan - 1)).isEqualTo(Part.REVIEW);
    assertThat(parts.at(plan)).isEqualTo(Part.PLAN);
    assertThat(parts.at(text.length())).isEqualTo(Part.PLAN);
  }
}
