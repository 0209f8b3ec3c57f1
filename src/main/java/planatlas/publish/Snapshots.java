package planatlas.publish;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;

/**
 * The snapshots below one output. A run writes its tables into a folder of its own, then the
 * manifest, then turns {@code LATEST.json}; whoever follows that file sees the old snapshot or the
 * new one, whole.
 */
public final class Snapshots {

  private static final String FOLDER = "snapshots/";
  private static final String MANIFEST = "/manifest.json";
  private static final String LATEST = "LATEST.json";
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private final Store store;

  private Snapshots(Store store) {
    this.store = store;
  }

  /**
   * Whether the store of {@code output} can replace a file in one step: local disks and HDFS can.
   */
  public static boolean canPublishTo(String output) {
    String scheme = scheme(output);
    return scheme.equals("file") || scheme.equals("hdfs");
  }

  /**
   * @param output a local folder, a {@code file:} URI or an {@code hdfs:} URI
   * @throws IOException where the store cannot be reached
   */
  public static Snapshots at(String output, Configuration hadoop) throws IOException {
    if (scheme(output).equals("hdfs")) {
      return new Snapshots(new HadoopStore(output, hadoop));
    }
    return new Snapshots(
        new LocalStore(output.startsWith("file:") ? Path.of(URI.create(output)) : Path.of(output)));
  }

  private static String scheme(String output) {
    return output.matches("[A-Za-z][A-Za-z0-9+.-]+:.*")
        ? output.substring(0, output.indexOf(':'))
        : "file";
  }

  /** Where the current tables are, as Hadoop understands it; empty where nothing is published. */
  public Optional<String> latest() throws IOException {
    if (!store.exists(LATEST)) {
      return Optional.empty();
    }
    return Optional.of(store.uri(JSON.readTree(store.read(LATEST)).get("snapshot").asText()));
  }

  /** The facts that runs keep for one another. */
  public FactFolders facts(String fingerprint) {
    return new FactFolders(store, fingerprint);
  }

  /** What the current snapshot was made from; empty where there is none or it does not say. */
  public Optional<String> latestContent() throws IOException {
    if (!store.exists(LATEST)) {
      return Optional.empty();
    }
    String folder = JSON.readTree(store.read(LATEST)).get("snapshot").asText();
    return Optional.ofNullable(
        JSON.readTree(store.read(folder + MANIFEST)).path("content").asText(null));
  }

  /** Leaves word that the current snapshot was found to be what a new one would be. */
  public void unchanged(String run, String checkedAt) throws IOException {
    Map<String, String> checked = new LinkedHashMap<>();
    checked.put("run", run);
    checked.put("checked_at", checkedAt);
    checked.put("current", JSON.readTree(store.read(LATEST)).get("run").asText());
    checked.put("outcome", "unchanged");
    store.replaceAtomically("CHECKED.json", JSON.writeValueAsBytes(checked));
  }

  /** Makes the folder of a run. */
  public void open(String run) throws IOException {
    store.createFolder(FOLDER + run);
  }

  /** Where the tables of a run are, as Hadoop understands it. */
  public String uri(String run) {
    return store.uri(FOLDER + run);
  }

  /** A scratch folder of a run, outside the snapshots. */
  public String scratch(String run) {
    return store.uri("scratch/" + run);
  }

  /** Removes what a run left besides its snapshot. */
  public void sweep(String run) throws IOException {
    store.delete("scratch/" + run);
    if (store.exists("scratch") && store.list("scratch").isEmpty()) {
      store.delete("scratch");
    }
  }

  /** Takes back an unpublished run. */
  public void abandon(String run) throws IOException {
    sweep(run);
    if (!store.exists(FOLDER + run + MANIFEST)) {
      store.delete(FOLDER + run);
    }
  }

  /** Adds a file to the snapshot of a run that is not published yet. */
  public void add(String run, String path, byte[] content) throws IOException {
    store.createExclusively(FOLDER + run + "/" + path, content);
  }

  /** The files of a run's snapshot, by their paths within it. */
  public List<Manifest.PublishedFile> files(String run) throws IOException {
    String prefix = FOLDER + run + "/";
    return store.list(FOLDER + run).stream()
        .map(f -> new Manifest.PublishedFile(f.path().substring(prefix.length()), f.bytes()))
        .toList();
  }

  /** Makes a whole and checked run the current one. */
  public void publish(Manifest manifest) throws IOException {
    String folder = FOLDER + manifest.run();
    store.createExclusively(folder + MANIFEST, JSON.writeValueAsBytes(manifest));
    Map<String, String> latest = new LinkedHashMap<>();
    latest.put("run", manifest.run());
    latest.put("snapshot", folder);
    latest.put("published_at", manifest.publishedAt());
    latest.put("schema_version", manifest.schemaVersion());
    store.replaceAtomically(LATEST, JSON.writeValueAsBytes(latest));
    store.link("latest", folder);
  }
}
