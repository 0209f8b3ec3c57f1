package planatlas;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import planatlas.run.Runs;

/** The SQL of the notebook, run by DuckDB, gives the outputs that are stored in it. */
class NotebookTest {

  private static final Path NOTEBOOK = Path.of("jobs/notebooks/questions.ipynb");
  private static final Path EXAMPLE = Path.of("data/examples/gov-reports");
  private static final Pattern SQL = Pattern.compile("ask\\(\"\"\"(.*?)\"\"\"\\)", Pattern.DOTALL);
  private static final Pattern CELL = Pattern.compile("<td>(.*?)</td>");

  private static String text(JsonNode lines) {
    StringBuilder text = new StringBuilder();
    lines.forEach(line -> text.append(line.asText()));
    return text.toString();
  }

  private static List<String> tables() throws IOException {
    try (Stream<Path> folders = Files.list(EXAMPLE)) {
      return folders.filter(Files::isDirectory).map(f -> f.getFileName().toString()).toList();
    }
  }

  @Test
  void storedOutputsAreWhatItsSqlAnswers() throws IOException {
    int asked = 0;
    try (Duck duck = new Duck(Runs.project().resolve(EXAMPLE), tables())) {
      for (JsonNode cell : new ObjectMapper().readTree(NOTEBOOK.toFile()).get("cells")) {
        Matcher sql = SQL.matcher(text(cell.get("source")));
        if (sql.find()) {
          asked++;
          List<String> stored =
              CELL.matcher(text(cell.at("/outputs/0/data/text~1html")))
                  .results()
                  .map(m -> m.group(1))
                  .toList();
          List<String> answered = new ArrayList<>();
          duck.rows(sql.group(1)).forEach(row -> answered.addAll(Arrays.asList(row.split("\\|"))));
          assertThat(stored).as(sql.group(1)).hasSameSizeAs(answered).isNotEmpty();
          for (int i = 0; i < stored.size(); i++) {
            assertThat(number(stored.get(i))).as(sql.group(1)).isEqualTo(number(answered.get(i)));
          }
        }
      }
    }
    assertThat(asked).isEqualTo(5);
  }

  /** pandas writes a whole number as 44.0 in a column that has nulls, and a null as NaN. */
  private static Object number(String cell) {
    if (cell.equals("null") || cell.equals("NaN") || cell.equals("None")) {
      return "null";
    }
    return cell.matches("-?\\d+(\\.\\d+)?") ? (Object) Double.valueOf(cell) : cell;
  }

  @Test
  void everyCellOfCodeThatEndsInAnExpressionHasItsOutput() throws IOException {
    for (JsonNode cell : new ObjectMapper().readTree(NOTEBOOK.toFile()).get("cells")) {
      if (cell.get("cell_type").asText().equals("code")
          && cell.get("execution_count").asInt() > 1) {
        assertThat(cell.get("outputs")).as(text(cell.get("source"))).hasSize(1);
      }
    }
  }
}
