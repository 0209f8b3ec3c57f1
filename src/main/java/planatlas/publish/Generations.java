package planatlas.publish;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The log of what was current: {@code generations/NUMBER.json}, each file created exclusively. This
 * creation, and nothing else, decides which run published.
 */
final class Generations {

  private static final String FOLDER = "generations";
  private static final JsonMapper JSON = new JsonMapper();

  private final Store store;

  Generations(Store store) {
    this.store = store;
  }

  /** The highest number that is taken; 0 where none is. */
  int newest() throws IOException {
    List<Integer> numbers = numbers();
    return numbers.isEmpty() ? 0 : numbers.get(numbers.size() - 1);
  }

  /** Every entry, oldest first. */
  List<Generation> all() throws IOException {
    List<Generation> all = new ArrayList<>();
    for (int number : numbers()) {
      read(number).ifPresent(all::add);
    }
    return all;
  }

  /** Empty where there is none of that number, or a crash on a disk without links cut it short. */
  Optional<Generation> read(int number) throws IOException {
    String path = path(number);
    if (!store.exists(path)) {
      return Optional.empty();
    }
    try {
      return Optional.of(JSON.readValue(store.read(path), Generation.class));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  /**
   * @throws FileAlreadyExistsException where another was first
   */
  void create(Generation generation) throws IOException {
    store.createExclusively(path(generation.number()), JSON.writeValueAsBytes(generation));
  }

  /** Takes back an entry that came to nothing. */
  void withdraw(int number) throws IOException {
    store.delete(path(number));
  }

  private List<Integer> numbers() throws IOException {
    return store.names(FOLDER).stream()
        .filter(name -> name.matches("\\d{8}\\.json"))
        .map(name -> Integer.parseInt(name.substring(0, 8)))
        .sorted()
        .toList();
  }

  private static String path(int number) {
    return "%s/%08d.json".formatted(FOLDER, number);
  }
}
