package planatlas.publish;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Who works on an output: {@code running/RUN.json}, one a run. This is politeness, which spares a
 * second run its work; what keeps two from publishing are the {@link Generations}.
 */
final class Running {

  static final String FOLDER = "running";
  private static final JsonMapper JSON = new JsonMapper();

  private final Store store;

  Running(Store store) {
    this.store = store;
  }

  /**
   * Enters, unless another lives here. Of two that enter at the same time the one with the smaller
   * name stays.
   *
   * @return who holds the output; empty where {@code self} does now
   */
  Optional<Holder> enter(Holder self) throws IOException {
    Optional<Holder> before = others(self.run()).stream().findFirst();
    if (before.isPresent()) {
      return before;
    }
    store.createExclusively(path(self.run()), JSON.writeValueAsBytes(self));
    Optional<Holder> beside =
        others(self.run()).stream().filter(h -> h.run().compareTo(self.run()) < 0).findFirst();
    if (beside.isPresent()) {
      leave(self.run());
    }
    return beside;
  }

  void leave(String run) throws IOException {
    store.delete(path(run));
  }

  /** Holders that are alive. */
  List<Holder> alive() throws IOException {
    return holders().stream().filter(Holder::isAlive).toList();
  }

  /** Runs that left without a word. */
  List<String> dead() throws IOException {
    return holders().stream().filter(h -> !h.isAlive()).map(Holder::run).toList();
  }

  List<Holder> others(String run) throws IOException {
    return alive().stream().filter(h -> !h.run().equals(run)).toList();
  }

  private List<Holder> holders() throws IOException {
    List<Holder> holders = new ArrayList<>();
    for (String name : store.names(FOLDER)) {
      if (name.startsWith(".") || !name.endsWith(".json")) {
        continue;
      }
      try {
        holders.add(JSON.readValue(store.read(FOLDER + "/" + name), Holder.class));
      } catch (NoSuchFileException | FileNotFoundException | JsonProcessingException e) {
        // It left in this moment, or a crash on a disk without links cut it short.
        continue;
      }
    }
    return holders;
  }

  static String path(String run) {
    return FOLDER + "/" + run + ".json";
  }
}
