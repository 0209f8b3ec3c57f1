package planatlas.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import planatlas.Generated;

class CodePointsTest {

  @Provide
  Arbitrary<String> texts() {
    return Generated.texts();
  }

  @Property
  void countsAsStringDoes(@ForAll("texts") String text) {
    CodePoints points = CodePoints.of(text);
    for (int i = 0; i <= text.length(); i++) {
      if (splitsAPair(text, i)) {
        continue;
      }
      assertThat(points.offset(i)).isEqualTo(text.codePointCount(0, i));
      assertThat(points.count(i, text.length())).isEqualTo(text.codePointCount(i, text.length()));
      assertThat(points.utf16(points.offset(i))).isEqualTo(i);
    }
  }

  private static boolean splitsAPair(String text, int at) {
    return at > 0
        && at < text.length()
        && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
  }

  @Test
  void countsManyPairs() {
    String text = "𠀀甲".repeat(1_000);
    CodePoints points = CodePoints.of(text);
    assertThat(points.offset(3_000)).isEqualTo(2_000);
    assertThat(points.count(3, 5)).isEqualTo(1);
  }
}
