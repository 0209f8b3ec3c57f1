package planatlas.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ReasonTest {

  @Test
  void labelsAreThePublishedNames() {
    assertThat(Arrays.stream(Reason.values()).map(Reason::label))
        .containsExactly(
            "empty",
            "too_large",
            "too_long",
            "binary",
            "undecodable",
            "no_text",
            "not_chinese",
            "unsupported",
            "unreadable",
            "parser_failed",
            "damaged",
            "encrypted",
            "timed_out");
  }

  @Test
  void labelsDoNotDependOnTheLanguageOfTheMachine() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(new Locale("tr"));
      assertThat(Reason.BINARY.label()).isEqualTo("binary");
    } finally {
      Locale.setDefault(before);
    }
  }
}
