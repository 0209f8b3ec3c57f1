package planatlas.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class KendallTest {

  @Test
  void isOneForAlwaysUpAndMinusOneForAlwaysDown() {
    assertThat(Kendall.tau(new double[] {0, 1, 5, 7})).hasValue(1);
    assertThat(Kendall.tau(new double[] {7, 5, 1, 0})).hasValue(-1);
  }

  @Test
  void agreesWithHandwork() {
    // 6 pairs: 1-3 1-2 1-4 3-4 2-4 up, 3-2 down
    assertThat(Kendall.tau(new double[] {1, 3, 2, 4}).orElseThrow())
        .isCloseTo(4.0 / 6, within(1e-12));
    // 0 0 1: two pairs up, one tied: 2 / sqrt(3 * 2)
    assertThat(Kendall.tau(new double[] {0, 0, 1}).orElseThrow())
        .isCloseTo(2 / Math.sqrt(6), within(1e-12));
  }

  @Test
  void isMissingWhereNothingChanges() {
    assertThat(Kendall.tau(new double[] {3, 3, 3})).isEmpty();
    assertThat(Kendall.tau(new double[] {3})).isEmpty();
    assertThat(Kendall.tau(new double[0])).isEmpty();
  }
}
