package planatlas.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import planatlas.plan.DocKind;
import planatlas.text.Part;

/** Both languages of the page say the same things. */
class WordsTest {

  private static final Path FOLDER = Path.of("src/main/resources/planatlas/report");
  private static final Pattern GAP = Pattern.compile("\\{(\\w+)}");
  private static final Pattern USED =
      Pattern.compile("\\bw\\('([a-z0-9_.]+)'(?! ?\\+)|data-word=\"(\\w+)\"");

  private static JsonNode words(String language) throws IOException {
    return new ObjectMapper().readTree(FOLDER.resolve(language + ".json").toFile());
  }

  private static Set<String> keys(JsonNode words) {
    Set<String> keys = new TreeSet<>();
    words.fieldNames().forEachRemaining(keys::add);
    return keys;
  }

  private static Set<String> gaps(String word) {
    return GAP.matcher(word).results().map(m -> m.group(1)).collect(Collectors.toSet());
  }

  @Test
  void haveTheSameKeysWithTheSameGaps() throws IOException {
    JsonNode zh = words("zh");
    JsonNode en = words("en");
    assertThat(keys(zh)).isEqualTo(keys(en)).hasSizeGreaterThan(200);
    for (String key : keys(zh)) {
      assertThat(gaps(zh.get(key).asText())).as(key).isEqualTo(gaps(en.get(key).asText()));
      assertThat(en.get(key).asText()).as(key).doesNotContainPattern("\\p{IsHan}").isNotBlank();
    }
  }

  @Test
  void haveEveryWordThatTheScriptsUse() throws IOException {
    Set<String> keys = keys(words("zh"));
    int used = 0;
    try (Stream<Path> files = Files.list(FOLDER)) {
      for (Path file : files.filter(f -> f.toString().matches(".*\\.(js|html)")).toList()) {
        Matcher word = USED.matcher(Files.readString(file));
        while (word.find()) {
          used++;
          assertThat(keys).contains(word.group(1) == null ? word.group(2) : word.group(1));
        }
      }
    }
    assertThat(used).isGreaterThan(120);
  }

  @Test
  void haveANameForEveryKindAndPart() throws IOException {
    Set<String> keys = keys(words("en"));
    for (DocKind kind : DocKind.values()) {
      assertThat(keys).contains("kind." + kind.label());
    }
    for (Part part : Part.values()) {
      assertThat(keys).contains("part." + part.label());
    }
  }
}
