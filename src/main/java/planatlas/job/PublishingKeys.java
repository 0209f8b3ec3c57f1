package planatlas.job;

import java.util.function.BiConsumer;
import planatlas.publish.Retention;

/** The keys {@code gates}, {@code retention} and {@code manifests_alone} of a job file. */
final class PublishingKeys {

  private static final int MOST = 1_000_000;

  private final BiConsumer<String, String> problem;

  /**
   * @param problem is told the path of a key and what is wrong there
   */
  PublishingKeys(BiConsumer<String, String> problem) {
    this.problem = problem;
  }

  /** With defaults in the place of what is wrong. */
  Publishing read(JobFile json) {
    return new Publishing(
        gates(json.gates()),
        retention(json.retention()),
        Boolean.TRUE.equals(json.manifestsAlone()));
  }

  private Gates gates(JobFile.GateSettings json) {
    return json == null
        ? Gates.NONE
        : new Gates(
            share("rejected", json.rejected()),
            share("unknown_region", json.unknownRegion()),
            share("unknown_year", json.unknownYear()),
            share("gone", json.gone()),
            share("theme_fall", json.themeFall()));
  }

  private Double share(String key, Double given) {
    if (given != null && !(given >= 0 && given <= 1)) {
      problem.accept("gates." + key, "is %s; expected a share from 0 to 1".formatted(given));
      return null;
    }
    return given;
  }

  private Retention retention(JobFile.RetentionSettings json) {
    Retention by = Retention.DEFAULT;
    return json == null
        ? by
        : new Retention(
            number("snapshots", json.snapshots(), 1, by.snapshots()),
            number("days", json.days(), 0, by.days()),
            number("grace_hours", json.graceHours(), 0, by.graceHours()),
            number("records", json.records(), 1, by.records()));
  }

  private int number(String key, Integer given, int least, int otherwise) {
    if (given == null) {
      return otherwise;
    }
    if (given < least || given > MOST) {
      problem.accept("retention." + key, "is %d; expected %d to %d".formatted(given, least, MOST));
      return otherwise;
    }
    return given;
  }
}
