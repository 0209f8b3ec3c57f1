package planatlas.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class SimplifiedTest {

  @Test
  void readsTraditionalCharactersOneForOne() {
    assertThat(Simplified.of("教育廳關於印發課後服務實施意見的通知")).isEqualTo("教育厅关于印发课后服务实施意见的通知");
  }

  @Test
  void leavesSimplifiedTextAsItIs() {
    String text = "乾县著名学校和瞭望塔，English 😀";
    assertThat(Simplified.of(text)).isSameAs(text);
  }

  @Property(tries = 200)
  void keepsEveryOffset(@ForAll String text) {
    assertThat(Simplified.of(text)).hasSameSizeAs(text);
  }
}
