package planatlas.publish;

import java.io.IOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whose turn it is on an output, what dead runs left there, and which snapshots may go. */
public final class Housekeeping {

  private static final List<String> WRITTEN_IN =
      List.of("", "generations/", Running.FOLDER + "/", RunRecords.FOLDER + "/");

  private final Store store;
  private final Snapshots snapshots;
  private final Generations generations;
  private final Running running;

  Housekeeping(Store store, Snapshots snapshots, Generations generations) {
    this.store = store;
    this.snapshots = snapshots;
    this.generations = generations;
    this.running = new Running(store);
  }

  /** See {@link Running#enter}. */
  public Optional<Holder> enter(Holder self) throws IOException {
    return running.enter(self);
  }

  /** Who works here now. */
  public List<Holder> holders() throws IOException {
    return running.alive();
  }

  /** Ends what {@link #enter} began. */
  public void leave(String run) throws IOException {
    running.leave(run);
    if (store.names(Running.FOLDER).isEmpty()) {
      store.delete(Running.FOLDER);
    }
  }

  /** The file by which a run says that it works here, for a person who knows better. */
  public String record(Holder holder) {
    return store.uri(Running.path(holder.run()));
  }

  /**
   * What dead runs left: scratch folders, facts without a seal, snapshots that were never published
   * or are half deleted, files half written. What belongs to a run that lives is not among them.
   *
   * @param self the run that asks
   */
  public List<String> leftovers(String self) throws IOException {
    Set<String> alive = new HashSet<>();
    alive.add(self);
    running.alive().forEach(h -> alive.add(h.run()));
    Set<String> published = new HashSet<>();
    generations.all().forEach(g -> published.add(g.run()));
    snapshots.latestRun().ifPresent(published::add);
    List<String> left = new ArrayList<>();
    for (String run : store.names("scratch")) {
      if (!alive.contains(run)) {
        left.add(Snapshots.SCRATCH + run);
      }
    }
    for (String run : store.names("snapshots")) {
      if (!alive.contains(run) && !(published.contains(run) && snapshots.isWhole(run))) {
        left.add(Snapshots.FOLDER + run);
      }
    }
    FactFolders.unsealed(store)
        .forEach(
            (path, run) -> {
              if (!alive.contains(run)) {
                left.add(path);
              }
            });
    running.dead().forEach(run -> left.add(Running.path(run)));
    if (running.others(self).isEmpty()) {
      for (String folder : WRITTEN_IN) {
        store.names(folder).stream()
            .filter(name -> name.startsWith(".") && name.endsWith(".new"))
            .forEach(name -> left.add(folder + name));
      }
    }
    return left;
  }

  /** Deletes {@link #leftovers}. */
  public List<String> clean(String self) throws IOException {
    List<String> left = leftovers(self);
    for (String path : left) {
      store.delete(path);
    }
    snapshots.sweep(self);
    return left;
  }

  /** Runs whose snapshots may go. */
  public List<String> expired(Retention retention, Instant now) throws IOException {
    List<Generation> history = generations.all();
    Optional<String> latest = snapshots.latestRun();
    List<Retention.Kept> kept = new ArrayList<>();
    for (String run : store.names("snapshots")) {
      if (!snapshots.isWhole(run)) {
        continue;
      }
      int last = -1;
      for (int i = 0; i < history.size(); i++) {
        last = history.get(i).run().equals(run) ? i : last;
      }
      boolean current = latest.filter(run::equals).isPresent() || last == history.size() - 1;
      if (last >= 0) {
        kept.add(
            new Retention.Kept(
                run,
                instant(history.get(last).publishedAt()),
                current ? null : instant(history.get(last + 1).at())));
      }
    }
    return retention.expired(kept, now).stream().map(Retention.Kept::run).toList();
  }

  /** Deletes the snapshots of {@link #expired}, each manifest first: half of one is none. */
  public List<String> retire(Retention retention, Instant now) throws IOException {
    List<String> expired = expired(retention, now);
    for (String run : expired) {
      store.delete(Snapshots.FOLDER + run + "/manifest.json");
      store.delete(Snapshots.FOLDER + run);
    }
    return expired;
  }

  /**
   * Deletes the records and logs of old runs.
   *
   * @return whose they were
   */
  public List<String> retireRecords(Retention retention) throws IOException {
    RunRecords records = snapshots.records();
    List<String> runs = records.runs();
    List<String> retired = new ArrayList<>();
    for (String run : runs.subList(0, Math.max(0, runs.size() - retention.records()))) {
      if (!snapshots.isWhole(run)) {
        records.delete(run);
        retired.add(run);
      }
    }
    return retired;
  }

  private static Instant instant(String iso) {
    return OffsetDateTime.parse(iso).toInstant();
  }
}
