package planatlas.publish;

import java.util.Locale;

/** The steps of a run that publishes, in their order. A run may end at any of them. */
public enum Step {
  /** The run has said that it works on this output. */
  ENTERED,
  /** What dead runs left is gone. */
  CLEANED,
  /** Every input was read, its facts are in the scratch folder. */
  READ,
  /** Every table is written. */
  WRITTEN,
  /** Sums, files and gates are as they should be. */
  CHECKED,
  /** The manifest is written. */
  DESCRIBED,
  /** The next generation is this run: from here on it counts as published. */
  COMMITTED,
  /** {@code LATEST.json} names this run. */
  TURNED,
  /** So does the link {@code latest}. */
  LINKED,
  /** Snapshots that nobody needs any more are gone. */
  RETIRED;

  /** Its name in lower case. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whoever is told of steps as they are reached. */
  @FunctionalInterface
  public interface Watcher {
    Watcher NOBODY = step -> {};

    void reached(Step step);
  }
}
