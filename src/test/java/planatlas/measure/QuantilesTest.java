package planatlas.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class QuantilesTest {

  /** Hyndman and Fan's definition 7: the value at (n - 1) p, counted from 0. */
  @Test
  void interpolatesBetweenOrderStatistics() {
    double[] sample = {1, 2, 4, 8};
    assertThat(Quantiles.of(sample, 4, 0)).isEqualTo(1);
    assertThat(Quantiles.of(sample, 4, 0.5)).isEqualTo(3);
    assertThat(Quantiles.of(sample, 4, 0.9)).isCloseTo(4 + 0.7 * 4, within(1e-12));
    assertThat(Quantiles.of(sample, 4, 1)).isEqualTo(8);
  }

  @Test
  void looksAtNothingBeyondTheSample() {
    assertThat(Quantiles.of(new double[] {1, 3, 99}, 2, 0.5)).isEqualTo(2);
    assertThat(Quantiles.of(new double[] {5, 99}, 1, 0.975)).isEqualTo(5);
  }
}
