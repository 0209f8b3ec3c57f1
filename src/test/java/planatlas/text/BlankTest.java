package planatlas.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlankTest {

  @Test
  void everySpaceAndControlOfUnicodeIsBlank() {
    for (int c = 0; c <= Character.MAX_VALUE; c++) {
      if (Character.isSpaceChar(c) || Character.isWhitespace(c) || Character.isISOControl(c)) {
        assertThat(Blank.is((char) c)).as("U+%04X", c).isTrue();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(chars = {'\u00ad', '\u200b', '\u200d', '\u2060', '\ufeff'})
  void whatHasNoWidthIsBlank(char c) {
    assertThat(Blank.is(c)).isTrue();
  }

  @Test
  void whatLeavesInkIsNotBlank() {
    for (char c : "一〇・·—…。|_#*a1￥\ud840\udc00".toCharArray()) {
      assertThat(Blank.is(c)).as("U+%04X", (int) c).isFalse();
    }
  }

  @Test
  void aTextIsBlankWhereEveryCharacterIs() {
    assertThat(Blank.isAll("")).isTrue();
    assertThat(Blank.isAll(" \u3000\n\ufeff")).isTrue();
    assertThat(Blank.isAll(" \u3000一\n")).isFalse();
  }
}
