package planatlas.theme;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LexiconSchemaTest {

  private static JsonNode schema() throws IOException {
    try (InputStream in = Lexicon.class.getResourceAsStream("/planatlas/lexicon.schema.json")) {
      return new JsonMapper().readTree(in);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'', planatlas.theme.Lexicon",
    "/$defs/theme, planatlas.theme.Theme",
    "/$defs/term, planatlas.theme.Term",
    "/$defs/context, planatlas.theme.Context"
  })
  void knowsTheKeysThatTheReaderKnows(String place, Class<?> type) throws IOException {
    List<String> keys =
        Arrays.stream(type.getRecordComponents()).map(LexiconSchemaTest::key).toList();
    JsonNode object = schema().at(place);
    assertThat(object.get("properties").fieldNames())
        .toIterable()
        .containsExactlyInAnyOrderElementsOf(keys);
    assertThat(object.get("additionalProperties").asBoolean(true)).isFalse();
  }

  private static String key(RecordComponent component) {
    JsonProperty named = component.getAccessor().getAnnotation(JsonProperty.class);
    return named == null ? component.getName() : named.value();
  }

  @Test
  void knowsTheValuesAndReachThatTheTaggerKnows() throws IOException {
    JsonNode defs = schema().at("/$defs");
    assertThat(defs.at("/neighbours/items/maxLength").asInt()).isEqualTo(Surroundings.REACH);
    assertThat(defs.at("/term/properties/strength/enum").toString())
        .isEqualTo("[\"core\",\"related\"]");
    assertThat(defs.at("/term/properties/boundary/enum").toString())
        .isEqualTo("[\"auto\",\"both\",\"one\",\"none\"]");
  }
}
