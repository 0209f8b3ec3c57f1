package planatlas.build;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import planatlas.PlanFixtures;
import planatlas.SyntheticPlans;
import planatlas.run.ExitCode;
import planatlas.run.Program;
import planatlas.run.Runs;

/** The same job file on a standalone cluster: a master, two workers, the thin job jar. */
@Tag("slow")
class ClusterIT {

  private static final int PLANS = 1500;

  @TempDir static Path folder;
  private static Cluster cluster;

  @BeforeAll
  static void start() throws IOException {
    cluster = Cluster.start(folder, 2, List.of(Program.FIRST_COMPILER_ALONE));
  }

  @AfterAll
  static void end() {
    cluster.close();
  }

  /** The tables of an embedded run over the same folder. */
  private static Path embedded(Path input, String name) {
    Path output = folder.resolve(name);
    assertThat(Runs.run(Runs.jobFile(folder, input, output), 2).exit()).isEqualTo(ExitCode.DONE);
    return output.resolve("latest");
  }

  /** The sample, with a plan in every format beside it: parsers start on executors too. */
  private static Path sample() throws IOException {
    Path plans = Files.createDirectories(folder.resolve("sample/plans"));
    try (var files = Files.newDirectoryStream(Path.of("data/sample/plans"))) {
      for (Path file : files) {
        Files.copy(file, plans.resolve(file.getFileName()));
      }
    }
    for (Map.Entry<String, byte[]> file : PlanFixtures.files().entrySet()) {
      Files.write(plans.resolve(file.getKey()), file.getValue());
    }
    return plans;
  }

  @Test
  void saysTheSameAsAnEmbeddedRunAndWorksOnExecutors() throws Exception {
    Path plans = sample();
    Path output = folder.resolve("out");
    Process submitted = cluster.submit("sample", Runs.jobFile(folder, plans, output), List.of());
    Cluster.await("executors start", () -> cluster.executorLog(0).contains("Finished task"));
    assertThat(ListeningSockets.beyondLoopback(cluster.processes())).isEmpty();
    Command.Ended ended = Command.await(submitted, folder, "sample");
    assertThat(ended.exit()).as(ended.err()).isZero();

    Map<String, Long> readBy = cluster.events("sample").readBy();
    assertThat(readBy).hasSize(2).doesNotContainKey("driver");
    try (var files = Files.list(plans)) {
      assertThat(readBy.values().stream().mapToLong(n -> n).sum()).isEqualTo(files.count());
    }
    SameTables.assertSame(output.resolve("latest"), embedded(plans, "embedded"));
  }

  @Test
  void losesAnExecutorInTheMiddleAndSaysTheSame() throws Exception {
    Path plans = folder.resolve("many");
    SyntheticPlans.shipped().write(plans, PLANS);
    Path output = folder.resolve("out-killed");
    int before = finished(0);
    Process submitted = cluster.submit("killed", Runs.jobFile(folder, plans, output), List.of());
    Cluster.await("two tasks are done", () -> finished(0) >= before + 2);
    List<ProcessHandle> executors = cluster.executors(0);
    assertThat(executors).hasSize(1);
    executors.get(0).destroyForcibly();
    Command.Ended ended = Command.await(submitted, folder, "killed");
    assertThat(ended.exit()).as(ended.err()).isZero();

    EventLog events = cluster.events("killed");
    int reading = events.readingStage();
    JsonNode stage = events.stage(reading);
    assertThat(events.of("ExecutorRemoved"))
        .as("killed while files were read and tagged")
        .extracting(e -> e.path("Timestamp").asLong())
        .anyMatch(
            at ->
                at > stage.path("Submission Time").asLong()
                    && at < stage.path("Completion Time").asLong());
    assertThat(events.tasks(reading))
        .extracting(t -> t.path("Task End Reason").path("Reason").asText())
        .contains("ExecutorLostFailure", "Success");
    SameTables.assertSame(output.resolve("latest"), embedded(plans, "embedded-many"));
  }

  private static int finished(int worker) {
    return cluster.executorLog(worker).split("Finished task", -1).length - 1;
  }

  @Test
  void namesAnExecutorWithOtherDictionaries() throws Exception {
    Path other = OtherHanLp.withOtherWords(folder);
    assertThat(refused("words", other))
        .contains("HanLP segments the check sentence as ", "/双减/", " instead of 推进/集团化/办学");
  }

  @Test
  void namesAnExecutorWhoseDictionariesAreGone() throws Exception {
    Path other = OtherHanLp.withoutWords(folder);
    assertThat(refused("gone", other))
        .contains("HanLP does not start", folder.resolve("gone").toString());
  }

  /** The one line that a run with {@code other} before the job jar ends with. */
  private static String refused(String name, Path other) throws Exception {
    Path output = folder.resolve("out-" + name);
    Path job = Runs.jobFile(folder, Path.of("data/sample/plans").toAbsolutePath(), output);
    Command.Ended ended = cluster.run(name, job, List.of("spark.executor.extraClassPath=" + other));
    assertThat(ended.exit()).as(ended.err()).isEqualTo(ExitCode.ENVIRONMENT.code());
    assertThat(output.resolve("LATEST.json")).doesNotExist();
    assertThat(output.resolve("latest")).doesNotExist();
    List<String> said = ended.err().lines().filter(l -> l.startsWith("planatlas: ")).toList();
    assertThat(said).hasSize(1);
    assertThat(said.get(0)).contains("127.0.0.1 executor ", other + "/hanlp.properties");
    return said.get(0);
  }
}
