package planatlas.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class CheckedTest {

  private static final Problem ONE = new Problem("a.json", "line 2, name", "is missing");
  private static final Problem TWO = new Problem("a.json", "line 3, output", "is missing");

  @Test
  void isValidExactlyWhereThereIsNoProblem() {
    assertThat(Checked.of(5, List.of()).<Object>fold(v -> v, p -> p)).isEqualTo(5);
    assertThat(Checked.of(5, List.of(ONE, TWO)).problems()).containsExactly(ONE, TWO);
    assertThat(Checked.valid(5).problems()).isEmpty();
  }

  @Test
  void theNextCheckSeesOnlyWhatIsValid() {
    assertThat(Checked.valid(5).then(v -> Checked.invalid(ONE)).problems()).containsExactly(ONE);
    Checked<Integer> invalid = Checked.invalid(TWO);
    assertThat(
            invalid
                .then(
                    v -> {
                      throw new AssertionError("the next check saw " + v);
                    })
                .problems())
        .containsExactly(TWO);
  }

  @Test
  void cannotBeInvalidWithoutAProblem() {
    assertThatThrownBy(() -> new Checked.Invalid<>(List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("invalid needs a problem");
  }
}
