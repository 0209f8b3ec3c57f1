package planatlas.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import planatlas.Generated;

class OutlineTest {

  @Provide
  Arbitrary<String> texts() {
    return Generated.wellFormedTexts();
  }

  private static List<Section> sections(String text) {
    return Outline.of(text, Sentences.of(text));
  }

  @Test
  void numbersLevelsAsTheStandardHasThem() {
    String text =
        """
        一、提高教学质量
        （一）抓好课堂
        1.集体备课。每周一次。
        （1）定时间。
        （2）定地点。
        2．公开课。每月一次。
        （二）抓好作业
        二、守住安全底线
        1.查校车。逐辆过检。""";
    assertThat(sections(text))
        .extracting(Section::level, Section::path, Section::heading)
        .containsExactly(
            tuple(1, "1", "提高教学质量"),
            tuple(2, "1.1", "抓好课堂"),
            tuple(3, "1.1.1", "集体备课"),
            tuple(4, "1.1.1.1", "定时间"),
            tuple(4, "1.1.1.2", "定地点"),
            tuple(3, "1.1.2", "公开课"),
            tuple(2, "1.2", "抓好作业"),
            tuple(1, "2", "守住安全底线"),
            tuple(3, "2.1", "查校车"));
  }

  @Test
  void findsHeadingsThatAreStuckToTheTextBefore() {
    String text = "总要求如下。 一、抓德育。落实课程。（二）抓体育。每天一小时。";
    assertThat(sections(text))
        .extracting(s -> text.substring(s.begin()).substring(0, 3), Section::path)
        .containsExactly(tuple("一、抓", "1"), tuple("（二）", "1.2"));
  }

  @Test
  void knowsPartsAndChapters() {
    assertThat(sections("第二部分 二十条措施的落实\n第十一章：附则的说明"))
        .extracting(Section::level, Section::path, Section::heading)
        .containsExactly(tuple(1, "2", "二十条措施的落实"), tuple(1, "11", "附则的说明"));
  }

  @Test
  void aShortLineOfItsOwnIsAHeadingWithoutANumber() {
    String text = "一、开局\n重点工作安排\n把每一件实事办好，让家长放心。\n结束语写在最后";
    assertThat(sections(text))
        .extracting(Section::level, Section::path, Section::heading)
        .containsExactly(tuple(1, "1", "开局"), tuple(0, "1", "重点工作安排"), tuple(0, "1", "结束语写在最后"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "3.5亿元用于校舍。",
        "2024年抓落实。",
        "学校要抓第一、二课堂。",
        "今年有三件事。二、三年级也要开课。",
        "一方面抓质量，一方面抓安全。",
        "123.序号太长的一行。",
        "一、",
        "各县区、各学校：",
        "短行。"
      })
  void whatOnlyBeginsLikeANumberIsNoSection(String text) {
    assertThat(sections(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "一、抓安全。守底线。, 抓安全",
    "一、抓安全；, 抓安全",
    "一、 抓安全 守底线, 抓安全",
    "一．抓安全, 抓安全",
    "（三） 抓安全, 抓安全",
    "二十一、抓安全, 抓安全"
  })
  void aHeadingEndsAtItsStopOrAGap(String text, String heading) {
    assertThat(sections(text)).extracting(Section::heading).containsExactly(heading);
  }

  @Test
  void aHeadingWithoutAStopIsCutAndKeepsItsCharactersWhole() {
    String heading = sections("一、" + "校".repeat(59) + "𠮷".repeat(3)).get(0).heading();
    assertThat(heading).isEqualTo("校".repeat(59));
  }

  @Property
  void sectionsStandInOrderAtSentences(@ForAll("texts") String text) {
    List<Span> sentences = Sentences.of(text);
    List<Section> sections = Outline.of(text, sentences);
    assertThat(sections).extracting(Section::begin).isSorted().doesNotHaveDuplicates();
    assertThat(sentences).extracting(Span::begin).containsAll(starts(sections));
    assertThat(sections)
        .allMatch(
            s ->
                text.startsWith(s.heading(), s.begin())
                    || text.substring(s.begin()).contains(s.heading()));
  }

  private static List<Integer> starts(List<Section> sections) {
    return sections.stream().map(Section::begin).toList();
  }
}
