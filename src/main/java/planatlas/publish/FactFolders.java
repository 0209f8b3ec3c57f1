package planatlas.publish;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Where the facts of documents are kept from run to run: {@code facts/FINGERPRINT/SEGMENT/}, by the
 * fingerprint of all that shapes them. A segment is never changed; it exists for others from when
 * it is sealed, by a file beside it.
 */
public final class FactFolders {

  private static final String ALL = "facts";
  private static final String SEAL = ".json";
  private static final String WHOLE = "-whole";

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
    return store.names(folder()).stream()
        .filter(name -> !name.startsWith(".") && name.endsWith(SEAL))
        .map(name -> name.substring(0, name.length() - SEAL.length()))
        .toList();
  }

  /** A segment's folder, as Hadoop understands it. */
  public String uri(String segment) {
    return store.uri(folder() + "/" + segment);
  }

  /** The name of the segment in which a run puts the facts of all others together. */
  public static String whole(String run) {
    return run + WHOLE;
  }

  /**
   * Lets later runs use a segment.
   *
   * @param inputs whose facts it has
   */
  public void seal(String segment, long inputs) throws IOException {
    String content = "{\"segment\": \"%s\", \"inputs\": %d}%n".formatted(segment, inputs);
    store.createExclusively(
        folder() + "/" + segment + SEAL, content.getBytes(StandardCharsets.UTF_8));
  }

  /** Deletes every other segment, and what was made by another lexicon, code or gazetteer. */
  public void keepOnly(Set<String> segments) throws IOException {
    for (String other : store.names(ALL)) {
      if (!other.equals(fingerprint)) {
        store.delete(ALL + "/" + other);
      }
    }
    for (String name : store.names(folder())) {
      String segment =
          name.endsWith(SEAL) ? name.substring(0, name.length() - SEAL.length()) : name;
      if (!segments.contains(segment)) {
        store.delete(folder() + "/" + name);
      }
    }
  }

  /**
   * Segments without a seal: of runs that work, or that ended before they had one.
   *
   * @return paths, by the run that began each
   */
  static Map<String, String> unsealed(Store store) throws IOException {
    Map<String, String> runs = new TreeMap<>();
    for (String fingerprint : store.names(ALL)) {
      List<String> names = store.names(ALL + "/" + fingerprint);
      for (String name : names) {
        if (!name.startsWith(".") && !name.endsWith(SEAL) && !names.contains(name + SEAL)) {
          String run =
              name.endsWith(WHOLE) ? name.substring(0, name.length() - WHOLE.length()) : name;
          runs.put(ALL + "/" + fingerprint + "/" + name, run);
        }
      }
    }
    return runs;
  }
}
