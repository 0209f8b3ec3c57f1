package planatlas.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import planatlas.publish.Generation;
import planatlas.publish.Holder;
import planatlas.publish.Housekeeping;
import planatlas.publish.Snapshots;

/** What happened on an output, for a person; and the way back to an older snapshot. */
public final class OutputHistory {

  /**
   * A run as its record, the log of generations and the snapshots tell it.
   *
   * @param startedAt empty where it has no record
   * @param outcome published, refused, held and so on; running; died
   * @param seconds null where it did not end
   */
  public record PastRun(
      String run, String startedAt, String outcome, Double seconds, State snapshot) {}

  /** What there is of a run's tables. */
  public enum State {
    CURRENT,
    KEPT,
    NONE
  }

  private final String output;
  private final Snapshots snapshots;
  private final Housekeeping housekeeping;

  private OutputHistory(String output, Snapshots snapshots) {
    this.output = output;
    this.snapshots = snapshots;
    this.housekeeping = snapshots.housekeeping();
  }

  /**
   * @throws IOException where the store cannot be reached
   */
  public static OutputHistory of(String output) throws IOException {
    return new OutputHistory(output, Snapshots.at(output, Turn.hadoop()));
  }

  /** Oldest first. */
  public List<PastRun> runs() throws IOException {
    Set<String> names = new TreeSet<>(snapshots.records().runs());
    snapshots.history().forEach(g -> names.add(g.run()));
    List<PastRun> runs = new ArrayList<>();
    for (String run : names) {
      runs.add(run(run));
    }
    return runs;
  }

  private PastRun run(String run) throws IOException {
    List<JsonNode> events = snapshots.records().read(run);
    Optional<JsonNode> started = event(events, "started");
    Optional<JsonNode> ended = event(events, "ended");
    boolean published = snapshots.history().stream().anyMatch(g -> g.run().equals(run));
    boolean running = housekeeping.holders().stream().anyMatch(h -> h.run().equals(run));
    String unfinished = running ? "running" : published ? "published" : "died";
    return new PastRun(
        run,
        started.map(e -> e.path("at").asText()).orElse(""),
        ended.map(e -> e.path("outcome").asText()).orElse(unfinished),
        ended.map(e -> e.path("seconds").asDouble()).orElse(null),
        state(run));
  }

  private State state(String run) throws IOException {
    if (!snapshots.isWhole(run)) {
      return State.NONE;
    }
    return snapshots.latestRun().filter(run::equals).isPresent() ? State.CURRENT : State.KEPT;
  }

  private static Optional<JsonNode> event(List<JsonNode> events, String name) {
    return events.stream().filter(e -> e.path("event").asText().equals(name)).findFirst();
  }

  /** The run whose snapshot is current. */
  public Optional<String> current() throws IOException {
    return snapshots.latestRun();
  }

  /** The events of a run; none where it has no record. */
  public List<JsonNode> events(String run) throws IOException {
    return snapshots.records().read(run);
  }

  /** The manifest of a run; empty where its snapshot is not there. */
  public Optional<JsonNode> manifest(String run) throws IOException {
    return snapshots.manifest(run);
  }

  /**
   * Makes the snapshot of {@code run} the current one again, as the next generation.
   *
   * @return what is wrong and how the command ends; {@link ExitCode#DONE} without a problem
   */
  public RunResult rollBack(String run, Clock clock) {
    try {
      if (!snapshots.isWhole(run)) {
        String kept =
            runs().stream()
                .filter(r -> r.snapshot() != State.NONE)
                .map(PastRun::run)
                .collect(Collectors.joining(", "));
        return RunResult.failed(
            ExitCode.USAGE,
            "%s: %s has no snapshot here; expected one of %s"
                .formatted(output, run, kept.isEmpty() ? "none" : kept));
      }
      String self = RunJob.newRunId(clock) + "-rollback";
      Optional<Holder> other = housekeeping.enter(Holder.self(self, RunJob.at(clock.instant())));
      if (other.isPresent()) {
        return Turn.held(output, other.get(), housekeeping);
      }
      try {
        snapshots.recover();
        Optional<Generation> overtaken = snapshots.rollBack(run, RunJob.at(clock.instant()));
        return overtaken.isPresent()
            ? Turn.overtaken(output, overtaken.get())
            : RunResult.failed(ExitCode.DONE, null);
      } finally {
        housekeeping.leave(self);
      }
    } catch (IOException e) {
      return RunResult.failed(ExitCode.ENVIRONMENT, "%s: %s".formatted(output, e));
    }
  }
}
