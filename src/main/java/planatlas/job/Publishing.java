package planatlas.job;

import planatlas.publish.Retention;

/** When a job publishes, and how long what it published stays. */
public record Publishing(Gates gates, Retention retention) {

  public static final Publishing DEFAULT = new Publishing(Gates.NONE, Retention.DEFAULT);
}
