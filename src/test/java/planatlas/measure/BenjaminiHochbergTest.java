package planatlas.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class BenjaminiHochbergTest {

  /** Benjamini and Hochberg (1995), section 4: fifteen comparisons of two treatments. */
  private static final double[] PRINTED = {
    0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719,
    0.6528, 0.7590, 1.0000
  };

  @Test
  void acceptsTheFourThatThePaperAccepts() {
    double[] adjusted = BenjaminiHochberg.adjust(PRINTED);
    assertThat(Arrays.stream(adjusted).filter(q -> q <= 0.05).count()).isEqualTo(4);
    // By hand: 0.0095 * 15 / 4; 0.0278 * 15 / 6 is more than 0.0298 * 15 / 7, which takes its
    // place.
    assertThat(adjusted[3]).isCloseTo(0.035625, within(1e-12));
    assertThat(adjusted[5]).isEqualTo(adjusted[6]).isCloseTo(0.0638571, within(1e-6));
    assertThat(adjusted[14]).isEqualTo(1);
  }

  @Test
  void givesTiesOneValue() {
    assertThat(BenjaminiHochberg.adjust(new double[] {0.02, 0.5, 0.02, 0.02}))
        // 0.02 * 4 / 3 for all three
        .containsExactly(new double[] {0.08 / 3, 0.5, 0.08 / 3, 0.08 / 3}, within(1e-12));
  }

  @Test
  void leavesASingleOneAndTakesNone() {
    assertThat(BenjaminiHochberg.adjust(new double[] {0.03})).containsExactly(0.03);
    assertThat(BenjaminiHochberg.adjust(new double[0])).isEmpty();
  }

  @Property
  void neverFallsBelowItsProbabilityNorChangesTheirOrder(
      @ForAll @Size(max = 30) List<@DoubleRange(min = 0, max = 1) Double> family) {
    double[] p = family.stream().mapToDouble(d -> d).toArray();
    double[] adjusted = BenjaminiHochberg.adjust(p);
    for (int i = 0; i < p.length; i++) {
      assertThat(adjusted[i]).isBetween(p[i] * (1 - 1e-12), 1.0);
      for (int j = 0; j < p.length; j++) {
        if (p[i] <= p[j]) {
          assertThat(adjusted[i]).isLessThanOrEqualTo(adjusted[j]);
        }
      }
    }
  }

  @Test
  void refusesWhatIsNoFallingSeries() {
    BenjaminiHochberg family = new BenjaminiHochberg(2);
    family.next(0.2);
    assertThatThrownBy(() -> family.next(0.3)).hasMessageContaining("0.3 after 0.2");
    family.next(0.1);
    assertThatThrownBy(() -> family.next(0.1)).hasMessageContaining("only 2 members");
    assertThatThrownBy(() -> new BenjaminiHochberg(1).next(Double.NaN)).hasMessageContaining("NaN");
  }

  @Test
  void knowsNoProbabilityThatIsNotOfTheFamily() {
    assertThatThrownBy(() -> BenjaminiHochberg.adjuster(PRINTED).applyAsDouble(0.002))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
