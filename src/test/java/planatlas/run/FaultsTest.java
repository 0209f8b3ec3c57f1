package planatlas.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import planatlas.publish.Step;

/** What is left where the real program is killed, finds no room, or may not write. */
@Tag("slow")
@Execution(ExecutionMode.CONCURRENT)
class FaultsTest {

  private static final int KILLED = 137;

  /** An output with one run, from which most tests start. */
  @TempDir static Path first;

  @TempDir Path folder;
  private Path output;
  private String job;
  private Path mounted;

  @BeforeAll
  static void publishOnce() throws Exception {
    Runs.writePlan(first.resolve("plans"), 2023);
    Path job = Runs.jobFile(first, first.resolve("plans"), first.resolve("out"));
    Program.Ended ended = Program.runAndArchive(first, "run", job.toString());
    assertThat(ended.exit()).as(ended.err()).isZero();
  }

  @AfterAll
  static void forgetTheArchive() {
    Program.forgetArchive();
  }

  /** The run that is on the output from the beginning. */
  private String begin() throws Exception {
    Runs.copyOutput(first.resolve("out"), output);
    return Program.wholeCurrent(output);
  }

  @BeforeEach
  void plans() {
    plan(2023);
    output = folder.resolve("out");
    job = Runs.jobFile(folder, folder.resolve("plans"), output).toString();
  }

  @AfterEach
  void unmount() throws Exception {
    if (mounted != null) {
      system("umount", "-l", mounted.toString());
    }
  }

  private void plan(int year) {
    Runs.writePlan(folder.resolve("plans"), year);
  }

  private String published() throws Exception {
    Program.Ended ended = Program.run(List.of(), "run", job);
    assertThat(ended.exit()).as(ended.err()).isZero();
    return Program.wholeCurrent(output);
  }

  private void assertNextRunSucceeds(String before) throws Exception {
    plan(2022);
    assertThat(published()).isNotEqualTo(before);
    Program.assertTidy(output);
  }

  @ParameterizedTest
  @EnumSource(Step.class)
  void killedAtAStepTheOldOrTheNewSnapshotStands(Step step) throws Exception {
    String old = begin();
    plan(2024);
    Program.Ended ended =
        Program.run(List.of("-Dplanatlas.test.kill_at=" + step.label()), "run", job);
    assertThat(ended.exit()).as(ended.err()).isEqualTo(KILLED);
    String current = Program.wholeCurrent(output);
    if (step.compareTo(Step.TURNED) < 0) {
      assertThat(current).isEqualTo(old);
    } else {
      assertThat(current).isNotEqualTo(old);
    }
    assertNextRunSucceeds(current);
  }

  @Test
  void killedAtTwentyRandomMomentsTheOldOrTheNewSnapshotStands() throws Exception {
    long seed = Long.getLong("planatlas.test.seed", System.nanoTime());
    Random random = new Random(seed);
    begin();
    long begin = System.nanoTime();
    String current = published();
    long usual = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
    Set<String> seen = new HashSet<>(Set.of(current));
    int killed = 0;
    for (int i = 0; i < 20; i++) {
      Program program = Program.start(Map.of(), List.of(), "run", job);
      if (!program.process().waitFor(random.nextLong(usual), TimeUnit.MILLISECONDS)) {
        program.process().destroyForcibly();
      }
      int exit = program.end().exit();
      assertThat(exit).as("seed %d, kill %d", seed, i).isIn(0, KILLED);
      killed += exit == KILLED ? 1 : 0;
      String now = Program.wholeCurrent(output);
      assertThat(now.equals(current) || seen.add(now)).as("seed %d, kill %d", seed, i).isTrue();
      current = now;
    }
    assertThat(killed).as("seed %d", seed).isPositive();
    assertNextRunSucceeds(current);
  }

  private static int system(String... command) throws IOException, InterruptedException {
    return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor();
  }

  private void mount(String size) throws Exception {
    output = Files.createDirectories(folder.resolve("disk"));
    assumeTrue(
        system("mount", "-t", "tmpfs", "-o", "size=" + size, "tmpfs", output.toString()) == 0,
        "mount is refused here: a full and a read-only disk are not tested");
    mounted = output;
    job = Runs.jobFile(folder, folder.resolve("plans"), output).toString();
  }

  private void remount(String option) throws Exception {
    assertThat(system("mount", "-o", "remount," + option, output.toString())).isZero();
  }

  /** How much room is left decides which of its writes fails. */
  @ParameterizedTest
  @ValueSource(ints = {0, 64, 256})
  void aFullDiskIsExitFiveAndNothingChanges(int kilobytes) throws Exception {
    mount("64m");
    String old = begin();
    plan(2024);
    fill(kilobytes);
    Program.Ended ended = Program.run(List.of(), "run", job);
    String current = Program.wholeCurrent(output);
    assertThat(ended.exit()).as(ended.err()).isEqualTo(5);
    assertThat(ended.err())
        .contains("planatlas: " + output + ": ", "what was published before stays")
        .doesNotContain("\tat planatlas.");
    assertThat(current).isEqualTo(old);
    Files.delete(output.resolve("filler"));
    assertNextRunSucceeds(current);
  }

  private void fill(int leave) throws IOException {
    byte[] page = new byte[4096];
    try (var out = Files.newOutputStream(output.resolve("filler"))) {
      for (long n = Files.getFileStore(output).getUsableSpace() / page.length - leave / 4;
          n > 0;
          n--) {
        out.write(page);
      }
    }
  }

  @Test
  void aReadOnlyDiskIsExitFiveAndNothingChanges() throws Exception {
    mount("64m");
    String old = begin();
    plan(2024);
    remount("ro");
    Program.Ended ended = Program.run(List.of(), "run", job);
    assertThat(ended.exit()).as(ended.err()).isEqualTo(5);
    assertThat(ended.err()).contains("Read-only file system");
    assertThat(Program.wholeCurrent(output)).isEqualTo(old);
    remount("rw");
    assertNextRunSucceeds(old);
  }

  @Test
  void theSecondOnAnOutputIsToldWhoHoldsIt() throws Exception {
    Path gate = folder.resolve("gate");
    Program first =
        Program.start(Map.of(), List.of("-Dplanatlas.test.wait_at=cleaned:" + gate), "run", job);
    first.await(gate);
    Program.Ended second = Program.run(List.of(), "run", job);
    assertThat(second.exit()).as(second.err()).isEqualTo(4);
    assertThat(second.err())
        .contains("holds this output since 20", "process " + first.process().pid());
    Program.Ended dry = Program.run(List.of(), "run", "--dry-run", job);
    assertThat(dry.exit()).isEqualTo(4);
    Files.delete(gate);
    Program.Ended ended = first.end();
    assertThat(ended.exit()).as(ended.err()).isZero();
    Program.wholeCurrent(output);
    Program.assertTidy(output);
  }

  @Test
  void ofTwoThatKnowNothingOfEachOtherOnePublishes() throws Exception {
    begin();
    plan(2024);
    Path gate = folder.resolve("gate");
    Program slow =
        Program.start(Map.of(), List.of("-Dplanatlas.test.wait_at=checked:" + gate), "run", job);
    slow.await(gate);
    try (var records = Files.list(output.resolve("running"))) {
      Files.delete(records.iterator().next());
    }
    String quick = published();
    Files.delete(gate);
    Program.Ended ended = slow.end();
    assertThat(ended.exit()).as(ended.err()).isEqualTo(4);
    assertThat(ended.err()).contains("run " + quick + " became current");
    assertThat(Program.wholeCurrent(output)).isEqualTo(quick);
    assertNextRunSucceeds(quick);
  }

  @Test
  void listensNowhereButOnTheLoopback() throws Exception {
    Path gate = folder.resolve("gate");
    Program program =
        Program.start(Map.of(), List.of("-Dplanatlas.test.wait_at=written:" + gate), "run", job);
    program.await(gate);
    List<String> places = program.listening();
    Files.delete(gate);
    assertThat(program.end().exit()).isZero();
    assertThat(places)
        .isNotEmpty()
        .allMatch(a -> a.endsWith("0100007F") || a.equals("00000000000000000000000001000000"));
  }

  @Test
  void whatItLeavesHoldsNothingOfItsEnvironment() throws Exception {
    Program.Ended ended =
        Program.start(Map.of("PLANATLAS_SECRET", "hush-4711"), List.of(), "run", job).end();
    assertThat(ended.exit()).isZero();
    assertThat(ended.out() + ended.err()).doesNotContain("hush-4711");
    int read = 0;
    try (var files = Files.walk(output)) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        assertThat(bytes).as(file.toString()).doesNotContain("hush-4711", "PLANATLAS_SECRET");
        read++;
      }
    }
    assertThat(read).isGreaterThan(10);
  }
}
