package planatlas.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumeralsTest {

  private static final String DIGITS = "〇一二三四五六七八九";

  @ParameterizedTest
  @CsvSource({
    "7, 7",
    "2024, 2024",
    "２０２４, 2024",
    "二〇二四, 2024",
    "二○二四, 2024",
    "二零二四, 2024",
    "二O二四, 2024",
    "十, 10",
    "十二, 12",
    "二十, 20",
    "二十八, 28",
    "三十一, 31",
    "一百零三, 103",
    "两百, 200",
    "一千零二十, 1020",
    "九千九百九十九, 9999"
  })
  void readsDigitsAndPlaces(String number, int value) {
    assertThat(Numerals.valueOf(number)).hasValue(value);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "年",
        "二十年",
        "二三十",
        "一万",
        "三亿",
        "12345",
        "1234567890",
        "-3",
        "3.5",
        "十百",
        "九千九千"
      })
  void isEmptyForWhatIsNoNumberBelowTenThousand(String number) {
    assertThat(Numerals.valueOf(number)).isEmpty();
  }

  @Property
  void readsEveryNumberDigitByDigit(@ForAll @IntRange(max = 9999) int value) {
    StringBuilder chinese = new StringBuilder();
    String.valueOf(value).chars().forEach(d -> chinese.append(DIGITS.charAt(d - '0')));
    assertThat(Numerals.valueOf(chinese)).isEqualTo(OptionalInt.of(value));
  }

  @Property
  void readsEveryNumberInPlaceValue(@ForAll @IntRange(min = 1, max = 9999) int value) {
    assertThat(Numerals.valueOf(placeValue(value))).isEqualTo(OptionalInt.of(value));
  }

  /** As it is read aloud: 一千零二十, with one 零 for any run of empty places. */
  private static String placeValue(int value) {
    StringBuilder words = new StringBuilder();
    boolean gap = false;
    for (int unit = 1000, place = 0; unit > 0; unit /= 10, place++) {
      int digit = value / unit % 10;
      if (digit == 0) {
        gap = !words.isEmpty();
        continue;
      }
      words.append(gap ? "零" : "").append(DIGITS.charAt(digit));
      words.append(unit > 1 ? "千百十".charAt(place) : "");
      gap = false;
    }
    return words.toString();
  }

  @Test
  void knowsNumeralsOfEveryScript() {
    assertThat("09０９〇一二九十百千万亿零○两".chars()).allMatch(Numerals::isNumeral);
    assertThat("年第几多元aⅣ%．、".chars()).noneMatch(Numerals::isNumeral);
  }
}
