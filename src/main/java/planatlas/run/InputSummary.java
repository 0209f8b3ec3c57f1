package planatlas.run;

import org.apache.hadoop.conf.Configuration;
import planatlas.job.Job;

/**
 * What a run of a job would read.
 *
 * @param skipped files that are no input because of their names
 * @param problem why it could not, one line; null where it could
 */
public record InputSummary(long files, long bytes, long skipped, String problem) {

  public static InputSummary of(Job job) {
    Inputs inputs = Inputs.list(job, new Configuration());
    return new InputSummary(
        inputs.files().size(), inputs.bytes(), inputs.skipped(), inputs.problem());
  }
}
