package planatlas.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import planatlas.SyntheticPlans;
import planatlas.run.ExitCode;
import planatlas.run.Runs;

/** What a run asks of Spark, by Spark's own log of it. */
@Tag("slow")
class OnePassTest {

  private static final List<String> SETTINGS =
      List.of("enabled", "rolling.enabled", "compress", "dir");

  private static final int FEW = 40;
  private static final int MANY = 80;

  @TempDir static Path folder;
  private static EventLog few;
  private static EventLog many;
  private static long bytesBetween;

  @BeforeAll
  static void run() throws IOException {
    few = run(FEW);
    long bytes = bytes(FEW);
    many = run(MANY);
    bytesBetween = bytes(MANY) - bytes;
  }

  private static Path plans(int count) {
    return folder.resolve("plans" + count);
  }

  private static long bytes(int count) throws IOException {
    try (var files = Files.walk(plans(count))) {
      return files.filter(Files::isRegularFile).mapToLong(f -> f.toFile().length()).sum();
    }
  }

  private static EventLog run(int count) throws IOException {
    SyntheticPlans.ofMeanLength(10_000).write(plans(count), 0, count);
    Path log = Files.createDirectory(folder.resolve("events" + count));
    List<String> values = List.of("true", "false", "false", log.toUri().toString());
    for (int i = 0; i < values.size(); i++) {
      System.setProperty("spark.eventLog." + SETTINGS.get(i), values.get(i));
    }
    try {
      Path job = Runs.jobFile(folder, plans(count), folder.resolve("out" + count));
      assertThat(Runs.run(job, 2).exit()).isEqualTo(ExitCode.DONE);
    } finally {
      SETTINGS.forEach(key -> System.clearProperty("spark.eventLog." + key));
    }
    return EventLog.in(log);
  }

  private static long shuffled(JsonNode task) {
    return task.path("Task Metrics")
        .path("Shuffle Write Metrics")
        .path("Shuffle Bytes Written")
        .asLong();
  }

  private static long shuffled(EventLog events) {
    return events.of("TaskEnd").stream().mapToLong(OnePassTest::shuffled).sum();
  }

  @Test
  void everyFileIsReadOnce() {
    assertThat(many.readBy()).containsExactly(Map.entry("driver", (long) MANY));
  }

  @Test
  void theStageThatReadsTextsSendsNothingToOtherStages() {
    assertThat(many.tasks(many.readingStage())).isNotEmpty().allMatch(task -> shuffled(task) == 0);
  }

  /**
   * Bags of words for each set that compares them, keys, and cells of places and years, which grow
   * with bureaus; a made-up plan has more different words than a real one.
   */
  @Test
  void whatIsShuffledForADocumentIsOfTheOrderOfItsText() {
    long shuffledBetween = shuffled(many) - shuffled(few);
    assertThat(shuffledBetween).isPositive().isLessThan(2 * bytesBetween);
  }

  /** A table that is empty among few documents has no job for what hangs on it. */
  @Test
  void theNumberOfActionsHardlyDependsOnTheDocuments() {
    int actions = many.of("JobStart").size();
    assertThat(actions).isLessThan(100).isCloseTo(few.of("JobStart").size(), within(8));
  }
}
