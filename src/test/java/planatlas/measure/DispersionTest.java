package planatlas.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class DispersionTest {

  /**
   * Gries (2008), the letter a in five parts of 9, 10, 10, 10 and 11 letters, 1 to 5 times: DP =
   * 0.18; normalised after Lijffijt and Gries (2012): 0.18 / (1 - 0.18).
   */
  @Test
  void givesThePrintedDispersion() {
    assertThat(dp(new long[] {1, 2, 3, 4, 5}, new long[] {9, 10, 10, 10, 11}))
        .isCloseTo(0.18 / 0.82, within(1e-12));
  }

  @Test
  void isZeroForEvenlyBySizeAndOneForAllInTheSmallest() {
    assertThat(dp(new long[] {1, 2, 3}, new long[] {100, 200, 300})).isCloseTo(0, within(1e-12));
    assertThat(dp(new long[] {0, 0, 7}, new long[] {200, 300, 100})).isCloseTo(1, within(1e-12));
    assertThat(dp(new long[] {1, 0}, new long[] {50, 50})).isCloseTo(1, within(1e-12));
  }

  @Test
  void takesAPartWithoutTokens() {
    // v = 1, 0; s = 1, 0: no gap; the smallest share is 0.
    assertThat(dp(new long[] {3, 0}, new long[] {80, 0})).isZero();
  }

  @Test
  void isMissingForOnePartNoMentionOrNoToken() {
    assertThat(Dispersion.dpNorm(new long[] {3}, new long[] {80})).isEmpty();
    assertThat(Dispersion.dpNorm(new long[0], new long[0])).isEmpty();
    assertThat(Dispersion.dpNorm(new long[] {0, 0}, new long[] {80, 90})).isEmpty();
    assertThat(Dispersion.dpNorm(new long[] {1, 0}, new long[] {0, 0})).isEmpty();
  }

  @Test
  void isTheSameInEveryOrder() {
    assertThat(dp(new long[] {3, 1, 4, 1, 5}, new long[] {7, 11, 13, 17, 19}))
        .isEqualTo(dp(new long[] {5, 4, 3, 1, 1}, new long[] {19, 13, 7, 17, 11}));
  }

  @Test
  void refusesMentionsAndTokensOfDifferentParts() {
    assertThatThrownBy(() -> Dispersion.dpNorm(new long[1], new long[2]))
        .hasMessageContaining("got 1 and 2");
  }

  private static double dp(long[] mentions, long[] tokens) {
    return Dispersion.dpNorm(mentions, tokens).orElseThrow();
  }
}
