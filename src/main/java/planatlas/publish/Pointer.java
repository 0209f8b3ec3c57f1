package planatlas.publish;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * {@code LATEST.json}, which says what is current, and beside it the link for people. It follows
 * the log of generations; where a store cannot replace it in one step, the log alone is asked.
 */
final class Pointer {

  private static final String LATEST = "LATEST.json";
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private final Store store;
  private final Generations generations;

  Pointer(Store store, Generations generations) {
    this.store = store;
    this.generations = generations;
  }

  /** The run whose snapshot is current. */
  Optional<String> run() throws IOException {
    if (!store.replacesAtomically()) {
      return current().map(Generation::run);
    }
    return store.exists(LATEST)
        ? Optional.of(JSON.readTree(store.read(LATEST)).get("run").asText())
        : Optional.empty();
  }

  /** Of the generation that it says; 0 where it is not there or cannot be read. */
  int number() throws IOException {
    try {
      return store.exists(LATEST)
          ? JSON.readTree(store.read(LATEST)).path("generation").asInt()
          : 0;
    } catch (JsonProcessingException e) {
      return 0;
    }
  }

  /** Lets it follow the log, also where another run writes it at the same time. */
  void turn() throws IOException {
    Optional<Generation> written;
    do {
      written = current();
      if (written.isEmpty()) {
        return;
      }
      Generation g = written.get();
      Map<String, Object> latest = new LinkedHashMap<>();
      latest.put("run", g.run());
      latest.put("snapshot", Snapshots.FOLDER + g.run());
      latest.put("generation", g.number());
      latest.put("published_at", g.publishedAt());
      latest.put("schema_version", g.schemaVersion());
      store.replaceAtomically(LATEST, JSON.writeValueAsBytes(latest));
    } while (!written.equals(current()));
  }

  /** Turns it where it is behind the log, and sets the link again. */
  void recover() throws IOException {
    if (!store.replacesAtomically()) {
      return;
    }
    Optional<Generation> current = current();
    if (current.isPresent() && number() < current.get().number()) {
      turn();
    }
    run().ifPresent(this::link);
  }

  /** For people only: a disk without links, or something else in its place, is no failure. */
  void link(String run) {
    try {
      store.link("latest", Snapshots.FOLDER + run);
    } catch (IOException | UnsupportedOperationException e) {
      // LATEST.json says the same.
      return;
    }
  }

  /** The newest change whose snapshot is there. */
  private Optional<Generation> current() throws IOException {
    for (int number = generations.newest(); number > 0; number--) {
      Optional<Generation> generation = generations.read(number);
      if (generation.isPresent() && Snapshots.isWhole(store, generation.get().run())) {
        return generation;
      }
    }
    return Optional.empty();
  }
}
