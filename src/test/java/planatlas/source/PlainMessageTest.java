package planatlas.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person is told when a parser fails: one line, and no names of classes. */
class PlainMessageTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "org/apache/commons/lang3/ArrayFill",
        "java.lang.NoClassDefFoundError: org/apache/commons/lang3/ArrayFill",
        "Cannot invoke \"org.apache.poi.xwpf.usermodel.XWPFNum.getCTNum()\" because \"list\" is null",
        "class java.lang.String cannot be cast to class java.util.List",
        "Index 3 out of bounds for length 3",
        "java.lang.NullPointerException",
        "null",
        "error: The document is not a document@http://schemas.example/main",
      })
  void whatOnlyAProgrammerUnderstandsIsLeftOut(String message) {
    assertThat(PlainMessage.of(message)).isEmpty();
  }

  @Test
  void whatIsForAPersonStaysWithoutItsType() {
    assertThat(PlainMessage.of("java.io.IOException: Missing root object\n specification"))
        .isEqualTo("Missing root object specification");
    assertThat(PlainMessage.of(new RuntimeException(new IOException("Unexpected end of file"))))
        .isEqualTo("Unexpected end of file");
    assertThat(PlainMessage.of("x".repeat(5_000))).hasSize(301);
  }

  private static String guarded(Throwable thrown) {
    return Guard.around(
            () -> {
              if (thrown instanceof Error error) {
                throw error;
              }
              throw (Exception) thrown;
            })
        .fold(v -> "accepted", (reason, detail) -> reason + ": " + detail);
  }

  @Test
  void theGuardTellsEachKindOfFailureInWords() {
    assertThat(guarded(new NoClassDefFoundError("org/apache/commons/lang3/ArrayFill")))
        .isEqualTo(
            "PARSER_FAILED: needs a part of Plan Atlas that is missing here; install the release"
                + " again");
    assertThat(guarded(new StackOverflowError()))
        .isEqualTo("PARSER_FAILED: is nested too deeply to be read");
    assertThat(guarded(new NullPointerException()))
        .isEqualTo("PARSER_FAILED: is built in a way that its parser cannot read");
    assertThat(guarded(new IllegalArgumentException("Page tree root must be a dictionary")))
        .isEqualTo("PARSER_FAILED: Page tree root must be a dictionary");
  }

  @Test
  void theLastWordsOfAProcessAreNoStack() throws InterruptedException {
    String output =
        "a warning\nException in thread \"main\" java.lang.IllegalStateException: the pipe is closed\n"
            + "\tat planatlas.source.ParserMain.main(ParserMain.java:54)\n"
            + "Caused by: java.lang.NullPointerException\n\t... 3 more\n";
    ErrorOutput errors =
        new ErrorOutput(new ByteArrayInputStream(output.getBytes(StandardCharsets.UTF_8)));
    assertThat(errors.lastWords()).isEqualTo("the pipe is closed");
    assertThat(new ErrorOutput(new ByteArrayInputStream(new byte[0])).lastWords()).isEmpty();
  }
}
