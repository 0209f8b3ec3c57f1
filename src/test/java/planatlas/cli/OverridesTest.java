package planatlas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import planatlas.Duck;
import planatlas.run.Runs;
import planatlas.text.Sha256;

/** Corrections by hand, from the job file to the tables. */
class OverridesTest {

  @TempDir Path folder;
  private JobFolder here;

  @BeforeEach
  void folders() {
    here = JobFolder.in(folder);
  }

  private String jobWithOverrides(String csv) {
    Runs.write(folder.resolve("overrides.csv"), csv);
    String job = Runs.jobFile(folder, here.input(), here.output()).toString();
    String json =
        read(Path.of(job)).replace("{\"name\"", "{\"overrides\": \"overrides.csv\", \"name\"");
    return Runs.write(Path.of(job), json).toString();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void overridesGoBeforeTheTextAndAreSeen() {
    Runs.write(here.input().resolve("a.txt"), JobFolder.PLAN);
    Runs.write(here.input().resolve("b.txt"), JobFolder.PLAN.replace("2023", "2024") + "附件：分工表");
    Runs.write(
        here.input().resolve("copy.txt"), JobFolder.PLAN.replace("2023", "2024") + "附件：分工表。");
    Runs.write(here.input().resolve("c.txt"), JobFolder.PLAN.replace("北渚区", "云亭县"));
    String hash = Sha256.of(JobFolder.PLAN.replace("北渚区", "云亭县"));
    CommandRun ended =
        CommandRun.of(
            "run",
            jobWithOverrides(
                """
                source,source_sha256,region_code,plan_year,doc_kind,drop,note
                plans/a.txt,,990222,2021,policy,,
                plans/b.txt,,,,,true,掉
                ,%s,,2019,,,
                plans/gone.txt,,,2020,,,
                """
                    .formatted(hash)));
    assertThat(ended.exit()).isZero();
    assertThat(ended.errorLines())
        .containsExactly(
            "planatlas: warning: overrides.csv: line 5: no document has source plans/gone.txt");
    assertThat(ended.out())
        .contains("overrides have a say in 3 documents, 1 of them dropped")
        .contains("2 documents counted; left out: 0 copies, 1 of kinds");
    try (Duck duck = new Duck(here.output().resolve("latest"), Runs.TABLES)) {
      assertThat(
              duck.rows(
                  """
                  select source, region_code, plan_year, doc_kind, not_counted_reason,
                    region_evidence like 'override%', year_evidence, year_confidence
                  from documents order by source
                  """))
          .satisfiesExactly(
              a ->
                  assertThat(a)
                      .isEqualTo(
                          "plans/a.txt|990222|2021|policy|kind|true|override: overrides.csv line 2|1.0"),
              b -> assertThat(b).startsWith("plans/b.txt|990202|2024|work_points|dropped|false|"),
              c ->
                  assertThat(c)
                      .isEqualTo(
                          "plans/c.txt|990221|2019|work_points|null|false|override: overrides.csv line 4|1.0"),
              copy ->
                  assertThat(copy)
                      .startsWith("plans/copy.txt|990202|2024|work_points|null|false|"));
      assertThat(
              duck.rows(
                  "select region_name, bureau_id, base_region_code, notes from documents where source = 'plans/a.txt'"))
          .singleElement()
          .asString()
          .startsWith("松墩县|990222:education|990222|")
          .endsWith("doc_kind by override: overrides.csv line 2");
      assertThat(duck.rows("select notes from documents where source = 'plans/b.txt'"))
          .singleElement()
          .asString()
          .endsWith("dropped by override: overrides.csv line 3");
    }
    assertThat(read(here.output().resolve("latest/manifest.json")))
        .contains(
            "\"warnings\" : [ \"overrides.csv: line 5: no document has source plans/gone.txt\" ]",
            "\"overridden\" : 3",
            "\"dropped\" : 1",
            "\"name\" : \"overrides.csv\"");
  }

  @Test
  void aBadOverrideIsOneLineAndExitTwo() {
    Runs.write(here.input().resolve("a.txt"), JobFolder.PLAN);
    CommandRun ended =
        CommandRun.of("run", jobWithOverrides("source,region_code\nplans/a.txt,123\n"));
    assertThat(ended.exit()).isEqualTo(2);
    assertThat(ended.errorLines())
        .containsExactly(
            "planatlas: %s: line 2, region_code: is \"123\"; expected a code of the divisions, such as 330106"
                .formatted(folder.resolve("overrides.csv")));
    assertThat(here.output()).doesNotExist();
  }

  @Test
  void overridesThatDoNotExistAreOneLineAndExitTwo() throws IOException {
    String job = jobWithOverrides("");
    Files.delete(folder.resolve("overrides.csv"));
    CommandRun ended = CommandRun.of("check", job);
    assertThat(ended.exit()).isEqualTo(2);
    assertThat(ended.errorLines())
        .singleElement()
        .asString()
        .contains("line 1, overrides: ", "overrides.csv does not exist");
  }
}
