package planatlas.run;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import planatlas.job.Job;
import planatlas.publish.FactFolders;
import planatlas.publish.Generation;
import planatlas.publish.Holder;
import planatlas.publish.Housekeeping;
import planatlas.publish.Snapshots;
import planatlas.publish.Step;

/**
 * A run's turn on its output: enters or says who is there, clears up what dead runs left, works,
 * lets old snapshots go, leaves. What a store or disk does wrong on the way is an answer.
 */
final class Turn {

  /** What is done while the output is held. */
  @FunctionalInterface
  interface Work {
    RunResult run(Snapshots snapshots, RunLog log) throws IOException;
  }

  private static final String HADOOP = "spark.hadoop.";

  private final Job job;
  private final String run;
  private final Clock clock;
  private final Step.Watcher door = new FaultDoor();

  Turn(Job job, String run, Clock clock) {
    this.job = job;
    this.run = run;
    this.clock = clock;
  }

  RunResult take(Work work) {
    try {
      Snapshots snapshots = Snapshots.at(job.output(), hadoop(), door);
      RunLog log = new RunLog(snapshots.records(), run, clock, door);
      RunResult result = null;
      try {
        result = take(work, snapshots, log);
        return result;
      } catch (Exception e) {
        Optional<String> fault = StoreFault.in(e);
        if (fault.isEmpty()) {
          throw e;
        }
        result =
            RunResult.failed(
                ExitCode.ENVIRONMENT,
                "%s: %s; what was published before stays".formatted(job.output(), fault.get()));
        return result;
      } finally {
        log.ended(result);
      }
    } catch (IOException e) {
      return RunResult.failed(ExitCode.ENVIRONMENT, "%s: %s".formatted(job.output(), e));
    }
  }

  private RunResult take(Work work, Snapshots snapshots, RunLog log) throws IOException {
    Housekeeping housekeeping = snapshots.housekeeping();
    Holder self = Holder.self(run, RunJob.at(clock.instant()));
    Optional<Holder> other = housekeeping.enter(self);
    log.started(job, self);
    if (other.isPresent()) {
      return held(job.output(), other.get(), housekeeping);
    }
    try {
      log.reached(Step.ENTERED);
      snapshots.recover();
      log.cleaned(housekeeping.clean(run));
      log.reached(Step.CLEANED);
      RunResult result = work.run(snapshots, log);
      if (result.exit() == ExitCode.DONE) {
        retire(housekeeping, log);
        log.reached(Step.RETIRED);
      }
      return result;
    } finally {
      leave(snapshots, housekeeping);
    }
  }

  /**
   * Deletes facts that no run needs any more, unless another run works here, against custom: it may
   * be reading them.
   */
  static void forget(
      Snapshots snapshots, String run, FactFolders folders, Set<String> kept, RunLog log) {
    try {
      if (snapshots.housekeeping().holders().stream().allMatch(h -> h.run().equals(run))) {
        folders.keepOnly(kept);
      }
    } catch (IOException e) {
      log.warned("facts that nobody needs cannot be deleted: " + e);
    }
  }

  /** Published is published: what cannot be deleted now is deleted by a later run. */
  private void retire(Housekeeping housekeeping, RunLog log) {
    try {
      List<String> gone = housekeeping.retire(job.publishing().retention(), clock.instant());
      log.retired(gone);
      housekeeping.retireRecords(job.publishing().retention());
    } catch (IOException e) {
      log.warned("old snapshots or records cannot be deleted: " + e);
    }
  }

  /** The next run clears up what this one cannot. */
  private void leave(Snapshots snapshots, Housekeeping housekeeping) {
    try {
      snapshots.abandon(run);
    } catch (IOException e) {
      // Leaving matters more, and what made the run end is its answer.
    }
    try {
      housekeeping.leave(run);
    } catch (IOException e) {
      // This process ends soon, and then its record holds nobody up.
    }
  }

  static RunResult held(String output, Holder holder, Housekeeping housekeeping) {
    return RunResult.failed(
        ExitCode.HELD,
        "%s: run %s holds this output since %s (process %d on %s; if that machine is gone, delete %s)"
            .formatted(
                output,
                holder.run(),
                holder.startedAt(),
                holder.pid(),
                holder.host(),
                housekeeping.record(holder)));
  }

  static RunResult overtaken(String output, Generation other) {
    return RunResult.failed(
        ExitCode.HELD,
        "%s: run %s became current at %s while this one worked; nothing of this one is published, try again"
            .formatted(output, other.run(), other.at()));
  }

  /** Of this process, with what spark-submit was told of Hadoop. */
  static Configuration hadoop() {
    Configuration hadoop = new Configuration();
    Properties properties = System.getProperties();
    for (String name : properties.stringPropertyNames()) {
      if (name.startsWith(HADOOP)) {
        hadoop.set(name.substring(HADOOP.length()), properties.getProperty(name));
      }
    }
    return hadoop;
  }
}
