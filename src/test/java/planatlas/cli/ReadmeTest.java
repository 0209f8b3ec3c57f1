package planatlas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import planatlas.Duck;
import planatlas.job.JobReader;
import planatlas.run.Runs;
import planatlas.theme.LexiconReader;

/** What the README shows is what a reader gets. */
class ReadmeTest {

  @TempDir static Path folder;
  private static String readme;
  private static String printed;

  @BeforeAll
  static void run() throws IOException {
    readme = Files.readString(Runs.project().resolve("README.md"));
    String job =
        Runs.jobFile(
                folder,
                Runs.project().resolve("data/sample/plans"),
                folder.resolve("reports/sample"))
            .toString();
    CommandRun run = CommandRun.of("run", job);
    assertThat(run.exit()).isZero();
    printed = run.out();
  }

  private static List<String> blocks(String language) {
    Matcher block = Pattern.compile("(?ms)^```" + language + "\\R(.*?)^```").matcher(readme);
    return block.results().map(r -> r.group(1)).toList();
  }

  @Test
  void showsTheResultThatTheSamplePrints() throws IOException {
    String answer =
        printed
            .lines()
            .takeWhile(l -> !l.startsWith("tables: "))
            .collect(Collectors.joining("\n"))
            .strip();
    Files.writeString(Path.of("target/sample-result.txt"), answer);
    assertThat(readme).as("renew it from target/sample-result.txt").contains(answer);
  }

  @Test
  void showsQueriesThatAnswer() {
    try (Duck duck = new Duck(folder.resolve("reports/sample/latest"), List.of())) {
      assertThat(blocks("sql")).hasSizeGreaterThan(1);
      for (String sql : blocks("sql")) {
        // Every query is asked of the sample, the only run that a test can make from a clone.
        String asked = sql.replaceAll("'reports/[^/]+/", "'" + folder + "/reports/sample/");
        assertThat(duck.rows(asked.replace(";", ""))).as(sql).isNotEmpty();
      }
    }
  }

  @Test
  void showsALexiconAndAJobThatAreRead() {
    List<String> json = blocks("json");
    String job = json.stream().filter(b -> b.contains("\"inputs\"")).findFirst().orElseThrow();
    String lexicon = json.stream().filter(b -> b.contains("\"terms\"")).findFirst().orElseThrow();
    assertThat(LexiconReader.read("README", lexicon.getBytes(StandardCharsets.UTF_8)).problems())
        .isEmpty();
    Path data = Runs.project().resolve("data");
    assertThat(
            JobReader.read(
                    Runs.write(
                        folder.resolve("mine.json"), job.replace("\"data/", "\"" + data + "/")))
                .problems())
        .isEmpty();
  }
}
