package planatlas.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a run of the job took, and in which phases by its own record.
 *
 * @param upToFacts seconds from the start of the process to the end of the phase that writes the
 *     facts; null where nothing was written
 * @param seconds of each phase
 * @param cpuSeconds of each phase
 */
record JobCost(
    Cost whole, Double upToFacts, Map<String, Double> seconds, Map<String, Double> cpuSeconds) {

  static final String READING = "reading";
  static final String FACTS = "facts";
  static final String COMPARING = "comparing";

  /** Reads the newest record of an output. */
  static JobCost of(Cost whole, Instant started, Path output) throws IOException {
    Map<String, Double> seconds = new LinkedHashMap<>();
    Map<String, Double> cpu = new LinkedHashMap<>();
    Double upToFacts = null;
    ObjectMapper json = new ObjectMapper();
    for (String line : Files.readAllLines(record(output))) {
      JsonNode event = json.readTree(line);
      if (event.path("event").asText().equals("phase")) {
        String phase = event.path("phase").asText();
        seconds.put(phase, event.path("seconds").asDouble());
        if (event.has("cpu_seconds")) {
          cpu.put(phase, event.path("cpu_seconds").asDouble());
        }
        if (phase.equals(FACTS)) {
          Instant at = OffsetDateTime.parse(event.path("at").asText()).toInstant();
          upToFacts = Duration.between(started, at).toNanos() / 1e9;
        }
      }
    }
    return new JobCost(whole, upToFacts, seconds, cpu);
  }

  private static Path record(Path output) throws IOException {
    try (Stream<Path> records = Files.list(output.resolve("runs"))) {
      return records
          .filter(file -> file.toString().endsWith(".jsonl"))
          .max(Comparator.comparing(Path::getFileName))
          .orElseThrow();
    }
  }

  /** Comparisons beside facts, in seconds of processor; null where the record has none. */
  Double comparisonsBesideFacts() {
    Double comparing = cpuSeconds.get(COMPARING);
    Double reading = cpuSeconds.get(READING);
    Double facts = cpuSeconds.get(FACTS);
    return comparing == null || reading == null || facts == null
        ? null
        : comparing / (reading + facts);
  }
}
