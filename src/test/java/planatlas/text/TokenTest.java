package planatlas.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenTest {

  private static boolean counted(String word) {
    String text = "甲" + word + "乙";
    return new Token(1, 1 + word.length(), "n").countedIn(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"教育", "第一", "STEAM", "3D", "一年级", "𠮷", "é", "千方百计"})
  void wordsAreCounted(String word) {
    assertThat(counted(word)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2024", "２０２４", "3.5%", "二〇二四", "百万", "两千", "，", "……", " ", "\u3000", "\n", "|", "😀", "％"
      })
  void numbersMarksAndSpacesAreNot(String word) {
    assertThat(counted(word)).isFalse();
  }

  @Test
  void whatStandsAroundATokenDoesNotCount() {
    assertThat(new Token(2, 6, "m").countedIn("教育2024年")).isFalse();
  }
}
