package planatlas.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WilsonTest {

  /**
   * R. G. Newcombe (1998), Two-sided confidence intervals for the single proportion, Statistics in
   * Medicine 17, 857-872, table I, method 3 (score without continuity correction).
   */
  @ParameterizedTest
  @CsvSource({
    "81, 263, 0.2553, 0.3662",
    "15, 148, 0.0624, 0.1605",
    "0, 20, 0.0000, 0.1611",
    "1, 29, 0.0061, 0.1718"
  })
  void givesThePrintedIntervals(long successes, long trials, double low, double high) {
    Interval interval = Wilson.interval(successes, trials);
    assertThat(interval.low()).isCloseTo(low, within(0.00005));
    assertThat(interval.high()).isCloseTo(high, within(0.00005));
  }

  @Test
  void beginsAtZeroForNoneAndEndsAtOneForAll() {
    assertThat(Wilson.interval(0, 7).low()).isZero();
    assertThat(Wilson.interval(7, 7).high()).isEqualTo(1);
    assertThat(Wilson.interval(1, 1).low()).isCloseTo(0.2065, within(0.00005));
  }

  @Property
  void holdsTheProportionAndMirrorsItsComplement(
      @ForAll @IntRange(min = 1, max = 5000) int trials, @ForAll @IntRange(max = 5000) int some) {
    int successes = some % (trials + 1);
    Interval interval = Wilson.interval(successes, trials);
    Interval mirrored = Wilson.interval(trials - successes, trials);
    double share = (double) successes / trials;
    assertThat(share).isBetween(interval.low(), interval.high());
    assertThat(interval.low()).isBetween(0.0, 1.0);
    assertThat(interval.high()).isBetween(0.0, 1.0);
    assertThat(interval.low()).isCloseTo(1 - mirrored.high(), within(1e-12));
  }

  @Test
  void refusesImpossibleCounts() {
    assertThatThrownBy(() -> Wilson.interval(0, 0)).hasMessageContaining("0 of 0");
    assertThatThrownBy(() -> Wilson.interval(3, 2)).hasMessageContaining("3 of 2");
    assertThatThrownBy(() -> Wilson.interval(-1, 2)).hasMessageContaining("-1 of 2");
  }

  /** By hand: F* = 20/20 has [20 / (20 + z²), 1] = [0.83887, 1], so F1 has 2·0.83887 / 1.83887. */
  @Test
  void f1DoesNotShrinkToNothingWhereAllIsRight() {
    Interval interval = Wilson.f1(20, 0);
    assertThat(interval.high()).isEqualTo(1);
    assertThat(interval.low()).isCloseTo(0.91237, within(0.00001));
  }

  @Test
  void f1HoldsItsEstimate() {
    Interval interval = Wilson.f1(80, 5);
    double f1 = 160.0 / 165.0;
    assertThat(interval.low()).isLessThan(f1);
    assertThat(interval.high()).isGreaterThan(f1).isLessThan(1);
  }
}
