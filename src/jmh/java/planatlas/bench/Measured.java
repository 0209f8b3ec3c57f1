package planatlas.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * What was measured over one corpus, every run of it.
 *
 * @param night null where it was not measured
 */
record Measured(
    String corpus,
    int plans,
    long characters,
    List<Cost> bare,
    List<JobCost> job,
    List<Cost> plain,
    List<Cost> empty,
    Night night) {

  /**
   * A night in which one document of a hundred is new, in seconds of processor.
   *
   * @param fresh documents that are new
   * @param first of the run over all the others
   * @param night of the run that found the new ones
   * @param full of a run that reads all again
   */
  record Night(int fresh, double first, double night, double full) {

    double ratio() {
      return night / full;
    }
  }

  static <T> double median(List<T> runs, ToDoubleFunction<T> value) {
    double[] sorted = runs.stream().mapToDouble(value).sorted().toArray();
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  List<Cost> wholeJob() {
    return job.stream().map(JobCost::whole).toList();
  }

  double seconds(List<Cost> runs) {
    return median(runs, Cost::seconds);
  }

  /** Null where the job's record does not say when the facts were written. */
  Double upToFacts() {
    return job.stream().anyMatch(run -> run.upToFacts() == null)
        ? null
        : median(job, JobCost::upToFacts);
  }

  Double phase(String phase) {
    return job.stream().anyMatch(run -> !run.seconds().containsKey(phase))
        ? null
        : median(job, run -> run.seconds().get(phase));
  }

  Double comparisonsBesideFacts() {
    return job.stream().anyMatch(run -> run.comparisonsBesideFacts() == null)
        ? null
        : median(job, JobCost::comparisonsBesideFacts);
  }

  /** By what they say; null where the job's record lacks what is asked for. */
  Map<String, Double> ratios() {
    Map<String, Double> ratios = new LinkedHashMap<>();
    Double facts = upToFacts();
    double bareSeconds = seconds(bare);
    ratios.put("job up to the facts / bare loop, characters a second", over(bareSeconds, facts));
    ratios.put(
        "job's reading stage alone / bare loop, characters a second",
        over(bareSeconds, phase(JobCost.READING)));
    ratios.put("whole job / bare loop, characters a second", bareSeconds / seconds(wholeJob()));
    ratios.put(
        "whole job / plain jieba job, characters a second", seconds(plain) / seconds(wholeJob()));
    ratios.put("comparisons / facts, seconds of processor", comparisonsBesideFacts());
    ratios.put("job up to the facts / empty session, seconds", over(facts, seconds(empty)));
    ratios.put("whole job / empty session, seconds", seconds(wholeJob()) / seconds(empty));
    if (night != null) {
      ratios.put("1% new documents / all again, seconds of processor", night.ratio());
    }
    return ratios;
  }

  private static Double over(Double part, Double whole) {
    return part == null || whole == null ? null : part / whole;
  }
}
