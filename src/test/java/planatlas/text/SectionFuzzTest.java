package planatlas.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import planatlas.FuzzTime;
import planatlas.Generated;

/** Numbers, brackets and headings in any order. */
@Tag("slow")
class SectionFuzzTest {

  private static final List<String> MARKS =
      List.of(
          "一、",
          "二、",
          "十一、",
          "（一）",
          "(二)",
          "（十二）",
          "1.",
          "2．",
          "12、",
          "（3）",
          "第一部分",
          "第二章",
          "\n",
          "\n\n",
          "。",
          "；",
          "“",
          "”",
          "《",
          "》",
          "2024年工作安排",
          "一、2023年工作回顾",
          "名词解释",
          "附件",
          "（",
          "）",
          "、",
          "㈠",
          "①",
          "第三",
          "二〇二四年",
          " ",
          "\u3000");

  @Property(tries = 1)
  void sectionsAndPartsLieInTheTextInOrder() {
    Arbitrary<String> texts =
        Arbitraries.oneOf(Arbitraries.of(MARKS), Generated.paragraphs(), Generated.texts())
            .list()
            .ofMaxSize(60)
            .map(pieces -> String.join("", pieces));
    long tried = FuzzTime.fill(texts, 10_000, SectionFuzzTest::check);
    assertThat(tried).isPositive();
  }

  private static void check(String raw) {
    DerivedText normalized = Normalizer.normalize(raw);
    String text = normalized.text();
    List<Span> sentences = Sentences.of(text);
    int end = 0;
    for (Span sentence : sentences) {
      assertThat(sentence.begin()).isGreaterThanOrEqualTo(end);
      assertThat(sentence.end()).isLessThanOrEqualTo(text.length());
      end = sentence.end();
    }
    List<Section> sections = Outline.of(text, sentences);
    int begin = -1;
    for (Section section : sections) {
      assertThat(section.begin()).isGreaterThan(begin);
      assertThat(section.level()).isBetween(0, 4);
      begin = section.begin();
    }
    Parts parts = Parts.of(text, sentences, sections, OptionalInt.of(2024));
    for (int i = 0; i < text.length(); i++) {
      assertThat(parts.at(i)).isNotNull();
    }
  }
}
