package planatlas.table;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.types.NumericType;
import org.junit.jupiter.api.Test;

/** Tables explain themselves, everywhere by the same words. */
class DictionaryTest {

  private static JsonNode dataPackage() throws IOException {
    List<String> files = new ArrayList<>(List.of("report.html", "manifest.json"));
    Tables.ALL.forEach(t -> files.add(t.name() + "/part-0.parquet"));
    return new ObjectMapper().readTree(DataPackage.of("工作", "run1", files));
  }

  @Test
  void theDictionaryInTheRepositoryIsThatOfTheTables() throws IOException {
    String made = Dictionary.markdown(Tables.ALL);
    Files.writeString(Path.of("target/DICTIONARY.md"), made);
    assertThat(Files.readString(Path.of("data/DICTIONARY.md")))
        .as("renew it: cp target/DICTIONARY.md data/DICTIONARY.md")
        .isEqualTo(made);
  }

  @Test
  void everyColumnHasADefinitionInBothLanguagesAndEveryNumberAUnit() {
    for (Table table : Tables.ALL) {
      assertThat(table.zh()).containsPattern("\\p{IsHan}");
      assertThat(table.en()).matches("\\p{ASCII}+");
      for (Column column : table.columns()) {
        String at = table.name() + "." + column.name();
        assertThat(column.zh()).as(at).isNotBlank();
        assertThat(column.en()).as(at).isNotBlank().doesNotContainPattern("\\p{IsHan}");
        assertThat(column.unit() != null).as(at).isEqualTo(column.type() instanceof NumericType);
      }
    }
  }

  @Test
  void theKeyOfATableIsMadeOfItsColumns() {
    for (Table table : Tables.ALL) {
      assertThat(table.columns().stream().map(Column::name)).containsAll(table.key());
    }
  }

  @Test
  void thePackageSaysOfEachColumnWhatItsParquetSays() throws IOException {
    JsonNode json = dataPackage();
    assertThat(json.get("resources")).hasSize(Tables.ALL.size());
    Set<String> names = new HashSet<>();
    for (JsonNode resource : json.get("resources")) {
      Table table = Tables.named(resource.get("name").asText()).orElseThrow();
      assertThat(names.add(table.name())).isTrue();
      assertThat(resource.get("path").get(0).asText()).isEqualTo(table.name() + "/part-0.parquet");
      JsonNode fields = resource.at("/schema/fields");
      assertThat(fields).hasSize(table.columns().size());
      for (int i = 0; i < fields.size(); i++) {
        Column column = table.columns().get(i);
        JsonNode field = fields.get(i);
        assertThat(field.get("name").asText()).isEqualTo(column.name());
        assertThat(field.get("description").asText())
            .isEqualTo(table.schema().fields()[i].getComment().get())
            .isEqualTo(
                field.get("description_zh").asText()
                    + " / "
                    + field.get("description_en").asText());
        assertThat(field.at("/constraints/required").asBoolean())
            .isEqualTo(!table.schema().fields()[i].nullable());
        assertThat(field.get("type").asText())
            .isIn("string", "integer", "number", "boolean", "date");
      }
    }
  }

  @Test
  void aKeyThatMayBeNullIsNoPrimaryKey() throws IOException {
    for (JsonNode resource : dataPackage().get("resources")) {
      Table table = Tables.named(resource.get("name").asText()).orElseThrow();
      assertThat(resource.get("schema").has("primaryKey"))
          .as(table.name())
          .isEqualTo(
              table.columns().stream()
                  .filter(c -> table.key().contains(c.name()))
                  .noneMatch(Column::nullable));
    }
  }

  @Test
  void aTableThatWasNotWrittenIsNotInThePackage() throws IOException {
    JsonNode json =
        new ObjectMapper()
            .readTree(DataPackage.of("job", "run", List.of("rejects/part-0.parquet")));
    assertThat(json.get("resources")).hasSize(1);
  }
}
