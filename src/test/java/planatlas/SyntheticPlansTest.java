package planatlas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SyntheticPlansTest {

  @Test
  void areTheSameEveryTime() throws Exception {
    SyntheticPlans one = SyntheticPlans.shipped();
    SyntheticPlans other = SyntheticPlans.shipped();
    for (int number : List.of(0, 1, 77_777)) {
      assertThat(one.text(number)).isEqualTo(other.text(number));
    }
  }

  @Test
  void differAndHaveTheLengthOfAPlan() throws Exception {
    SyntheticPlans plans = SyntheticPlans.shipped();
    Set<String> texts = new HashSet<>();
    for (int number = 0; number < 300; number++) {
      assertThat(plans.text(number)).hasSizeBetween(2_000, 5_000);
      texts.add(plans.text(number));
    }
    assertThat(texts).hasSize(300);
    assertThat(plans.bureaus()).isGreaterThan(1_500);
  }
}
