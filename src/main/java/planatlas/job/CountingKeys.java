package planatlas.job;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import planatlas.plan.DocKind;
import planatlas.stage.Counting;
import planatlas.text.Part;

/** The keys {@code kinds} and {@code parts} of a job file. */
final class CountingKeys {

  static final List<String> KINDS =
      List.of(
          DocKind.WORK_POINTS.label(),
          DocKind.WORK_PLAN.label(),
          DocKind.GOVERNMENT_REPORT.label());
  static final List<String> PARTS = List.of(Part.PLAN.label(), Part.OTHER.label());

  private final BiConsumer<String, String> problem;

  /**
   * @param problem is told the path of a key and what is wrong there
   */
  CountingKeys(BiConsumer<String, String> problem) {
    this.problem = problem;
  }

  Counting read(JobFile json) {
    return new Counting(
        labels("kinds", json.kinds(), KINDS, kindLabels()),
        labels("parts", json.parts(), PARTS, partLabels()));
  }

  private List<String> labels(
      String path, List<String> given, List<String> otherwise, List<String> known) {
    if (given == null) {
      return otherwise;
    }
    if (given.isEmpty()) {
      problem.accept(path, "is empty; leave it out or name one of " + String.join(", ", known));
    }
    for (int i = 0; i < given.size(); i++) {
      if (!known.contains(given.get(i))) {
        problem.accept(
            "%s[%d]".formatted(path, i),
            "is \"%s\"; expected one of %s".formatted(given.get(i), String.join(", ", known)));
      }
    }
    return given;
  }

  private static List<String> kindLabels() {
    return Arrays.stream(DocKind.values()).map(DocKind::label).toList();
  }

  private static List<String> partLabels() {
    return Arrays.stream(Part.values()).map(Part::label).toList();
  }
}
