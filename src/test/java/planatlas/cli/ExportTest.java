package planatlas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import planatlas.Duck;
import planatlas.run.Runs;

/** {@code planatlas export}: tables for those who have a spreadsheet. */
class ExportTest {

  private static final String EXAMPLE =
      Runs.project().resolve("data/examples/gov-reports").toString();

  @TempDir Path folder;

  private static String err(int exit, String... args) {
    CommandRun run = CommandRun.of(args);
    assertThat(run.exit()).isEqualTo(exit);
    return run.err();
  }

  private static List<CSVRecord> records(String content) throws IOException {
    return CSVParser.parse(content.substring(1), CSVFormat.DEFAULT).getRecords();
  }

  @Test
  void writesEveryRowWithAMarkForSpreadsheets() throws IOException {
    Path file = folder.resolve("采纳.csv");
    assertThat(
            Main.execute(
                "export", EXAMPLE, "theme_adoption", "--format", "csv", "--to", file.toString()))
        .isZero();
    String content = Files.readString(file);
    assertThat(content).startsWith("\ufeffregion_code,bureau_id,theme_id,");
    List<CSVRecord> rows = records(content);
    try (Duck duck = new Duck(Path.of(EXAMPLE), List.of("theme_adoption"))) {
      List<String> expected =
          duck.rows(
              """
              select region_code, bureau_id, theme_id, coalesce(first_year::varchar, '')
              from theme_adoption order by 1, 2, 3
              """);
      assertThat(
              rows.stream()
                  .skip(1)
                  .map(r -> "%s|%s|%s|%s".formatted(r.get(0), r.get(1), r.get(2), r.get(8))))
          .containsExactlyElementsOf(expected);
    }
  }

  @Test
  void textThatWouldBeAFormulaIsDefused() throws IOException {
    Path plans = Files.createDirectories(folder.resolve("plans"));
    Files.write(plans.resolve("=cmd|' !A1.txt"), new byte[] {0, 1, 2, 3, 0, 0});
    Files.writeString(
        plans.resolve("plan.txt"),
        "北渚区教育局2023年工作要点\n\n=HYPERLINK(\"http://x\",\"心理健康\")要加强心理健康教育。\n");
    Path output = folder.resolve("out");
    assertThat(Main.execute("run", Runs.jobFile(folder, plans, output).toString())).isZero();
    Path file = folder.resolve("sentences.csv");
    assertThat(Main.execute("export", output.toString(), "sentences", "--to", file.toString()))
        .isZero();
    List<CSVRecord> rows = records(Files.readString(file));
    assertThat(rows).hasSizeGreaterThan(1);
    assertThat(rows.stream().flatMap(CSVRecord::stream))
        .anyMatch(cell -> cell.startsWith("'=HYPERLINK"))
        .noneMatch(cell -> cell.matches("(?s)[=+@\\t].*"));
  }

  @Test
  void saysWhatIsWrong() {
    assertThat(err(2, "export", EXAMPLE, "mentions"))
        .contains("mentions: is no table here; expected one of coverage_by_region_year, ");
    assertThat(err(2, "export", folder.toString(), "documents"))
        .contains("has no published run; expected LATEST.json");
    assertThat(err(2, "export", EXAMPLE, "theme_adoption", "--to", folder + "/no/such/file.csv"))
        .contains("cannot be written");
    assertThat(err(2, "export", EXAMPLE, "theme_adoption", "--format", "xls")).contains("csv");
    assertThat(err(2, "page", folder.toString(), "jobs/sample.json")).contains("holds no tables");
  }
}
