package planatlas.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import planatlas.Duck;
import planatlas.SyntheticPlans;

/** Holds what a job published against what its made-up plans say. */
final class TruthCheck {

  private static final int SHOWN = 5;

  private TruthCheck() {}

  /**
   * @param snapshot of a job over the plans of the numbers below {@code plans}
   * @throws IllegalStateException where a count of core mentions of a place, year and theme, or of
   *     documents, differs
   */
  static void hold(Path snapshot, SyntheticPlans madeUp, int plans) {
    Map<String, Long> expected = new TreeMap<>();
    for (int number = 0; number < plans; number++) {
      SyntheticPlans.Truth truth = madeUp.truth(number);
      truth
          .core()
          .forEach(
              (theme, mentions) -> {
                String cell = "%s %d %s".formatted(truth.region(), truth.year(), theme);
                expected.merge(cell + " mentions", (long) mentions, Long::sum);
                expected.merge(cell + " documents", 1L, Long::sum);
              });
    }
    Map<String, Long> found = new TreeMap<>();
    try (Duck duck = new Duck(snapshot, List.of("theme_by_region_year"))) {
      for (String row :
          duck.rows(
              "select region_code, year, theme_id, sum(frequency), sum(n_docs)"
                  + " from theme_by_region_year where scope = 'own' group by all")) {
        String[] values = row.split("\\|");
        String cell = "%s %s %s".formatted(values[0], values[1], values[2]);
        found.put(cell + " mentions", Long.parseLong(values[3]));
        found.put(cell + " documents", Long.parseLong(values[4]));
      }
    }
    if (found.equals(expected)) {
      return;
    }
    List<String> differences = new ArrayList<>();
    Map<String, Long> all = new TreeMap<>(expected);
    found.forEach(all::putIfAbsent);
    all.keySet().stream()
        .filter(cell -> !java.util.Objects.equals(expected.get(cell), found.get(cell)))
        .forEach(
            cell ->
                differences.add(
                    "%s: %s instead of %s".formatted(cell, found.get(cell), expected.get(cell))));
    throw new IllegalStateException(
        "the job differs from the truth in %,d cells: %s"
            .formatted(
                differences.size(),
                String.join("; ", differences.subList(0, Math.min(SHOWN, differences.size())))));
  }
}
