package planatlas.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import planatlas.PlanFixtures;
import planatlas.run.Runs;

/** The release on a machine that has a JDK and a shell, no Maven and no network. */
@Tag("slow")
class ReleaseIT {

  @TempDir static Path folder;
  private static Path release;
  private static Path programs;

  @BeforeAll
  static void unpack() throws Exception {
    Path archive;
    try (var found = Files.newDirectoryStream(Path.of("target"), "planatlas-*.tar.gz")) {
      Iterator<Path> archives = found.iterator();
      assertThat(archives).as("the release; Maven makes it where LC_ALL is UTF-8").hasNext();
      archive = archives.next();
    }
    // A blank and a Chinese name on the way: people have them.
    Path place = Files.createDirectories(folder.resolve("an other/地方"));
    Command.Ended unpacked =
        new Command(
                List.of("tar", "-xzf", archive.toAbsolutePath().toString(), "-C", place.toString()))
            .run(folder, "tar");
    assertThat(unpacked.exit()).as(unpacked.err()).isZero();
    try (var found = Files.newDirectoryStream(place)) {
      release = found.iterator().next();
    }
    programs = Files.createDirectories(folder.resolve("bin"));
    // What the launcher calls, and what Hadoop does.
    for (String program :
        List.of("bash", "env", "dirname", "readlink", "mv", "rm", "chmod", "id", "uname")) {
      stand(program, onThePath(program));
    }
    stand("java", Path.of(System.getProperty("java.home"), "bin", "java"));
  }

  private static void stand(String name, Path program) throws IOException {
    Path script = programs.resolve(name);
    Files.writeString(script, "#!/bin/sh\nexec '%s' \"$@\"\n".formatted(program));
    assertThat(script.toFile().setExecutable(true)).isTrue();
  }

  private static Path onThePath(String program) {
    for (String place : System.getenv("PATH").split(":")) {
      if (Files.isExecutable(Path.of(place, program))) {
        return Path.of(place, program);
      }
    }
    throw new AssertionError("no " + program);
  }

  /** Where the kernel lets us, in a network of its own that leads nowhere. */
  private static List<String> offline(List<String> command) throws Exception {
    List<String> apart =
        List.of("unshare", "--net", "sh", "-c", "ip link set lo up && exec \"$@\"");
    List<String> probe = new ArrayList<>(apart);
    probe.addAll(List.of("sh", "true"));
    if (!Command.exists("unshare")
        || !Command.exists("ip")
        || new Command(probe).run(folder, "probe").exit() != 0) {
      System.err.println("ReleaseIT: cannot cut the network off here; runs with it");
      return command;
    }
    List<String> words = new ArrayList<>(apart);
    words.add("sh");
    words.addAll(List.of("env", "-i", "PATH=" + programs, "HOME=" + folder.resolve("nobody")));
    words.addAll(command);
    return words;
  }

  private static Command.Ended launch(String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of(release.resolve("jobs/planatlas").toString()));
    command.addAll(List.of(arguments));
    List<String> words = offline(command);
    Command process = new Command(words);
    return (words == command
            ? process.withOnly(Map.of("PATH", programs.toString(), "HOME", folder + "/nobody"))
            : process)
        .run(folder, "release");
  }

  @Test
  void saysTheSameAsTheClone() throws Exception {
    Command.Ended ended = launch("run", release.resolve("jobs/sample.json").toString());
    assertThat(ended.exit()).as(ended.err()).isZero();
    assertThat(ended.err()).doesNotContain("building");

    Path output = folder.resolve("clone");
    Path job = Runs.jobFile(folder, Runs.project().resolve("data/sample/plans"), output);
    Command.Ended clone =
        new Command(List.of("jobs/planatlas", "run", job.toString())).run(folder, "clone");
    assertThat(clone.exit()).as(clone.err()).isZero();
    SameTables.assertSame(release.resolve("reports/sample/latest"), output.resolve("latest"));
  }

  @Test
  void needsTheLexiconsThatItBrings() throws Exception {
    Path plan;
    try (var plans = Files.newDirectoryStream(release.resolve("data/sample/plans"), "*集团化*.txt")) {
      plan = plans.iterator().next();
    }
    Command.Ended ended = launch("explain", plan.toString());
    assertThat(ended.exit()).as(ended.err()).isZero();
    assertThat(ended.out()).contains("集团化办学");
  }

  @ParameterizedTest
  @ValueSource(strings = {"plan.docx", "plan.doc", "plan.pdf"})
  void parsesPdfAndWord(String file) throws Exception {
    Path plan = Files.write(folder.resolve(file), PlanFixtures.files().get(file));
    Command.Ended ended = launch("explain", plan.toString());
    assertThat(ended.exit()).as(ended.err()).isZero();
    assertThat(ended.out()).contains(PlanFixtures.TITLE).doesNotContain("rejected");
  }

  @Test
  void bringsItsLicenceItsJobJarAndNoSources() throws IOException {
    try (var files = Files.list(release)) {
      assertThat(files.map(f -> f.getFileName().toString()))
          .containsExactlyInAnyOrder(
              "LICENSE",
              "NOTICE",
              "README.md",
              "CHANGELOG.md",
              "jobs",
              "data",
              "lib",
              release.getFileName() + "-job.jar");
    }
    assertThat(release.resolve("jobs/planatlas")).isExecutable();
    assertThat(release.resolve("data/themes/education.json")).exists();
    assertThat(release.resolve("data/regions/divisions.csv")).exists();
  }
}
