package planatlas.publish;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Where the facts of documents are kept from run to run: {@code facts/FINGERPRINT/SEGMENT/}, by the
 * fingerprint of all that shapes them. A segment is never changed; it exists for others from when
 * it is sealed, by a file beside it.
 */
public final class FactFolders {

  private static final String ALL = "facts";
  private static final String SEAL = ".json";

  private final Store store;
  private final String fingerprint;

  FactFolders(Store store, String fingerprint) {
    this.store = store;
    this.fingerprint = fingerprint;
  }

  private String folder() {
    return ALL + "/" + fingerprint;
  }

  /** Names of the sealed segments, oldest first. */
  public List<String> segments() throws IOException {
    return names(folder()).stream()
        .filter(name -> name.endsWith(SEAL))
        .map(name -> name.substring(0, name.length() - SEAL.length()))
        .toList();
  }

  /** A segment's folder, as Hadoop understands it. */
  public String uri(String segment) {
    return store.uri(folder() + "/" + segment);
  }

  /**
   * Lets later runs use a segment.
   *
   * @param inputs whose facts it has
   */
  public void seal(String segment, long inputs) throws IOException {
    String content = "{\"segment\": \"%s\", \"inputs\": %d}%n".formatted(segment, inputs);
    store.createExclusively(
        folder() + "/" + segment + SEAL, content.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  /** Deletes every other segment, and what was made by another lexicon, code or gazetteer. */
  public void keepOnly(Set<String> segments) throws IOException {
    for (String other : names(ALL)) {
      if (!other.equals(fingerprint)) {
        store.delete(ALL + "/" + other);
      }
    }
    for (String name : names(folder())) {
      String segment = name.endsWith(SEAL) ? name.substring(0, name.length() - 5) : name;
      if (!segments.contains(segment)) {
        store.delete(folder() + "/" + name);
      }
    }
  }

  /** What stands right below a folder, in order. */
  private Set<String> names(String folder) throws IOException {
    if (!store.exists(folder)) {
      return Set.of();
    }
    return store.list(folder).stream()
        .map(file -> file.path().substring(folder.length() + 1))
        .map(path -> path.contains("/") ? path.substring(0, path.indexOf('/')) : path)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
