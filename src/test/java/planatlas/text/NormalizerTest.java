package planatlas.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import planatlas.Generated;

class NormalizerTest {

  @Provide
  Arbitrary<String> texts() {
    return Generated.texts();
  }

  @Provide
  Arbitrary<String> wellFormedTexts() {
    return Generated.wellFormedTexts();
  }

  @Property
  void everyCharacterLeadsBackToTheOneThatItWasMadeFrom(@ForAll("texts") String text) {
    DerivedText normalized = Normalizer.normalize(text);
    int last = -1;
    for (int i = 0; i < normalized.text().length(); i++) {
      int origin = normalized.map().toOrigin(i);
      assertThat(origin).isGreaterThan(last);
      char folded = CharacterFolding.fold(text.charAt(origin));
      int mark = ",;:!?()".indexOf(folded);
      assertThat(normalized.text().charAt(i))
          .isIn(folded, mark < 0 ? folded : "，；：！？（）".charAt(mark));
      last = origin;
    }
  }

  @Property
  void whatIsLeftOutIsAMarkOrAFootnote(@ForAll("texts") String text) {
    DerivedText normalized = Normalizer.normalize(text);
    boolean[] kept = new boolean[text.length()];
    IntStream.range(0, normalized.text().length())
        .forEach(i -> kept[normalized.map().toOrigin(i)] = true);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!kept[i] && CharacterFolding.fold(c) != CharacterFolding.DROPPED) {
        assertThat("[］］［]0123456789").as("U+%04X at %d", (int) c, i).contains("" + c);
      }
    }
  }

  @Property
  void surrogatesStayPaired(@ForAll("wellFormedTexts") String text) {
    String normalized = Normalizer.normalize(text).text();
    assertThat(normalized.codePoints()).noneMatch(c -> c >= 0xd800 && c <= 0xdfff);
  }

  @Test
  void foldsEveryCharacterOnce() {
    for (int c = 1; c <= Character.MAX_VALUE; c++) {
      char once = CharacterFolding.fold((char) c);
      assertThat(CharacterFolding.fold(once)).as("U+%04X", c).isEqualTo(once);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "２０２４年, 2024年",
    "ＳＴＥＡＭ课程ａｚ, STEAM课程az",
    "減輕學業負擔, 减轻学业负担",
    "⼀⽣⼀案, 一生一案",
    "校⾞安全, 校车安全",
    "班主任\uf9b4导, 班主任领导",
    "健康成⻓, 健康成长",
    "心\u200b理\ufeff健\u00ad康, 心理健康",
    "双减①, 双减①",
    "双减¹和课后服务², 双减和课后服务",
    "e\u0301cole, ecole",
    "五育\ufe0f并举, 五育并举"
  })
  void foldsWhatLooksAlike(String text, String normalized) {
    assertThat(Normalizer.normalize(text).text()).isEqualTo(normalized);
  }

  @ParameterizedTest
  @CsvSource({
    "“双减”6政策, “双减”政策",
    "“双减”16政策, “双减”政策",
    "课后服务[12]质量, 课后服务质量",
    "课后服务［3］质量, 课后服务质量",
    "“双减”[3]政策, “双减”政策",
    "《规划》[3]提出, 《规划》提出"
  })
  void dropsFootnoteMarks(String text, String normalized) {
    assertThat(Normalizer.normalize(text).text()).isEqualTo(normalized);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "“双减”2024年工作",
        "“十四五”123所",
        "“双减”6",
        "建成[2023]号",
        "见表[a]",
        "第[1",
        "[1]教育",
        "附件1：名单",
        "一是“强基”；二是3所",
        "学前教育 普及，“五育”并举。"
      })
  void leavesWhatOnlyLooksLikeAFootnote(String text) {
    DerivedText normalized = Normalizer.normalize(text);
    assertThat(normalized.text()).isEqualTo(text);
  }

  @Test
  void aMatchLeadsBackToTheWordsWithTheirMarks() {
    String text = "推进集[1]團\u200b化辦學";
    DerivedText normalized = Normalizer.normalize(text);
    assertThat(normalized.text()).isEqualTo("推进集团化办学");
    assertThat(normalized.toOrigin(new Span(2, 7)).of(text)).isEqualTo("集[1]團\u200b化辦學");
  }
}
