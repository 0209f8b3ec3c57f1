package planatlas.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import planatlas.Generated;

class SimplifiedTest {

  @Provide
  Arbitrary<String> texts() {
    return Generated.texts();
  }

  @Test
  void readsTraditionalCharactersOneForOne() {
    assertThat(Simplified.of("教育廳關於印發課後服務實施意見的通知")).isEqualTo("教育厅关于印发课后服务实施意见的通知");
  }

  @Test
  void leavesSimplifiedTextAsItIs() {
    String text = "乾县著名学校和瞭望塔，English 😀";
    assertThat(Simplified.of(text)).isSameAs(text);
  }

  @Test
  void changesNothingTwice() {
    for (char c = '\u3400'; c <= '\u9fff'; c++) {
      char once = Simplified.of(c);
      assertThat(Simplified.of(once)).as("U+%04X", (int) c).isEqualTo(once);
    }
  }

  @Property
  void keepsEveryOffset(@ForAll("texts") String text) {
    String simplified = Simplified.of(text);
    assertThat(simplified).hasSameSizeAs(text);
    for (int i = 0; i < text.length(); i++) {
      assertThat(simplified.charAt(i)).isEqualTo(Simplified.of(text.charAt(i)));
    }
  }
}
