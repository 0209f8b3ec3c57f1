package planatlas.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import planatlas.Generated;

class SentencesTest {

  @Provide
  Arbitrary<String> texts() {
    return Generated.texts();
  }

  private static List<String> texts(String text) {
    return Sentences.of(text).stream().map(s -> s.of(text)).toList();
  }

  @Property
  void areDisjointAndInOrderAndCoverAllThatIsNotBlank(@ForAll("texts") String text) {
    int at = 0;
    for (Span sentence : Sentences.of(text)) {
      assertThat(sentence.begin()).isGreaterThanOrEqualTo(at);
      assertThat(Blank.isAll(text.substring(at, sentence.begin()))).isTrue();
      at = sentence.end();
    }
    assertThat(Blank.isAll(text.substring(at))).isTrue();
  }

  @Property
  void beginAndEndWithInkAndStayOnOneLine(@ForAll("texts") String text) {
    for (String sentence : texts(text)) {
      assertThat(Blank.is(sentence.charAt(0))).isFalse();
      assertThat(Blank.is(sentence.charAt(sentence.length() - 1))).isFalse();
      assertThat(sentence).doesNotContain("\n");
    }
  }

  @Property
  void endBehindEveryFullStop(@ForAll("texts") String text) {
    for (String sentence : texts(text)) {
      assertThat(sentence).doesNotMatch("(?s).*。[^。！？；!?;”’」』）)》】\"].*");
    }
  }

  @Property
  void theSentenceAtAnOffsetIsTheOneThatHoldsIt(@ForAll("texts") String text) {
    List<Span> sentences = Sentences.of(text);
    for (Span sentence : sentences) {
      for (int i = sentence.begin(); i < sentence.end(); i++) {
        assertThat(Sentences.at(sentences, i)).isEqualTo(sentence);
      }
    }
  }

  @Test
  void endAtStopsSemicolonsAndLines() {
    assertThat(texts("抓德育；抓体育！\n  怎么抓？看课堂。再看作业"))
        .containsExactly("抓德育；", "抓体育！", "怎么抓？", "看课堂。", "再看作业");
  }

  @ParameterizedTest
  @CsvSource({
    "局长说：“抓实双减。”会后落实。, 局长说：“抓实双减。”",
    "（见附件。）另行通知。, （见附件。）",
    "真的吗？！是。, 真的吗？！",
    "《要点。》》下发, 《要点。》》"
  })
  void closersAndFurtherMarksBelongToTheSentenceBefore(String text, String first) {
    assertThat(texts(text)).first().isEqualTo(first);
  }

  @ParameterizedTest
  @CsvSource({"第一、第二，第三：并举", "全年投入3.5亿元", "1.抓安全"})
  void commasColonsAndDotsEndNothing(String text) {
    assertThat(texts(text)).containsExactly(text);
  }

  @Test
  void anOffsetBetweenSentencesBelongsToTheOneBefore() {
    List<Span> sentences = Sentences.of("甲。 \n乙。");
    assertThat(Sentences.at(sentences, 2)).isEqualTo(new Span(0, 2));
  }
}
