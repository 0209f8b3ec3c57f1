package planatlas.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HousekeepingTest {

  private static final String AT = "2026-01-01T00:00:00+08:00";

  @TempDir Path output;
  private Snapshots snapshots;
  private Housekeeping housekeeping;

  @BeforeEach
  void open() throws IOException {
    snapshots = Snapshots.at(output.toString(), new Configuration());
    housekeeping = snapshots.housekeeping();
  }

  private static Holder self(String run) {
    return Holder.self(run, AT);
  }

  /** A holder whose process is gone: its number is taken by one that started at another time. */
  private static Holder dead(String run) {
    Holder self = self(run);
    return new Holder(run, self.host(), self.pid(), "2001-01-01T00:00:00Z", AT);
  }

  private void write(String path) throws IOException {
    Path file = output.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "x");
  }

  @Test
  void theSecondIsToldWhoHoldsTheOutputAndSinceWhen() throws IOException {
    assertThat(housekeeping.enter(self("a"))).isEmpty();
    Optional<Holder> holder = housekeeping.enter(self("b"));
    assertThat(holder).contains(self("a"));
    assertThat(holder.orElseThrow().startedAt()).isEqualTo(AT);
    housekeeping.leave("a");
    assertThat(housekeeping.enter(self("b"))).isEmpty();
  }

  @Test
  void aDeadProcessHoldsNobodyUp() throws IOException {
    assertThat(housekeeping.enter(dead("a"))).isEmpty();
    assertThat(housekeeping.enter(self("b"))).isEmpty();
    assertThat(housekeeping.clean("b")).containsExactly("running/a.json");
    assertThat(housekeeping.holders()).containsExactly(self("b"));
  }

  @Test
  void aProcessThatIsGoneIsDead() throws Exception {
    Process process = new ProcessBuilder("sleep", "60").start();
    String started = process.info().startInstant().orElseThrow().toString();
    Holder holder = new Holder("a", self("a").host(), process.pid(), started, AT);
    assertThat(holder.isAlive()).isTrue();
    process.destroyForcibly().waitFor();
    assertThat(holder.isAlive()).isFalse();
  }

  @Test
  void whatAnotherMachineRunsIsTakenForAlive() throws IOException {
    Holder far = new Holder("a", "another.machine", 1, "2001-01-01T00:00:00Z", AT);
    housekeeping.enter(far);
    assertThat(housekeeping.enter(self("b"))).contains(far);
  }

  @Test
  void leavingTakesTheLastTraceAway() throws IOException {
    housekeeping.enter(self("a"));
    housekeeping.leave("a");
    assertThat(output).isEmptyDirectory();
  }

  @Test
  void cleansWhatDeadRunsLeftAndNothingOfOneThatLives() throws IOException {
    SnapshotsTest.publish(snapshots, output, "published");
    write("snapshots/half/documents/1.parquet");
    write("snapshots/uncommitted/manifest.json");
    write("snapshots/living/documents/1.parquet");
    write("scratch/half/facts/1");
    write("scratch/living/facts/1");
    write(".LATEST.json123.new");
    housekeeping.enter(dead("half"));
    housekeeping.enter(self("living"));
    assertThat(housekeeping.leftovers("me"))
        .containsExactly(
            "scratch/half", "snapshots/half", "snapshots/uncommitted", "running/half.json");
    assertThat(housekeeping.clean("living"))
        .containsExactly(
            "scratch/half",
            "snapshots/half",
            "snapshots/uncommitted",
            "running/half.json",
            ".LATEST.json123.new");
    assertThat(output.resolve("snapshots/half")).doesNotExist();
    assertThat(output.resolve("snapshots/living/documents/1.parquet")).exists();
    assertThat(output.resolve("snapshots/published/manifest.json")).exists();
  }

  @Test
  void factsWithoutASealAreLeftOverUnlessTheirRunLives() throws IOException {
    write("facts/lexicon/sealed/1.parquet");
    write("facts/lexicon/sealed.json");
    for (String run : List.of("half", "half-whole", "living", "living-whole")) {
      write("facts/lexicon/" + run + "/1.parquet");
    }
    housekeeping.enter(self("living"));
    assertThat(housekeeping.clean("living"))
        .containsExactly("facts/lexicon/half", "facts/lexicon/half-whole");
    snapshots.abandon("living");
    assertThat(snapshots.facts("lexicon").segments()).containsExactly("sealed");
    assertThat(output.resolve("facts/lexicon/sealed/1.parquet")).exists();
    assertThat(output.resolve("facts/lexicon/living")).doesNotExist();
    assertThat(output.resolve("facts/lexicon/living-whole")).doesNotExist();
  }

  @Test
  void theRecordsAndLogsOfOldRunsGoButNotThoseOfASnapshotThatIsThere() throws IOException {
    SnapshotsTest.publish(snapshots, output, "a");
    for (String run : List.of("a", "b", "c", "d")) {
      snapshots.records().write(run, List.of(Map.of("event", "started")));
      write(RunRecords.log(run));
    }
    assertThat(housekeeping.retireRecords(new Retention(1, 0, 0, 4))).isEmpty();
    assertThat(housekeeping.retireRecords(new Retention(1, 0, 0, 2))).containsExactly("b");
    assertThat(snapshots.records().runs()).containsExactly("a", "c", "d");
    assertThat(output.resolve("logs"))
        .isDirectoryContaining("glob:**/planatlas-a.log")
        .isDirectoryNotContaining("glob:**/planatlas-b.log");
  }

  @Test
  void aHalfDeletedSnapshotIsALeftover() throws IOException {
    SnapshotsTest.publish(snapshots, output, "a");
    SnapshotsTest.publish(snapshots, output, "b");
    Files.delete(output.resolve("snapshots/a/manifest.json"));
    assertThat(housekeeping.leftovers("me")).containsExactly("snapshots/a");
  }

  @Test
  void retiresOldSnapshotsButNeverTheCurrentOne() throws IOException {
    for (String run : List.of("a", "b", "c")) {
      SnapshotsTest.publish(snapshots, output, run);
    }
    Instant later = Instant.parse("2026-06-01T00:00:00Z");
    snapshots.rollBack("a", "2026-02-01T00:00:00+08:00");
    assertThat(housekeeping.expired(new Retention(1, 0, 24 * 365, 9), later)).isEmpty();
    assertThat(housekeeping.retire(new Retention(1, 0, 1, 9), later)).containsExactly("b");
    assertThat(output.resolve("snapshots/a/manifest.json")).exists();
    assertThat(output.resolve("snapshots/b")).doesNotExist();
    assertThat(output.resolve("snapshots/c/manifest.json")).exists();
    assertThat(snapshots.latestRun()).contains("a");
  }
}
