package planatlas.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import planatlas.region.Gazetteer;
import planatlas.text.Span;

class HostilePapersTest {

  private static final Describer DESCRIBER = new Describer(Gazetteer.shipped());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "北京",
        "2021年",
        "关于印发通知",
        "教育局",
        "《",
        "（",
        "全市\n",
        "泰海教〔",
        "海陵区教育局\n",
        "长沙市",
        "各位代表代表市",
        "号",
        "2021-",
        " "
      })
  void describesAMillionCharactersOfOneWordInNoTime(String word) {
    String text = Papers.BODY + word.repeat(1_000_000 / word.length());
    for (String content : List.of(text, word.repeat(1_000_000 / word.length()) + Papers.BODY)) {
      var source = Papers.text(content);
      assertTimeout(Duration.ofSeconds(2), () -> DESCRIBER.describe(source));
    }
  }

  @Provide
  Arbitrary<String> papers() {
    return Arbitraries.of(
            "海陵区",
            "泰州市",
            "教育局",
            "人民政府",
            "关于印发",
            "《",
            "》",
            "的通知",
            "2021年",
            "2021—2023年",
            "工作要点",
            "\n",
            "。",
            "〔2020〕",
            "28号",
            "文件",
            "第十届人民代表大会",
            "来源：",
            "3月",
            "5日",
            "二〇二一年",
            "各位代表",
            "转发",
            "全区",
            "XX",
            "（",
            "）",
            "学年",
            "\t",
            "版权所有：",
            "十四五")
        .list()
        .ofMinSize(5)
        .ofMaxSize(60)
        .map(words -> Papers.BODY + String.join("", words));
  }

  @Property(tries = 500)
  void describesWhateverIsPutTogether(@ForAll("papers") String content) {
    var source = Papers.text(content);
    Description description = DESCRIBER.describe(source);
    assertThat(description).isEqualTo(DESCRIBER.describe(source));
    for (Span span : description.titleSpans()) {
      assertThat(span.end()).isLessThanOrEqualTo(source.text().length());
    }
    assertThat(description.region().code() == null)
        .isEqualTo(description.region().confidence() == 0);
  }
}
