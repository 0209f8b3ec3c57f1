package planatlas.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlacesTest {

  private static final String JSON =
      """
      {"name": "甲",
       "themes": [
         {"id": "a",
          "terms": [
            {"id": "t"},
            {"id": "u",
             "text": ""}]},
         {
          "id": "b"}],
       "words": ["x",
                 "y"]
      }
      """;

  @ParameterizedTest
  @CsvSource({
    "name, 1",
    "themes, 2",
    "themes[0], 3",
    "themes[0].id, 3",
    "themes[0].terms, 4",
    "themes[0].terms[1], 6",
    "themes[0].terms[1].text, 7",
    "themes[1], 8",
    "themes[1].id, 9",
    "words[0], 10",
    "words[1], 11"
  })
  void namesTheLineOnWhichAValueBegins(String path, int line) {
    Places places = Places.of(JSON.getBytes(StandardCharsets.UTF_8));
    assertThat(places.of(path)).isEqualTo("line %d, %s".formatted(line, path));
  }

  @ParameterizedTest
  @CsvSource({
    "themes[0].terms[1].aliases[2], 6",
    "themes[1].name, 8",
    "themes[7].id, 2",
    "output, 1",
    "limits.bytes, 1"
  })
  void whatIsMissingIsPlacedWhereItWouldBelong(String path, int line) {
    Places places = Places.of(JSON.getBytes(StandardCharsets.UTF_8));
    assertThat(places.of(path)).isEqualTo("line %d, %s".formatted(line, path));
  }
}
