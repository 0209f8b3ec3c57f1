package planatlas.run;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import planatlas.job.Job;
import planatlas.publish.Holder;
import planatlas.publish.RunRecords;
import planatlas.publish.Step;

/**
 * What a run did, when and for how long, as it is known now; the record on the output always has
 * the events up to the last phase.
 */
final class RunLog {

  private final RunRecords records;
  private final String run;
  private final Clock clock;
  private final Step.Watcher watcher;
  private final List<Map<String, Object>> events = new ArrayList<>();
  private final Phases phases;
  private final Instant begin;

  RunLog(RunRecords records, String run, Clock clock, Step.Watcher watcher) {
    this.records = records;
    this.run = run;
    this.clock = clock;
    this.watcher = watcher;
    this.phases = new Phases(clock);
    this.begin = clock.instant();
  }

  void reached(Step step) {
    watcher.reached(step);
  }

  void started(Job job, Holder self) throws IOException {
    Map<String, Object> event = event("started");
    event.put("run", run);
    event.put("job", job.name());
    event.put("version", Version.current());
    event.put("host", self.host());
    event.put("pid", self.pid());
    records.write(run, events);
  }

  void cleaned(List<String> leftovers) {
    if (!leftovers.isEmpty()) {
      event("cleaned").put("leftovers", leftovers);
    }
  }

  /** Begins a phase and ends the one before. */
  void phase(String name) throws IOException {
    endPhase();
    phases.begin(name);
    records.write(run, events);
  }

  Phases phases() {
    return phases;
  }

  void counts(Map<String, Long> counts) {
    event("counts").putAll(counts);
  }

  void retired(List<String> runs) {
    if (!runs.isEmpty()) {
      event("retired").put("runs", runs);
    }
  }

  void warned(String warning) {
    event("warning").put("message", warning);
  }

  /**
   * The last word. That it cannot be written is no reason to hide how the run ended.
   *
   * @param result null for a bug
   */
  void ended(RunResult result) {
    endPhase();
    Map<String, Object> event = event("ended");
    ExitCode exit = result == null ? ExitCode.BUG : result.exit();
    event.put("exit", exit.code());
    event.put("outcome", result != null && result.isUnchanged() ? "unchanged" : outcome(exit));
    if (result != null && result.problem() != null) {
      event.put("problem", result.problem());
    }
    event.put("seconds", between(begin));
    try {
      records.write(run, events);
    } catch (IOException e) {
      // The screen and the exit code say it.
      return;
    }
  }

  private static String outcome(ExitCode exit) {
    return switch (exit) {
      case DONE -> "published";
      case BUG -> "bug";
      case USAGE -> "wrong usage";
      case REFUSED -> "refused";
      case HELD -> "held";
      case ENVIRONMENT -> "environment failed";
    };
  }

  private void endPhase() {
    String phase = phases.running();
    if (phase != null) {
      Phases.Spent spent = phases.end();
      Map<String, Object> event = event("phase");
      event.put("phase", phase);
      event.put("seconds", spent.seconds());
      event.put("cpu_seconds", spent.processor());
    }
  }

  private double between(Instant start) {
    return Duration.between(start, clock.instant()).toMillis() / 1000.0;
  }

  private Map<String, Object> event(String name) {
    Map<String, Object> event = new LinkedHashMap<>();
    event.put("at", RunJob.at(clock.instant()));
    event.put("event", name);
    events.add(event);
    return event;
  }
}
