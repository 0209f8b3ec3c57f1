package planatlas.table;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import planatlas.Duck;
import planatlas.run.Runs;

/**
 * The shipped numbers of real reports: aggregates alone, in the columns that this program writes.
 */
class ExampleTest {

  private static final Path EXAMPLE = Runs.project().resolve("data/examples/gov-reports");

  private static List<String> tables() throws IOException {
    try (Stream<Path> folders = Files.list(EXAMPLE)) {
      return folders
          .filter(Files::isDirectory)
          .map(f -> f.getFileName().toString())
          .sorted()
          .toList();
    }
  }

  @Test
  void holdsNoTableOfSingleDocuments() throws IOException {
    Set<String> texts =
        Set.of(
            "documents", "sentences", "mentions", "excluded_matches", "rejects", "document_tokens");
    assertThat(tables()).hasSize(8).doesNotContainAnyElementsOf(texts);
    for (String table : tables()) {
      assertThat(Tables.named(table).orElseThrow().columns())
          .extracting(Column::name)
          .doesNotContain("doc_id", "source", "text", "keyword", "pre", "post", "title");
    }
    try (Stream<Path> files = Files.walk(EXAMPLE)) {
      assertThat(files.filter(Files::isRegularFile).mapToLong(f -> f.toFile().length()).sum())
          .isLessThan(4_000_000);
    }
  }

  @Test
  void hasTheColumnsThatThisProgramWrites() throws IOException {
    try (Duck duck = new Duck(EXAMPLE, tables())) {
      for (String table : tables()) {
        assertThat(duck.rows("select column_name from (describe %s)".formatted(table)))
            .as("renew it with data/examples/gov-reports/renew.py")
            .isEqualTo(
                Tables.named(table).orElseThrow().columns().stream().map(Column::name).toList());
      }
      assertThat(
              duck.number(
                  "select max(n_docs) from coverage_by_region_year where region_code = '000000'"))
          .isPositive();
    }
  }

  @Test
  void itsDictionaryIsThatOfTheTables() throws IOException {
    ObjectMapper json = new ObjectMapper();
    JsonNode shipped = json.readTree(EXAMPLE.resolve("datapackage.json").toFile());
    List<String> files = new ArrayList<>();
    for (String table : tables()) {
      files.add(table + "/part-0.parquet");
    }
    assertThat(shipped)
        .as("renew it with data/examples/gov-reports/renew.py")
        .isEqualTo(
            json.readTree(
                DataPackage.of(
                    shipped.get("title").asText(), shipped.get("version").asText(), files)));
  }
}
