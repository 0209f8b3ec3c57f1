package planatlas.theme.gold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntervalTest {

  /** Newcombe 1998, Statistics in Medicine 17, 857-872, table I, method 3. */
  @ParameterizedTest
  @CsvSource({
    "81, 263, 0.2553, 0.3662",
    "15, 148, 0.0624, 0.1605",
    "0, 20, 0.0000, 0.1611",
    "1, 29, 0.0061, 0.1718"
  })
  void wilsonGivesTheValuesOfNewcombe(int successes, int trials, double low, double high) {
    Interval interval = Interval.wilson(successes, trials);
    assertThat(interval.low()).isCloseTo(low, within(0.00005));
    assertThat(interval.high()).isCloseTo(high, within(0.00005));
  }

  /** By hand: F* = 20/20 has [20 / (20 + z²), 1] = [0.83887, 1], so F1 has 2·0.83887 / 1.83887. */
  @Test
  void f1DoesNotShrinkToNothingWhereAllIsRight() {
    Interval interval = Interval.f1(20, 0);
    assertThat(interval.high()).isEqualTo(1);
    assertThat(interval.low()).isCloseTo(0.91237, within(0.00001));
  }

  @Test
  void f1HoldsItsEstimate() {
    Interval interval = Interval.f1(80, 5);
    double f1 = 160.0 / 165.0;
    assertThat(interval.low()).isLessThan(f1);
    assertThat(interval.high()).isGreaterThan(f1).isLessThan(1);
  }

  @Test
  void isOfAProportionOnly() {
    assertThatThrownBy(() -> Interval.wilson(3, 2)).hasMessage("3 of 2 is no proportion");
    assertThatThrownBy(() -> Interval.wilson(0, 0)).hasMessage("0 of 0 is no proportion");
  }
}
