package planatlas.run;

import java.util.List;
import java.util.Map;
import planatlas.summary.HeadlineCell;

/**
 * What a run came to, for the person who started it.
 *
 * @param snapshot where the tables are; null where nothing was published
 * @param problem one line; null for a run that published
 * @param counts see {@link planatlas.stage.CheckSums}
 * @param warnings a line each, for a run that published
 * @param headline core counts of the newest years
 * @param phases seconds that each phase took
 * @param seconds from the listing of the inputs to the end
 */
public record RunResult(
    ExitCode exit,
    String snapshot,
    String problem,
    Map<String, Long> counts,
    Map<String, Long> rejectReasons,
    List<String> warnings,
    List<HeadlineCell> headline,
    Map<String, Double> phases,
    double seconds) {

  /** Nothing is new: the current snapshot stays. */
  static RunResult unchanged(String snapshot, double seconds) {
    return new RunResult(
        ExitCode.DONE, snapshot, null, Map.of(), Map.of(), List.of(), List.of(), Map.of(), seconds);
  }

  /** Whether nothing was new, so that nothing was published. */
  public boolean isUnchanged() {
    return exit == ExitCode.DONE && counts.isEmpty();
  }

  static RunResult failed(ExitCode exit, String problem) {
    return new RunResult(
        exit, null, problem, Map.of(), Map.of(), List.of(), List.of(), Map.of(), 0);
  }
}
