package planatlas.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import planatlas.outcome.Checked;
import planatlas.outcome.Problem;

class LexiconReaderTest {

  private static final Path FIXTURES = Path.of("src/test/resources/planatlas/theme/malformed");

  private static Checked<Lexicon> read(Path file) throws IOException {
    return LexiconReader.read(file.getFileName().toString(), Files.readAllBytes(file));
  }

  /** Each file has one mistake; {@code problems.txt} has the line that a person gets for it. */
  @Test
  void saysInOneLineWhatIsWrongWhereAndWhatToDo() throws IOException {
    TreeMap<String, String> lines = new TreeMap<>();
    try (var files = Files.newDirectoryStream(FIXTURES, "*.json")) {
      for (Path file : files) {
        List<Problem> problems = read(file).problems();
        assertThat(problems).as(file.toString()).hasSize(1);
        lines.put(file.getFileName().toString(), problems.get(0).toString());
      }
    }
    String found = String.join("\n", lines.values()) + "\n";
    Path expected = FIXTURES.resolve("problems.txt");
    if (System.getProperty("renew") != null) {
      Files.writeString(expected, found);
    }
    assertThat(lines).hasSizeGreaterThanOrEqualTo(24);
    assertThat(found).isEqualTo(Files.readString(expected));
  }

  @Test
  void tellsEverythingThatIsWrong() {
    String json =
        """
        {"id": "test", "version": " ", "themes": [
          {"id": "a", "name": "", "terms": [{"id": "1", "text": ""}]}]}
        """;
    List<Problem> problems =
        LexiconReader.read("test.json", json.getBytes(StandardCharsets.UTF_8)).problems();
    assertThat(problems)
        .extracting(Problem::place)
        .containsExactly(
            "line 1, version",
            "line 2, themes[0].name",
            "line 2, themes[0].terms[0].id",
            "line 2, themes[0].terms[0].text");
  }

  @Test
  void allowsOneWordingAsCoreByRuleAndRelatedWithout() {
    String json =
        """
        {"id": "test", "version": "1", "themes": [{"id": "a", "name": "甲", "terms": [
          {"id": "core", "text": "心理健康", "needs": {"sentence_any": ["学生"]}},
          {"id": "related", "text": "心理健康", "strength": "related"}]}]}
        """;
    assertThat(LexiconReader.read("test.json", json.getBytes(StandardCharsets.UTF_8)).problems())
        .isEmpty();
  }

  @Test
  void readsAFileWithAByteOrderMark() throws IOException {
    byte[] bytes = Files.readAllBytes(Path.of("data/themes/education.json"));
    byte[] marked = new byte[bytes.length + 3];
    marked[0] = (byte) 0xEF;
    marked[1] = (byte) 0xBB;
    marked[2] = (byte) 0xBF;
    System.arraycopy(bytes, 0, marked, 3, bytes.length);
    assertThat(LexiconReader.read("marked.json", marked).problems()).isEmpty();
  }
}
