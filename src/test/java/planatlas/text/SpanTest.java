package planatlas.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpanTest {

  @ParameterizedTest
  @CsvSource({"-1, 3", "3, 3", "4, 3"})
  void isNeverEmptyAndShowsTheRangeThatIs(int begin, int end) {
    assertThatThrownBy(() -> new Span(begin, end))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("span must be non-empty, got [%d, %d)".formatted(begin, end));
  }

  @Test
  void givesItsText() {
    Span span = new Span(2, 5);
    assertThat(span.of("推进集团化办学")).isEqualTo("集团化");
    assertThat(span.length()).isEqualTo(3);
  }

  @ParameterizedTest
  @CsvSource({"2,5, true", "3,4, true", "1,5, false", "2,6, false", "5,6, false"})
  void containsWhatLiesWithinItsEnds(int begin, int end, boolean contained) {
    assertThat(new Span(2, 5).contains(new Span(begin, end))).isEqualTo(contained);
  }

  @ParameterizedTest
  @CsvSource({"4,9, true", "0,3, true", "3,4, true", "0,9, true", "5,6, false", "0,2, false"})
  void overlapsWhatSharesACharacterAndNotWhatTouches(int begin, int end, boolean overlapping) {
    Span span = new Span(2, 5);
    Span other = new Span(begin, end);
    assertThat(span.overlaps(other)).isEqualTo(overlapping);
    assertThat(other.overlaps(span)).isEqualTo(overlapping);
  }
}
