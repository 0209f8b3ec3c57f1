package planatlas.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class Sha256Test {

  @Test
  void givesTheDigestOfTheStandardsExample() {
    assertThat(Sha256.of("abc"))
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }

  @Test
  void aTextIsDigestedInUtf8() {
    assertThat(Sha256.of("教育")).isEqualTo(Sha256.of("教育".getBytes(StandardCharsets.UTF_8)));
    assertThat(Sha256.of("教育")).isNotEqualTo(Sha256.of("教育".getBytes(StandardCharsets.UTF_16LE)));
  }
}
