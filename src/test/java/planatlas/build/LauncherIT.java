package planatlas.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import planatlas.Duck;
import planatlas.PlanFixtures;
import planatlas.run.Runs;

/** The launcher as a person or cron starts it. */
@Tag("slow")
class LauncherIT {

  @TempDir Path folder;

  private record Ended(int exit, String out, String err) {}

  private Ended launch(String locale, String... args) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("jobs/planatlas"));
    command.addAll(List.of(args));
    Path out = folder.resolve("out.txt");
    Path err = folder.resolve("err.txt");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
    builder.environment().put("LC_ALL", locale);
    Process process = builder.start();
    assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
    return new Ended(process.exitValue(), Files.readString(out), Files.readString(err));
  }

  private String sampleJob() {
    return Runs.jobFile(
            folder, Runs.project().resolve("data/sample/plans"), folder.resolve("reports"))
        .toString();
  }

  @Test
  void readsFilesWithChineseNamesUnderPosix() throws Exception {
    Ended ended = launch("POSIX", "run", sampleJob());
    assertThat(ended.exit()).as(ended.err()).isZero();
    assertThat(ended.out()).contains("36 inputs: 35 documents, 1 rejected (1 damaged)", "岚溪市");
    try (Duck duck = new Duck(folder.resolve("reports/latest"), Runs.TABLES)) {
      assertThat(duck.number("select count(*) from documents where source like '%望湖区%'"))
          .isPositive();
    }
  }

  @Test
  void keepsTheLogOfSparkOffTheScreen() throws Exception {
    Ended ended = launch("C.UTF-8", "run", sampleJob());
    assertThat(ended.out() + ended.err()).doesNotContain("INFO", "WARN", "SparkContext");
    String log = ended.out().lines().filter(l -> l.startsWith("log: ")).findFirst().orElseThrow();
    assertThat(Files.readString(Path.of(log.substring(5)))).contains("SparkContext");
  }

  @Test
  void makesAnArchiveOlderThanTheProgramAgainUnlessTheRunFails() throws Exception {
    Path archive = Runs.project().resolve("target/planatlas.jsa");
    Files.write(archive, new byte[0]);
    Files.setLastModifiedTime(archive, FileTime.fromMillis(0));
    assertThat(launch("C.UTF-8", "run", folder.resolve("nothing.json").toString()).exit())
        .isEqualTo(2);
    assertThat(archive).isEmptyFile();
    Ended ended = launch("C.UTF-8", "run", sampleJob());
    assertThat(ended.exit()).as(ended.err()).isZero();
    assertThat(Files.size(archive)).isGreaterThan(10_000_000);
    try (Stream<Path> left = Files.list(archive.getParent())) {
      assertThat(left.filter(p -> p.getFileName().toString().startsWith("planatlas.jsa.")))
          .isEmpty();
    }
  }

  @Test
  void parsesWord() throws Exception {
    Path plan = Files.write(folder.resolve("plan.docx"), PlanFixtures.docx());
    Ended ended = launch("POSIX", "explain", plan.toString());
    assertThat(ended.exit()).as(ended.err()).isZero();
    assertThat(ended.out()).contains(PlanFixtures.TITLE);
  }

  @Test
  void startsWithoutMaven() throws Exception {
    Path java = Path.of(System.getProperty("java.home"), "bin");
    ProcessBuilder builder =
        new ProcessBuilder("jobs/planatlas", "--version").redirectErrorStream(true);
    builder.environment().put("PATH", java + ":/usr/bin:/bin");
    Process process = builder.start();
    String out = new String(process.getInputStream().readAllBytes());
    assertThat(process.waitFor()).as(out).isZero();
    assertThat(out).startsWith("planatlas ").doesNotContain("building");
  }

  @Test
  void saysInOneLineWhatIsWrongWithAJob() throws Exception {
    Ended ended = launch("POSIX", "run", folder.resolve("nothing.json").toString());
    assertThat(ended.exit()).isEqualTo(2);
    assertThat(ended.err().strip())
        .isEqualTo("planatlas: " + folder.resolve("nothing.json") + ": does not exist");
  }
}
