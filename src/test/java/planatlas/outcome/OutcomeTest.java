package planatlas.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OutcomeTest {

  private static String show(Outcome<?> outcome) {
    return outcome.fold(value -> "accepted " + value, (reason, detail) -> reason + ": " + detail);
  }

  @Test
  void foldsWhatItIs() {
    assertThat(show(Outcome.accepted(7))).isEqualTo("accepted 7");
    assertThat(show(Outcome.rejected(Reason.EMPTY, "has no bytes")))
        .isEqualTo("EMPTY: has no bytes");
  }

  @Test
  void anAcceptedDocumentGoesOn() {
    assertThat(show(Outcome.accepted(7).then(v -> Outcome.accepted(v + 1))))
        .isEqualTo("accepted 8");
    assertThat(show(Outcome.accepted(7).then(v -> Outcome.rejected(Reason.NO_TEXT, "of " + v))))
        .isEqualTo("NO_TEXT: of 7");
  }

  @Test
  void aRejectedDocumentStaysRejectedForItsFirstReason() {
    Outcome<Integer> rejected = Outcome.rejected(Reason.BINARY, "is PDF, not text");
    Outcome<String> next =
        rejected.then(
            v -> {
              throw new AssertionError("the next step saw " + v);
            });
    assertThat(show(next)).isEqualTo("BINARY: is PDF, not text");
  }
}
