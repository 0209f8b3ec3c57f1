package planatlas.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import planatlas.Generated;
import planatlas.text.Token;

class HanLpSegmenterTest {

  private static final Segmenter SEGMENTER = HanLpSegmenter.shared();

  private static List<String> words(String text) {
    return SEGMENTER.segment(text).stream().map(t -> text.substring(t.begin(), t.end())).toList();
  }

  @Provide
  Arbitrary<String> texts() {
    return Generated.texts();
  }

  @Property
  void tokensCoverTheTextOneBehindTheOther(@ForAll("texts") String text) {
    int at = 0;
    for (Token token : SEGMENTER.segment(text)) {
      assertThat(token.begin()).isEqualTo(at);
      assertThat(token.end()).isGreaterThan(at);
      at = token.end();
    }
    assertThat(at).isEqualTo(text.length());
  }

  @Property
  void coverPlansToo(@ForAll("documents") List<String> paragraphs) {
    String text = String.join("\n", paragraphs);
    assertThat(String.join("", words(text))).isEqualTo(text);
  }

  @Provide
  Arbitrary<List<String>> documents() {
    return Generated.paragraphs().list().ofMaxSize(20);
  }

  @Test
  void offsetsGiveTheWords() {
    assertThat(words("推进义务教育优质均衡发展")).containsExactly("推进", "义务教育", "优质", "均衡", "发展");
    assertThat(words("全年新增学位1200个。")).contains("学位", "1200", "。");
  }

  @Test
  void wordsOfFullWidthAndOfLatinStayAsTheyAreWritten() {
    String text = "ＳＴＥＡＭ与AI课程";
    assertThat(String.join("", words(text))).isEqualTo(text);
  }

  @Test
  void noTextHasNoTokens() {
    assertThat(words("")).isEmpty();
  }

  @Test
  void namesAndCustomWordsDoNotChangeTheWords() {
    // The default segmenter would make one word of the name, and of 服务质量.
    assertThat(words("提高服务质量")).containsExactly("提高", "服务", "质量");
  }

  @Test
  void threadsThatShareItGetTheSame() throws Exception {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      texts.add("第%d所学校落实“双减”政策，开展课后服务，推进集团化办学和心理健康教育%d次。".formatted(i, i * 7));
    }
    List<List<Token>> alone = texts.stream().map(SEGMENTER::segment).toList();
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Future<List<List<Token>>>> answers = new ArrayList<>();
      for (int thread = 0; thread < 8; thread++) {
        answers.add(
            threads.submit(() -> texts.stream().map(HanLpSegmenter.shared()::segment).toList()));
      }
      for (Future<List<List<Token>>> answer : answers) {
        assertThat(answer.get()).isEqualTo(alone);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void theVersionNamesWhatTokensDependOn() {
    assertThat(HanLpSegmenter.version()).contains("1.8.6").contains("no custom dictionary");
  }
}
