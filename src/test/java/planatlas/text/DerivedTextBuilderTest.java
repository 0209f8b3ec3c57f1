package planatlas.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DerivedTextBuilderTest {

  @Test
  void writesTextAndMapTogether() {
    DerivedText derived =
        new DerivedTextBuilder("學校  甲")
            .keep(1, 2)
            .replace(2, '\t')
            .insert(4, '\n')
            .keep(4, 5)
            .build();
    assertThat(derived.text()).isEqualTo("校\t\n甲");
    assertThat(derived.map().toOrigin(0)).isEqualTo(1);
    assertThat(derived.map().toOrigin(1)).isEqualTo(2);
    assertThat(derived.map().toOrigin(2)).isEqualTo(4);
    assertThat(derived.map().toOrigin(3)).isEqualTo(4);
  }

  @Test
  void keepingNothingWritesNothing() {
    DerivedTextBuilder builder = new DerivedTextBuilder("教育").keep(1, 1);
    assertThat(builder.length()).isZero();
    assertThat(builder.keep(0, 2).build().text()).isEqualTo("教育");
  }
}
