package planatlas.build;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What Spark says that a job did. */
record EventLog(List<JsonNode> events) {

  /** The accumulator that only the reading and tagging of files adds to. */
  private static final String READ = "documents done";

  private static final ObjectMapper JSON = new ObjectMapper();

  static EventLog in(Path folder) throws IOException {
    List<JsonNode> events = new ArrayList<>();
    try (var files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        for (String line : Files.readAllLines(file)) {
          events.add(JSON.readTree(line));
        }
      }
    }
    return new EventLog(events);
  }

  List<JsonNode> of(String event) {
    return events.stream()
        .filter(e -> e.path("Event").asText().equals("SparkListener" + event))
        .toList();
  }

  /** The stage in which files were read and tagged. */
  int readingStage() {
    return of("TaskEnd").stream()
        .filter(task -> read(task) > 0)
        .mapToInt(task -> task.path("Stage ID").asInt())
        .findFirst()
        .orElseThrow();
  }

  private static long read(JsonNode task) {
    for (JsonNode accumulated : task.path("Task Info").path("Accumulables")) {
      if (accumulated.path("Name").asText().equals(READ)) {
        return accumulated.path("Update").asLong();
      }
    }
    return 0;
  }

  /** Files that each executor, or the driver, read and tagged, in tasks that succeeded. */
  Map<String, Long> readBy() {
    Map<String, Long> files = new TreeMap<>();
    for (JsonNode task : of("TaskEnd")) {
      if (task.path("Task End Reason").path("Reason").asText().equals("Success")
          && read(task) > 0) {
        files.merge(task.path("Task Info").path("Executor ID").asText(), read(task), Long::sum);
      }
    }
    return files;
  }

  List<JsonNode> tasks(int stage) {
    return of("TaskEnd").stream().filter(t -> t.path("Stage ID").asInt() == stage).toList();
  }

  /** The stage as it ended. */
  JsonNode stage(int stage) {
    List<JsonNode> ended =
        of("StageCompleted").stream()
            .map(e -> e.path("Stage Info"))
            .filter(info -> info.path("Stage ID").asInt() == stage)
            .toList();
    return ended.get(ended.size() - 1);
  }

  /** What reading and tagging cost, and everything behind it, a document. */
  String cost(long documents) {
    int reading = readingStage();
    long readMillis = 0;
    long readCpu = 0;
    long laterCpu = 0;
    long shuffled = 0;
    long spilled = 0;
    long largestResult = 0;
    for (JsonNode task : of("TaskEnd")) {
      JsonNode metrics = task.path("Task Metrics");
      long cpu = metrics.path("Executor CPU Time").asLong();
      boolean reads = task.path("Stage ID").asInt() == reading;
      readMillis += reads ? metrics.path("Executor Run Time").asLong() : 0;
      readCpu += reads ? cpu : 0;
      laterCpu += reads ? 0 : cpu;
      shuffled += metrics.path("Shuffle Write Metrics").path("Shuffle Bytes Written").asLong();
      spilled += metrics.path("Disk Bytes Spilled").asLong();
      largestResult = Math.max(largestResult, metrics.path("Result Size").asLong());
    }
    JsonNode stage = stage(reading);
    return String.format(
        Locale.ROOT,
        "reading stage %.1f s (%,d tasks running %.1f s, %.1f s of processor, %.2f ms a document); "
            + "later stages %.1f s of processor, %.2f ms a document; "
            + "shuffled %,d bytes, %,d a document; spilled %,d; largest result of a task %,d",
        (stage.path("Completion Time").asLong() - stage.path("Submission Time").asLong()) / 1e3,
        tasks(reading).size(),
        readMillis / 1e3,
        readCpu / 1e9,
        readCpu / 1e6 / documents,
        laterCpu / 1e9,
        laterCpu / 1e6 / documents,
        shuffled,
        shuffled / documents,
        spilled,
        largestResult);
  }
}
