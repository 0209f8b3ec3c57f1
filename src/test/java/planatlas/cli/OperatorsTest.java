package planatlas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import planatlas.run.Runs;
import planatlas.text.Sha256;

/** What whoever looks after nightly runs does and sees. */
class OperatorsTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** An output with one run, from which most tests start. */
  @TempDir static Path published;

  @TempDir Path folder;
  private Path input;
  private Path output;

  @BeforeAll
  static void publishOnce() {
    Runs.writePlan(published.resolve("plans"), 2023);
    String job =
        Runs.jobFile(published, published.resolve("plans"), published.resolve("out")).toString();
    CommandRun ended = CommandRun.of("run", job);
    assertThat(ended.exit()).as(ended.err()).isZero();
  }

  /** The run that is on the output from the beginning. */
  private String begin() throws Exception {
    Runs.copyOutput(published.resolve("out"), output);
    return current();
  }

  @BeforeEach
  void plans() {
    input = folder.resolve("plans");
    output = folder.resolve("out");
    plan(2023);
  }

  private void plan(int year) {
    Runs.writePlan(input, year);
  }

  /** The job with more keys: {@code "gates": {...}}. */
  private String job(String keys) {
    Path file = Runs.jobFile(folder, input, output);
    try {
      return Files.writeString(
              file, Files.readString(file).replace("{\"name\"", "{" + keys + ", \"name\""))
          .toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String job() {
    return Runs.jobFile(folder, input, output).toString();
  }

  private JsonNode json(String path) throws IOException {
    return JSON.readTree(output.resolve(path).toFile());
  }

  private String current() throws IOException {
    return json("LATEST.json").get("run").asText();
  }

  private String run(String job) throws IOException {
    CommandRun ended = CommandRun.of("run", job);
    assertThat(ended.exit()).as(ended.err()).isZero();
    return current();
  }

  @Test
  void theManifestSaysWhatMadeTheTablesAndWhatTheyAre() throws Exception {
    String first = begin();
    plan(2024);
    String run = run(job("\"bootstrap\": {\"replicates\": 200, \"seed\": 7}, \"window\": 3"));
    JsonNode manifest = json("snapshots/" + run + "/manifest.json");
    assertThat(manifest.get("based_on").asText()).isEqualTo(first);
    assertThat(manifest.get("build").asText()).matches("[0-9a-f]{64}");
    assertThat(manifest.at("/divisions/0/name").asText()).isEqualTo("shipped");
    assertThat(manifest.get("divisions")).hasSize(2);
    assertThat(manifest.get("divisions"))
        .allMatch(d -> d.get("sha256").asText().matches("[0-9a-f]{64}"));
    assertThat(manifest.at("/comparison/window").asInt()).isEqualTo(3);
    assertThat(manifest.at("/comparison/bootstrap_replicates").asInt()).isEqualTo(200);
    assertThat(manifest.at("/comparison/bootstrap_seed").asInt()).isEqualTo(7);
    assertThat(manifest.at("/quality/rejected").asDouble()).isZero();
    assertThat(manifest.at("/rows/documents").asLong()).isEqualTo(2);
    assertThat(manifest.at("/seconds/reading").asDouble()).isPositive();
    for (JsonNode file : manifest.get("files")) {
      Path there = output.resolve("snapshots/" + run).resolve(file.get("path").asText());
      assertThat(file.get("sha256").asText()).isEqualTo(Sha256.of(Files.readAllBytes(there)));
      assertThat(file.get("bytes").asLong()).isEqualTo(Files.size(there));
    }
  }

  @Test
  void aBrokenGateNamesItselfItsValueItsLimitAndTheWorst() throws Exception {
    String first = begin();
    Files.createFile(input.resolve("empty.txt"));
    CommandRun ended = CommandRun.of("run", job("\"gates\": {\"rejected\": 0.2, \"gone\": 0.1}"));
    assertThat(ended.exit()).isEqualTo(3);
    assertThat(ended.error())
        .isEqualTo(
            "planatlas: nothing is published: gate rejected is 0.5000, its limit 0.2000:"
                + " plans/empty.txt (empty)");
    assertThat(current()).isEqualTo(first);
    try (var snapshots = Files.list(output.resolve("snapshots"))) {
      assertThat(snapshots).hasSize(1);
    }
    assertThat(CommandRun.of("run", job("\"gates\": {\"rejected\": 0.5}")).exit()).isZero();
  }

  @Test
  void inputsThatAreGoneAreAGate() throws IOException {
    plan(2022);
    plan(2021);
    run(job());
    Files.delete(input.resolve("2021.txt"));
    Files.delete(input.resolve("2022.txt"));
    CommandRun ended = CommandRun.of("run", job("\"gates\": {\"gone\": 0.5}"));
    assertThat(ended.exit()).isEqualTo(3);
    assertThat(ended.error())
        .endsWith("gate gone is 0.6667, its limit 0.5000: plans/2021.txt, plans/2022.txt");
  }

  @Test
  void aThemeThatFallsIsAGate() throws Exception {
    begin();
    Runs.write(input.resolve("2023.txt"), Runs.plan(2023).replace("巩固“双减”成果，", ""));
    CommandRun ended = CommandRun.of("run", job("\"gates\": {\"theme_fall\": 0.5}"));
    assertThat(ended.exit()).isEqualTo(3);
    assertThat(ended.error())
        .contains("gate theme_fall is 1.0000, its limit 0.5000: double_reduction in 2023 from ")
        .endsWith(" to 0.00");
  }

  @Test
  void whatNobodyCanPlaceIsAGate() throws IOException {
    Runs.write(
        input.resolve("nowhere.txt"),
        "工作要点\n深入推进集团化办学，巩固双减成果，加强中小学心理健康教育，规范学科类培训机构。\n一、工作要点\n二、规范办学行为，提高教育质量。");
    CommandRun ended =
        CommandRun.of(
            "run",
            job(
                "\"kinds\": [\"work_points\", \"other\"],"
                    + " \"gates\": {\"unknown_region\": 0.1, \"unknown_year\": 0.1}"));
    assertThat(ended.exit()).isEqualTo(3);
    assertThat(ended.error())
        .contains(
            "gate unknown_region is 0.5000, its limit 0.1000: plans/nowhere.txt",
            "gate unknown_year is 0.5000, its limit 0.1000: plans/nowhere.txt");
    assertThat(output.resolve("LATEST.json")).doesNotExist();
  }

  @Test
  void runsAndShowTellWhatHappened() throws Exception {
    String first = begin();
    Files.createFile(input.resolve("empty.txt"));
    assertThat(CommandRun.of("run", job("\"gates\": {\"rejected\": 0.2}")).exit()).isEqualTo(3);
    CommandRun runs = CommandRun.of("runs", output.toString());
    assertThat(runs.exit()).isZero();
    assertThat(runs.out().lines())
        .hasSize(3)
        .anyMatch(l -> l.contains(first) && l.matches(".* s +published +current"))
        .anyMatch(l -> l.matches(".* s +refused +none"));
    CommandRun show = CommandRun.of("show", output.toString());
    assertThat(show.exit()).isZero();
    assertThat(show.out())
        .startsWith("run " + first)
        .contains("phase: phase reading, seconds ", "ended: exit 0, outcome published")
        .contains("documents: 1 rows", "rejected: 0.00%", "lexicon ");
    assertThat(CommandRun.of("show", output.toString(), "nonsense").exit()).isEqualTo(2);
    assertThat(CommandRun.of("runs", folder.resolve("nowhere").toString()).exit()).isEqualTo(2);
  }

  @Test
  void theRecordOfARunIsJsonLines() throws Exception {
    String run = begin();
    List<String> events = new ArrayList<>();
    for (String line : Files.readAllLines(output.resolve("runs/" + run + ".jsonl"))) {
      JsonNode event = JSON.readTree(line);
      assertThat(event.get("at").asText()).matches("20.*\\+08:00");
      events.add(event.get("event").asText() + event.path("phase").asText());
    }
    assertThat(events)
        .containsExactly(
            "started",
            "phasestarting",
            "phasereading",
            "phasefacts",
            "phasecomparing",
            "counts",
            "phasechecking",
            "phasepublishing",
            "ended");
  }

  @Test
  void rollsBackToAnOlderSnapshotAndTheNextRunGoesOn() throws Exception {
    String first = begin();
    plan(2024);
    String second = run(job());
    CommandRun back = CommandRun.of("rollback", output.toString(), first);
    assertThat(back.exit()).as(back.err()).isZero();
    assertThat(current()).isEqualTo(first);
    assertThat(output.resolve("latest").toRealPath().getFileName()).hasToString(first);
    assertThat(output.resolve("running")).doesNotExist();
    assertThat(output.resolve("snapshots/" + second)).exists();
    plan(2022);
    assertThat(run(job())).isNotIn(first, second);
    CommandRun wrong = CommandRun.of("rollback", output.toString(), "nonsense");
    assertThat(wrong.exit()).isEqualTo(2);
    assertThat(wrong.error()).contains("nonsense has no snapshot here; expected one of " + first);
  }

  private List<String> everything() throws IOException {
    try (var files = Files.walk(folder)) {
      return files.map(f -> f + " " + f.toFile().lastModified()).sorted().toList();
    }
  }

  @Test
  void aDryRunSaysWhatWouldBeAndWritesNothing() throws IOException {
    String job = job("\"gates\": {\"gone\": 0.1}");
    List<String> before = everything();
    CommandRun fresh = CommandRun.of("run", "--dry-run", job);
    assertThat(fresh.exit()).as(fresh.err()).isZero();
    assertThat(fresh.out())
        .contains("would read 1 files", "in the place of nothing", "gates: gone at most 0.1");
    assertThat(everything()).isEqualTo(before);
    String run = run(job);
    Files.createDirectories(output.resolve("scratch/dead"));
    before = everything();
    CommandRun ended = CommandRun.of("run", "--dry-run", job);
    assertThat(ended.out())
        .contains("in the place of " + run, "would clear up what a dead run left: scratch/dead");
    assertThat(everything()).isEqualTo(before);
  }

  @Test
  void retentionLetsOldSnapshotsGo() throws IOException {
    String job = job("\"retention\": {\"snapshots\": 1, \"days\": 0, \"grace_hours\": 0}");
    String first = run(job);
    plan(2024);
    String second = run(job);
    assertThat(output.resolve("snapshots/" + first)).doesNotExist();
    assertThat(output.resolve("snapshots/" + second + "/manifest.json")).exists();
  }

  @Test
  void wrongGatesAndRetentionAreALineEach() {
    CommandRun ended =
        CommandRun.of(
            "check", job("\"gates\": {\"gone\": 1.5}, \"retention\": {\"snapshots\": 0}"));
    assertThat(ended.exit()).isEqualTo(2);
    assertThat(ended.err())
        .contains(
            "gates.gone: is 1.5; expected a share from 0 to 1",
            "retention.snapshots: is 0; expected 1 to ");
  }

  @Test
  void aPasswordInAJobIsRefusedAndNotRepeated() throws IOException {
    for (String place :
        List.of(
            "hdfs://user:s3cret@name:9000/out",
            "s3a://key:s3cret@bucket/plans",
            "https://box.example/plans?sig=s3cret")) {
      Path file = Runs.jobFile(folder, input, Path.of("OUTPUT"));
      Files.writeString(file, Files.readString(file).replace("OUTPUT", place));
      CommandRun ended = CommandRun.of("check", file.toString());
      assertThat(ended.exit()).isEqualTo(2);
      assertThat(ended.error()).contains("output: holds a password").doesNotContain("s3cret");
    }
    Path file = Runs.jobFile(folder, input, Path.of("OUTPUT"));
    Files.writeString(
        file, Files.readString(file).replace("OUTPUT", "abfs://box@account.example/out"));
    assertThat(CommandRun.of("check", file.toString()).exit()).isZero();
  }
}
