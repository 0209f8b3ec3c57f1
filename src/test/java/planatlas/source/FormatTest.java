package planatlas.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormatTest {

  @ParameterizedTest
  @CsvSource({"要点.txt, TEXT", "a/b.v2.TXT, TEXT", "要点.md, MARKDOWN", "a.Md, MARKDOWN"})
  void isToldByTheEndOfAName(String name, Format format) {
    assertThat(Format.ofName(name)).contains(format);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "txt", "a.docx", "a.txt.zip", "a.markdown", "a.txt/"})
  void otherNamesHaveNone(String name) {
    assertThat(Format.ofName(name)).isEmpty();
  }
}
