package planatlas.run;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import planatlas.job.Gates;
import planatlas.job.Job;
import planatlas.publish.Holder;
import planatlas.publish.Housekeeping;
import planatlas.publish.Snapshots;

/**
 * What a run would do, found out without writing anything.
 *
 * @param lines for a person
 * @param problem one line; null where a run would begin
 */
public record DryRun(ExitCode exit, List<String> lines, String problem) {

  public static DryRun of(Job job, Clock clock) {
    Inputs inputs = Inputs.list(job, Turn.hadoop());
    if (inputs.problem() != null) {
      return new DryRun(ExitCode.USAGE, List.of(), inputs.problem());
    }
    Optional<String> refused = job.publishing().refuses(job.output());
    if (refused.isPresent()) {
      return new DryRun(ExitCode.USAGE, List.of(), refused.get());
    }
    try {
      Snapshots snapshots = Snapshots.at(job.output(), Turn.hadoop());
      Housekeeping housekeeping = snapshots.housekeeping();
      List<String> lines = new ArrayList<>();
      lines.add(
          String.format(
              Locale.ROOT,
              "would read %,d files, %,d bytes; %,d skipped by their names",
              inputs.files().size(),
              inputs.bytes(),
              inputs.skipped()));
      lines.add(
          "would publish below %s, in the place of %s"
              .formatted(job.output(), snapshots.latestRun().orElse("nothing")));
      lines.add("gates: " + gates(job.publishing().gates()));
      housekeeping
          .leftovers("")
          .forEach(path -> lines.add("would clear up what a dead run left: " + path));
      housekeeping
          .expired(job.publishing().retention(), clock.instant())
          .forEach(run -> lines.add("would delete the old snapshot " + run));
      Optional<Holder> holder = housekeeping.holders().stream().findFirst();
      RunResult held = holder.map(h -> Turn.held(job.output(), h, housekeeping)).orElse(null);
      return held == null
          ? new DryRun(ExitCode.DONE, lines, null)
          : new DryRun(held.exit(), lines, held.problem());
    } catch (IOException e) {
      return new DryRun(ExitCode.ENVIRONMENT, List.of(), "%s: %s".formatted(job.output(), e));
    }
  }

  private static String gates(Gates gates) {
    List<String> stated = new ArrayList<>();
    state(stated, "rejected", gates.rejected());
    state(stated, "unknown_region", gates.unknownRegion());
    state(stated, "unknown_year", gates.unknownYear());
    state(stated, "gone", gates.gone());
    state(stated, "theme_fall", gates.themeFall());
    return stated.isEmpty() ? "none" : String.join(", ", stated);
  }

  private static void state(List<String> stated, String gate, Double limit) {
    if (limit != null) {
      stated.add("%s at most %s".formatted(gate, limit));
    }
  }
}
