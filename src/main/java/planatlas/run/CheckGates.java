package planatlas.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.spark.sql.SparkSession;
import planatlas.job.Gates;
import planatlas.publish.Snapshots;
import planatlas.stage.CompareRuns;
import planatlas.stage.SnapshotTables;

/** Holds a run against the gates of its job. */
final class CheckGates {

  private static final int NAMED = 5;

  private final SnapshotTables tables;
  private final List<String> breaches = new ArrayList<>();

  private CheckGates(SnapshotTables tables) {
    this.tables = tables;
  }

  /**
   * @param previous run that this one is compared with; without one, nothing is gone and no theme
   *     falls
   * @return for each breach gate, value, limit and the worst offenders; none where all is well
   */
  static List<String> apply(
      Gates gates,
      SparkSession spark,
      Map<String, Long> counts,
      SnapshotTables tables,
      Snapshots snapshots,
      Optional<String> previous) {
    CheckGates check = new CheckGates(tables);
    Map<String, Double> quality = RunManifest.quality(counts);
    check.share("rejected", quality, gates.rejected(), () -> CompareRuns.rejected(tables));
    check.share(
        "unknown_region", quality, gates.unknownRegion(), () -> CompareRuns.withoutRegion(tables));
    check.share(
        "unknown_year", quality, gates.unknownYear(), () -> CompareRuns.withoutYear(tables));
    if (previous.isPresent()) {
      SnapshotTables before = new SnapshotTables(spark, snapshots.uri(previous.get()));
      check.gone(gates.gone(), before);
      check.themeFall(gates.themeFall(), before);
    }
    return check.breaches;
  }

  private void share(
      String gate, Map<String, Double> quality, Double limit, Supplier<List<String>> worst) {
    if (limit != null && quality.get(gate) > limit) {
      breach(gate, quality.get(gate), limit, worst.get());
    }
  }

  private void gone(Double limit, SnapshotTables before) {
    if (limit == null) {
      return;
    }
    CompareRuns.Gone gone = CompareRuns.gone(before, tables);
    double share = gone.before() == 0 ? 0 : (double) gone.gone() / gone.before();
    if (share > limit) {
      breach("gone", share, limit, gone.first());
    }
  }

  private void themeFall(Double limit, SnapshotTables before) {
    if (limit == null) {
      return;
    }
    List<CompareRuns.Fall> deep =
        CompareRuns.falls(before, tables).stream().filter(f -> f.share() > limit).toList();
    if (!deep.isEmpty()) {
      breach(
          "theme_fall",
          deep.get(0).share(),
          limit,
          deep.stream().limit(NAMED).map(CheckGates::line).toList());
    }
  }

  private static String line(CompareRuns.Fall fall) {
    return String.format(
        Locale.ROOT,
        "%s in %d from %.2f to %.2f",
        fall.theme(),
        fall.year(),
        fall.before(),
        fall.now());
  }

  private void breach(String gate, double value, double limit, List<String> worst) {
    breaches.add(
        String.format(
            Locale.ROOT,
            "gate %s is %.4f, its limit %.4f: %s",
            gate,
            value,
            limit,
            String.join(", ", worst)));
  }
}
