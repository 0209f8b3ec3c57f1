package planatlas.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class LimitsTest {

  @Test
  void areAtLeastOneAndShowWhatWasGiven() {
    assertThatThrownBy(() -> new Limits(0, 5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("limits must be positive, got 0 bytes and 5 characters");
    assertThatThrownBy(() -> new Limits(5, -1)).isInstanceOf(IllegalArgumentException.class);
    assertThat(new Limits(1, 1).characters()).isEqualTo(1);
  }
}
