package planatlas.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeynessTest {

  /**
   * T. Dunning (1993), table of bigrams by -2 log lambda: k(AB), k(~AB), k(A~B), k(~A~B). The paper
   * prints two decimals.
   */
  @ParameterizedTest
  @CsvSource({
    "110, 2442, 111, 29114, 270.72",
    "29, 13, 123, 31612, 263.90",
    "31, 23, 139, 31584, 256.84"
  })
  void givesThePrintedRatios(long k11, long k12, long k21, long k22, double printed) {
    Keyness keyness = Keyness.of(k11, k11 + k12, k21, k21 + k22);
    assertThat(keyness.g2()).isCloseTo(printed, within(0.005));
    assertThat(keyness.direction()).isEqualTo(1);
  }

  @Test
  void agreesWithHandwork() {
    // 10 of 100 against 20 of 400: E = 6, 24, 94, 376.
    // G2 = 2 (10 ln(10/6) + 20 ln(20/24) + 90 ln(90/94) + 380 ln(380/376))
    //    = 2 (5.108256 - 3.646431 - 3.913660 + 4.021202) = 3.138733
    Keyness keyness = Keyness.of(10, 100, 20, 400);
    assertThat(keyness.g2()).isCloseTo(3.138733, within(1e-5));
    assertThat(keyness.direction()).isEqualTo(1);
    // e = 0.2: log2((10.2 / 100) / (20.8 / 400)) = log2(0.102 / 0.052) = 0.971986
    assertThat(keyness.logRatio().orElseThrow()).isCloseTo(0.971986, within(1e-6));
  }

  /** Critical values of the chi-square distribution, 1 degree of freedom, as any table has them. */
  @ParameterizedTest
  @CsvSource({"3.841459, 0.05", "6.634897, 0.01", "10.827566, 0.001"})
  void readsProbabilitiesOffTheChiSquareDistribution(double critical, double p) {
    // One occurrence more at a time, until G2 steps over the critical value.
    Keyness below = Keyness.of(50_000, 1_000_000, 50_000, 1_000_000);
    Keyness above = below;
    for (long a = 50_001; above.g2() <= critical; a++) {
      below = above;
      above = Keyness.of(a, 1_000_000, 50_000, 1_000_000);
    }
    assertThat(p).isBetween(above.pNominal(), below.pNominal());
    assertThat(below.pNominal() - above.pNominal()).isLessThan(p / 50);
  }

  @Test
  void isNothingWhereSharesAreEqual() {
    Keyness equal = Keyness.of(3, 300, 7, 700);
    assertThat(equal.g2()).isZero();
    assertThat(equal.direction()).isZero();
    assertThat(equal.logRatio().orElseThrow()).isZero();
    assertThat(equal.pNominal()).isEqualTo(1);
  }

  @Test
  void hasNoRatioWhereNeitherHasAny() {
    Keyness none = Keyness.of(0, 300, 0, 700);
    assertThat(none.g2()).isZero();
    assertThat(none.direction()).isZero();
    assertThat(none.logRatio()).isEmpty();
    assertThat(none.pNominal()).isEqualTo(1);
  }

  @Test
  void staysFiniteWhereOneSideHasNoneOrAll() {
    assertThat(Keyness.of(5, 100, 0, 100).logRatio().orElseThrow())
        .isCloseTo(
            // e = 0.5: log2(5.5 / 0.5)
            3.459432, within(1e-6));
    assertThat(Keyness.of(0, 100, 5, 100).logRatio().orElseThrow())
        .isCloseTo(-3.459432, within(1e-6));
    // All of 10 against none of 10: 2 (10 ln 2 + 10 ln 2) = 27.725887
    assertThat(Keyness.of(10, 10, 0, 10).g2()).isCloseTo(27.725887, within(1e-6));
    assertThat(Keyness.of(10, 10, 10, 10).g2()).isZero();
  }

  @Property
  void turnsAroundWithItsSides(
      @ForAll @LongRange(max = 1000) long a,
      @ForAll @LongRange(min = 1000, max = 100_000) long c,
      @ForAll @LongRange(max = 1000) long b,
      @ForAll @LongRange(min = 1000, max = 100_000) long d) {
    Keyness one = Keyness.of(a, c, b, d);
    Keyness other = Keyness.of(b, d, a, c);
    assertThat(one.direction()).isEqualTo(-other.direction());
    assertThat(one.g2()).isNotNegative().isCloseTo(other.g2(), within(1e-6));
    if (a + b > 0) {
      assertThat(one.logRatio().orElseThrow())
          .isCloseTo(-other.logRatio().orElseThrow(), within(1e-9));
    }
  }

  @Test
  void comparesSharesExactlyWhereProductsOverflow() {
    long huge = 6_000_000_000L;
    assertThat(Keyness.of(huge - 1, 2 * huge, huge, 2 * huge).direction()).isEqualTo(-1);
    assertThat(Keyness.of(huge, 2 * huge, huge, 2 * huge).direction()).isZero();
  }

  @Test
  void refusesImpossibleCounts() {
    assertThatThrownBy(() -> Keyness.of(3, 2, 0, 1)).hasMessageContaining("3 of 2");
    assertThatThrownBy(() -> Keyness.of(0, 1, 0, 0)).hasMessageContaining("0 of 0");
  }
}
