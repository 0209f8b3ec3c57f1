package planatlas.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class AssociationTest {

  @Test
  void agreesWithHandwork() {
    // p = 20/100, 10/100, both 5/100: ln(0.05 / 0.02) / -ln 0.05 = 0.916291 / 2.995732
    Association association = Association.of(20, 10, 5, 100);
    assertThat(association.npmi().orElseThrow()).isCloseTo(0.305866, within(1e-6));
    assertThat(association.jaccard().orElseThrow()).isCloseTo(5.0 / 25, within(1e-12));
  }

  @Test
  void isZeroByChanceOneAlwaysAndMinusOneNever() {
    assertThat(Association.of(20, 50, 10, 100).npmi().orElseThrow()).isCloseTo(0, within(1e-12));
    assertThat(Association.of(7, 7, 7, 100).npmi().orElseThrow()).isEqualTo(1);
    assertThat(Association.of(7, 9, 0, 100).npmi().orElseThrow()).isEqualTo(-1);
    assertThat(Association.of(7, 9, 0, 100).jaccard().orElseThrow()).isZero();
  }

  @Test
  void isOneWhereBothStandInEveryUnit() {
    assertThat(Association.of(4, 4, 4, 4).npmi().orElseThrow()).isEqualTo(1);
    assertThat(Association.of(4, 4, 4, 4).jaccard().orElseThrow()).isEqualTo(1);
  }

  @Test
  void isMissingWhereEitherIsAbsent() {
    assertThat(Association.of(0, 9, 0, 100).npmi()).isEmpty();
    assertThat(Association.of(0, 9, 0, 100).jaccard()).hasValue(0);
    assertThat(Association.of(0, 0, 0, 100).jaccard()).isEmpty();
    assertThat(Association.of(0, 0, 0, 0).npmi()).isEmpty();
  }

  @Test
  void refusesCountsThatContradictEachOther() {
    assertThatThrownBy(() -> Association.of(2, 5, 3, 10)).hasMessageContaining("both 3");
    assertThatThrownBy(() -> Association.of(6, 6, 1, 10)).hasMessageContaining("of 10");
  }
}
