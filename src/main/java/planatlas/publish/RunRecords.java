package planatlas.publish;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What happened in each run: JSON lines in {@code runs/RUN.jsonl}, and Spark's own log. */
public final class RunRecords {

  static final String FOLDER = "runs";
  private static final String SUFFIX = ".jsonl";
  private static final JsonMapper JSON = new JsonMapper();

  private final Store store;

  RunRecords(Store store) {
    this.store = store;
  }

  /** Where an embedded run puts Spark's log, below its output. */
  public static String log(String run) {
    return "logs/planatlas-" + run + ".log";
  }

  /** Writes the whole record of a run in the place of what there was. */
  public void write(String run, List<Map<String, Object>> events) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (Map<String, Object> event : events) {
      lines.append(JSON.writeValueAsString(event)).append('\n');
    }
    store.createFolder(FOLDER);
    store.replaceAtomically(
        FOLDER + "/" + run + SUFFIX, lines.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** Runs that have a record, oldest first. */
  public List<String> runs() throws IOException {
    return store.names(FOLDER).stream()
        .filter(name -> !name.startsWith(".") && name.endsWith(SUFFIX))
        .map(name -> name.substring(0, name.length() - SUFFIX.length()))
        .toList();
  }

  /** Deletes the record of a run, and its log. */
  void delete(String run) throws IOException {
    store.delete(log(run));
    store.delete(FOLDER + "/" + run + SUFFIX);
  }

  /** The events of a run; none where it has no record. */
  public List<JsonNode> read(String run) throws IOException {
    String path = FOLDER + "/" + run + SUFFIX;
    List<JsonNode> events = new ArrayList<>();
    if (store.exists(path)) {
      for (String line : new String(store.read(path), StandardCharsets.UTF_8).split("\n")) {
        events.add(JSON.readTree(line));
      }
    }
    return events;
  }
}
