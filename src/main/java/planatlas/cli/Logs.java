package planatlas.cli;

import java.nio.file.Path;
import planatlas.ingest.InputListing;
import planatlas.job.Job;
import planatlas.publish.RunRecords;

/** Where Spark and its libraries write what they have to say in an embedded run: a file. */
final class Logs {

  private Logs() {}

  /**
   * Must be called before anything logs.
   *
   * @return the log file; null under spark-submit, which logs as it was set up
   */
  static String start(Job job, String run) {
    if (System.getProperty("spark.master") != null
        || System.getProperty("log4j2.configurationFile") != null) {
      return null;
    }
    Path file =
        InputListing.isLocal(job.output())
            ? InputListing.localPath(job.output()).resolve(RunRecords.log(run))
            : Path.of(System.getProperty("java.io.tmpdir"), "planatlas-" + run + ".log");
    String log = file.toAbsolutePath().toString();
    System.setProperty("planatlas.log", log);
    System.setProperty("log4j2.configurationFile", "planatlas/cli/log4j2.properties");
    return log;
  }

  /** For commands that only read: Spark's log goes to the folder for temporary files. */
  static void quiet() {
    if (System.getProperty("spark.master") == null
        && System.getProperty("log4j2.configurationFile") == null) {
      System.setProperty(
          "planatlas.log",
          Path.of(System.getProperty("java.io.tmpdir"), "planatlas.log").toString());
      System.setProperty("log4j2.configurationFile", "planatlas/cli/log4j2.properties");
    }
  }
}
