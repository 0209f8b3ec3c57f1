package planatlas.job;

import java.util.Optional;
import planatlas.publish.Retention;
import planatlas.publish.Store;

/**
 * When and how a job publishes, and how long what it published stays.
 *
 * @param manifestsAlone whether a store will do that cannot replace {@code LATEST.json} in one step
 */
public record Publishing(Gates gates, Retention retention, boolean manifestsAlone) {

  public static final Publishing DEFAULT = new Publishing(Gates.NONE, Retention.DEFAULT, false);

  /** What is wrong with an output, one line; empty where a run can publish to it. */
  public Optional<String> refuses(String output) {
    return manifestsAlone || Store.canPublishTo(output)
        ? Optional.empty()
        : Optional.of(
            ("output %s: this store cannot replace a file in one step; expected a local folder or"
                    + " hdfs:, or \"manifests_alone\": true, with which the newest file of"
                    + " generations/ says what is current")
                .formatted(output));
  }
}
