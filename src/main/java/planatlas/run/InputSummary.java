package planatlas.run;

import org.apache.hadoop.conf.Configuration;
import planatlas.job.Job;

/**
 * What a run of a job would read.
 *
 * @param problem why it could not, one line; null where it could
 */
public record InputSummary(long files, long bytes, String problem) {

  public static InputSummary of(Job job) {
    Inputs inputs = Inputs.list(job, new Configuration());
    return new InputSummary(inputs.files().size(), inputs.bytes(), inputs.problem());
  }
}
