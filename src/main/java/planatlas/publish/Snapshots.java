package planatlas.publish;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import planatlas.text.Sha256;

/**
 * The snapshots below one output. A run writes its tables into a folder of its own, then the
 * manifest, then takes the next generation, then turns {@code LATEST.json}; whoever follows that
 * file sees the old snapshot or the new one, whole. Not safe to share: one object a run.
 */
public final class Snapshots {

  static final String FOLDER = "snapshots/";
  static final String SCRATCH = "scratch/";
  private static final String MANIFEST = "/manifest.json";
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private final Store store;
  private final Generations generations;
  private final Pointer pointer;
  private final Step.Watcher watcher;
  private int base = -1;

  Snapshots(Store store, Step.Watcher watcher) {
    this.store = store;
    this.generations = new Generations(store);
    this.pointer = new Pointer(store, generations);
    this.watcher = watcher;
  }

  /**
   * @param output a local folder, a {@code file:} URI, an {@code hdfs:} URI, or that of a store
   *     which is trusted with manifests alone
   * @throws IOException where the store cannot be reached
   */
  public static Snapshots at(String output, Configuration hadoop) throws IOException {
    return at(output, hadoop, Step.Watcher.NOBODY);
  }

  /**
   * @param watcher is told of the steps of publication
   */
  public static Snapshots at(String output, Configuration hadoop, Step.Watcher watcher)
      throws IOException {
    return new Snapshots(Store.at(output, hadoop), watcher);
  }

  /** Whose turn it is, what dead runs left, what may go. */
  public Housekeeping housekeeping() {
    return new Housekeeping(store, this, generations);
  }

  /** The facts that runs keep for one another. */
  public FactFolders facts(String fingerprint) {
    return new FactFolders(store, fingerprint);
  }

  /** What the current snapshot was made from; empty where there is none or it does not say. */
  public Optional<String> latestContent() throws IOException {
    Optional<String> current = previous();
    return current.isEmpty()
        ? Optional.empty()
        : manifest(current.get()).map(manifest -> manifest.path("content").asText(null));
  }

  /** Leaves word that the current snapshot was found to be what a new one would be. */
  public void unchanged(String run, String checkedAt) throws IOException {
    Map<String, String> checked = new LinkedHashMap<>();
    checked.put("run", run);
    checked.put("checked_at", checkedAt);
    checked.put("current", latestRun().orElseThrow());
    checked.put("outcome", "unchanged");
    store.replaceAtomically("CHECKED.json", JSON.writeValueAsBytes(checked));
  }

  /** The records of runs. */
  public RunRecords records() {
    return new RunRecords(store);
  }

  /** Where the current tables are, as Hadoop understands it; empty where nothing is published. */
  public Optional<String> latest() throws IOException {
    return latestRun().map(this::uri);
  }

  /** The run whose snapshot is current. */
  public Optional<String> latestRun() throws IOException {
    return pointer.run();
  }

  /** The run whose snapshot is current, if the snapshot is there. */
  public Optional<String> previous() throws IOException {
    Optional<String> run = latestRun();
    return run.isPresent() && isWhole(run.get()) ? run : Optional.empty();
  }

  /** Every change of what is current, oldest first. */
  public List<Generation> history() throws IOException {
    return generations.all();
  }

  /** Whether a run's snapshot is there and has its manifest. */
  public boolean isWhole(String run) throws IOException {
    return isWhole(store, run);
  }

  static boolean isWhole(Store store, String run) throws IOException {
    return store.exists(FOLDER + run + MANIFEST);
  }

  /** The manifest of a run, for a person; empty where there is no such snapshot. */
  public Optional<JsonNode> manifest(String run) throws IOException {
    return isWhole(run)
        ? Optional.of(JSON.readTree(store.read(FOLDER + run + MANIFEST)))
        : Optional.empty();
  }

  /** Makes the folder of a run, which starts from what is current now. */
  public void open(String run) throws IOException {
    base = generations.newest();
    store.createFolder(FOLDER + run);
  }

  /** Where the tables of a run are, as Hadoop understands it. */
  public String uri(String run) {
    return store.uri(FOLDER + run);
  }

  /** A scratch folder of a run, outside the snapshots. */
  public String scratch(String run) {
    return store.uri(SCRATCH + run);
  }

  /** Removes what a run left besides its snapshot. */
  public void sweep(String run) throws IOException {
    store.delete(SCRATCH + run);
    if (store.exists("scratch") && store.names("scratch").isEmpty()) {
      store.delete("scratch");
    }
  }

  /** Takes back an unpublished run; a published one keeps its snapshot, sealed facts stay. */
  public void abandon(String run) throws IOException {
    sweep(run);
    if (generations.all().stream().noneMatch(g -> g.run().equals(run))) {
      store.delete(FOLDER + run);
    }
    for (var segment : FactFolders.unsealed(store).entrySet()) {
      if (segment.getValue().equals(run)) {
        store.delete(segment.getKey());
      }
    }
  }

  /** Adds a file to the snapshot of a run that is not published yet. */
  public void add(String run, String path, byte[] content) throws IOException {
    store.createExclusively(FOLDER + run + "/" + path, content);
  }

  /** The files of a run's snapshot, by their paths within it, with their hashes. */
  public List<Manifest.PublishedFile> files(String run) throws IOException {
    String prefix = FOLDER + run + "/";
    List<Manifest.PublishedFile> files = new ArrayList<>();
    for (Store.StoredFile file : store.list(FOLDER + run)) {
      try (InputStream in = store.open(file.path())) {
        files.add(
            new Manifest.PublishedFile(
                file.path().substring(prefix.length()), file.bytes(), Sha256.of(in)));
      }
    }
    return files;
  }

  /**
   * Makes a whole and checked run the current one, unless another was first since {@link #open}.
   *
   * @return the change that came before this one, in which case nothing is published; else empty
   */
  public Optional<Generation> publish(Manifest manifest) throws IOException {
    if (base < 0) {
      throw new IllegalStateException("run %s was not opened".formatted(manifest.run()));
    }
    String folder = FOLDER + manifest.run();
    store.createExclusively(folder + MANIFEST, JSON.writeValueAsBytes(manifest));
    watcher.reached(Step.DESCRIBED);
    Optional<Generation> other =
        commit(
            new Generation(
                base + 1,
                manifest.run(),
                Generation.Change.PUBLISHED,
                manifest.publishedAt(),
                manifest.publishedAt(),
                manifest.schemaVersion()));
    if (other.isPresent()) {
      store.delete(folder);
    }
    return other;
  }

  /**
   * Makes an older snapshot current again.
   *
   * @param run whose snapshot is whole
   * @param at now, by ISO 8601
   * @return the change that came in between, in which case nothing is changed; else empty
   */
  public Optional<Generation> rollBack(String run, String at) throws IOException {
    int now = generations.newest();
    JsonNode manifest = JSON.readTree(store.read(FOLDER + run + MANIFEST));
    return commit(
        new Generation(
            now + 1,
            run,
            Generation.Change.ROLLED_BACK,
            at,
            manifest.path("published_at").asText(),
            manifest.path("schema_version").asText()));
  }

  /**
   * Does what a run that died between its commit and the turn of {@code LATEST.json} had no time
   * for.
   */
  public void recover() throws IOException {
    pointer.recover();
  }

  private Optional<Generation> commit(Generation generation) throws IOException {
    try {
      generations.create(generation);
    } catch (FileAlreadyExistsException e) {
      Optional<Generation> other = generations.read(generation.number());
      if (other.isEmpty()) {
        throw e;
      }
      return other;
    }
    watcher.reached(Step.COMMITTED);
    if (!store.replacesAtomically()) {
      return Optional.empty();
    }
    try {
      pointer.turn();
    } catch (IOException e) {
      // Without room for the pointer nothing has changed for readers; so let nothing have changed.
      if (pointer.number() < generation.number()) {
        generations.withdraw(generation.number());
      }
      throw e;
    }
    watcher.reached(Step.TURNED);
    pointer.link(generation.run());
    watcher.reached(Step.LINKED);
    return Optional.empty();
  }
}
