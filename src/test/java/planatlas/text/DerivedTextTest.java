package planatlas.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class DerivedTextTest {

  @Test
  void refusesAMapOfAnotherLength() {
    OffsetMap map = OffsetMap.builder().keep(0, 2).build();
    assertThatThrownBy(() -> new DerivedText("教育局", map))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("map of 2 characters for a text of 3");
  }

  @Test
  void leadsASpanBackOverWhatWasLeftOut() {
    String origin = "双\u200b减 政策";
    DerivedText derived = new DerivedTextBuilder(origin).keep(0, 1).keep(2, 6).build();
    assertThat(derived.text()).isEqualTo("双减 政策");
    assertThat(derived.toOrigin(new Span(0, 2)).of(origin)).isEqualTo("双\u200b减");
  }
}
