package planatlas.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.spark.package$;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import planatlas.cli.Main;
import planatlas.job.JobReader;
import planatlas.run.ExitCode;
import planatlas.run.Version;

/**
 * The schedules in {@code jobs/cluster}: readable to those who run them, true to the exit codes.
 */
class SchedulesTest {

  private static final Path JOBS = Path.of("jobs");
  private static final Path SCHEDULES = JOBS.resolve("cluster");
  private static final String PROGRAM = "/opt/planatlas/jobs/planatlas";

  @TempDir Path folder;

  private static String read(String file) throws IOException {
    return Files.readString(SCHEDULES.resolve(file));
  }

  private Command.Ended run(String... words) throws Exception {
    return new Command(List.of(words)).run(folder, "command");
  }

  /** Stands for the launcher and ends with {@code code}. */
  private Path ending(ExitCode code) throws IOException {
    Path program = folder.resolve("planatlas");
    Files.writeString(program, "#!/bin/sh\necho said\nexit %d\n".formatted(code.code()));
    assertThat(program.toFile().setExecutable(true)).isTrue();
    return program;
  }

  @Test
  void theNightlyJobIsRead() {
    assertThat(JobReader.read(JOBS.resolve("nightly.json")).problems()).isEmpty();
  }

  @Test
  void systemdFindsNoFaultWithItsUnits() throws Exception {
    assumeTrue(Command.exists("systemd-analyze"), "no systemd-analyze here: units not verified");
    for (String unit : List.of("planatlas.service", "planatlas.timer")) {
      Files.writeString(
          folder.resolve(unit),
          read(unit).replace(PROGRAM, JOBS.resolve("planatlas").toAbsolutePath().toString()));
    }
    Command.Ended ended =
        run(
            "systemd-analyze",
            "verify",
            folder + "/planatlas.service",
            folder + "/planatlas.timer");
    assertThat(ended.out() + ended.err()).doesNotContain("planatlas.");
    assertThat(ended.exit()).isZero();
  }

  @Test
  void systemdTriesAgainWhenItHelps() throws IOException {
    assertThat(read("planatlas.service").lines())
        .contains(
            "SuccessExitStatus=" + ExitCode.HELD.code(),
            "RestartPreventExitStatus=%d %d %d"
                .formatted(ExitCode.BUG.code(), ExitCode.USAGE.code(), ExitCode.REFUSED.code()));
  }

  @ParameterizedTest
  @EnumSource(ExitCode.class)
  void cronMailsWhatAPersonHasToKnow(ExitCode code) throws Exception {
    String line =
        read("planatlas.cron").lines().filter(l -> l.startsWith("30 2")).findFirst().orElseThrow();
    List<String> cells = Arrays.asList(line.split(" ", 7));
    assertThat(cells.get(5)).isEqualTo("planatlas");
    assertThat(line).as("cron makes line breaks of per cents").doesNotContain("%");
    Command.Ended ended = run("sh", "-c", cells.get(6).replace(PROGRAM, ending(code).toString()));
    if (code == ExitCode.DONE || code == ExitCode.HELD) {
      assertThat(ended.out() + ended.err()).isEmpty();
    } else {
      assertThat(ended.out())
          .isEqualTo("said\nplanatlas ended with exit code %d\n".formatted(code.code()));
    }
  }

  @ParameterizedTest
  @EnumSource(ExitCode.class)
  void airflowTriesAgainWhenItHelps(ExitCode code) throws Exception {
    assumeTrue(Command.exists("python3"), "no python3 here: the DAG is not run");
    String airflow =
        """
        import sys, types
        failures = types.ModuleType("airflow.exceptions")
        failures.AirflowSkipException = type("Skipped", (Exception,), {})
        failures.AirflowFailException = type("Failed", (Exception,), {})
        sdk = types.ModuleType("airflow.sdk")
        sdk.task = lambda function, **options: lambda: tasks.append((function, options))
        sdk.dag = lambda **options: lambda function: function
        tasks = []
        sys.modules.update({"airflow": types.ModuleType("airflow"),
                            "airflow.exceptions": failures, "airflow.sdk": sdk})
        names = {}
        exec(compile(open(sys.argv[1], encoding="utf-8").read(), sys.argv[1], "exec"), names)
        names["COMMAND"][0] = sys.argv[2]
        (function, options), = tasks
        assert options["retries"] > 0
        try:
            function()
            print("Done", file=sys.stderr)
        except Exception as e:
            print(type(e).__name__, file=sys.stderr)
        """;
    Command.Ended ended =
        run(
            "python3",
            "-c",
            airflow,
            SCHEDULES.resolve("planatlas_dag.py").toString(),
            ending(code).toString());
    assertThat(ended.exit()).as(ended.err()).isZero();
    assertThat(ended.err().strip())
        .isEqualTo(
            switch (code) {
              case DONE -> "Done";
              case HELD -> "Skipped";
              case ENVIRONMENT -> "RuntimeError";
              case BUG, USAGE, REFUSED -> "Failed";
            });
  }

  @Test
  void kubernetesStartsThisVersion() throws IOException {
    Map<String, Object> application =
        new Yaml(new SafeConstructor(new LoaderOptions())).load(read("planatlas.yaml"));
    assertThat(application).containsEntry("kind", "ScheduledSparkApplication");
    assertThat(application.get("spec"))
        .asInstanceOf(InstanceOfAssertFactories.MAP)
        .extractingByKey("template")
        .asInstanceOf(InstanceOfAssertFactories.MAP)
        .containsEntry("sparkVersion", package$.MODULE$.SPARK_VERSION())
        .containsEntry("mainClass", Main.class.getName())
        .containsEntry(
            "mainApplicationFile",
            "local:///opt/planatlas/planatlas-%s-job.jar".formatted(Version.current()))
        .containsEntry("arguments", List.of("run", "/opt/planatlas/jobs/nightly.json"));
  }

  @Test
  void theLinesForSparkSubmitNameThisVersion() throws IOException {
    String readme = read("README.md");
    List<String> submits =
        Arrays.stream(readme.split("```"))
            .filter(block -> block.startsWith("sh\n") && block.contains("spark-submit "))
            .toList();
    assertThat(submits).hasSizeGreaterThanOrEqualTo(3);
    for (String submit : submits) {
      assertThat(submit)
          .contains(
              "--class " + Main.class.getName(),
              "planatlas-%s-job.jar".formatted(Version.current()));
    }
    assertThat(submits).anyMatch(s -> s.contains("--master spark://"));
    assertThat(submits).anyMatch(s -> s.contains("--master yarn"));
    assertThat(submits).anyMatch(s -> s.contains("--master k8s://"));
  }
}
