package planatlas.run;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import planatlas.ingest.InputFile;
import planatlas.ingest.InputListing;
import planatlas.ingest.PackFiles;
import planatlas.ingest.Reading;
import planatlas.job.Job;

/** Packs the folders of a job into a corpus that later runs read instead. */
public final class PackJob {

  /**
   * What packing came to.
   *
   * @param problem one line; null where it is done
   * @param leftOut files without their bytes, by reason
   */
  public record Result(
      ExitCode exit, String problem, long files, long bytes, Map<String, Long> leftOut) {

    private static Result failed(ExitCode exit, String problem) {
      return new Result(exit, problem, 0, 0, Map.of());
    }
  }

  private final Job job;
  private final String to;
  private final ProgressLine progress;
  private final int threads;

  /**
   * @param to a local folder or a Hadoop URI, where nothing may be yet
   * @param threads of an embedded run; 0 for one a processor
   */
  public PackJob(Job job, String to, ProgressLine progress, int threads) {
    this.job = job;
    this.to = to;
    this.progress = progress;
    this.threads = threads;
  }

  /** Everything but a bug is an answer. The corpus is there as a whole or not at all. */
  public Result run() {
    for (Job.Input input : job.inputs()) {
      if (!(input.reading() instanceof Reading.Files)) {
        return Result.failed(
            ExitCode.USAGE,
            "%s: is a table or packed already; expected inputs of \"files\""
                .formatted(input.folder()));
      }
    }
    Inputs inputs = Inputs.list(job, new Configuration());
    if (inputs.problem() != null) {
      return Result.failed(ExitCode.USAGE, inputs.problem());
    }
    progress.listed(inputs.files().size());
    try (SparkSession spark = Sessions.open("pack " + job.name(), threads, inputs.bytes())) {
      Path target =
          InputListing.isLocal(to)
              ? new Path(InputListing.localPath(to).toAbsolutePath().toUri())
              : new Path(to);
      FileSystem store = target.getFileSystem(spark.sparkContext().hadoopConfiguration());
      if (store.exists(target)) {
        return Result.failed(
            ExitCode.USAGE, "%s: is there already; expected a folder to be made".formatted(to));
      }
      Path partial = new Path(target.getParent(), "." + target.getName() + ".partial");
      try {
        return pack(spark, store, inputs, partial, target);
      } finally {
        progress.close();
        store.delete(partial, true);
      }
    } catch (IOException e) {
      return Result.failed(ExitCode.ENVIRONMENT, "%s: %s".formatted(to, e));
    }
  }

  private Result pack(
      SparkSession spark, FileSystem store, Inputs inputs, Path partial, Path target)
      throws IOException {
    store.delete(partial, true);
    var done = spark.sparkContext().longAccumulator("files packed");
    progress.reading(done::value);
    var whole = inputs.files().stream().filter(f -> f.share().isFirst()).toList();
    PackFiles.apply(spark, whole, job.limits(), partial.toString(), done);
    progress.phase("checking");
    Map<String, Long> leftOut = new TreeMap<>();
    long rows = 0;
    for (Row row : PackFiles.reasons(spark, partial.toString()).collectAsList()) {
      rows += row.getLong(1);
      if (!row.isNullAt(0)) {
        leftOut.put(row.getString(0), row.getLong(1));
      }
    }
    if (rows != whole.size()) {
      throw new IllegalStateException(
          "%,d files were listed but %,d were packed".formatted(whole.size(), rows));
    }
    if (!store.rename(partial, target)) {
      return Result.failed(ExitCode.ENVIRONMENT, "%s: cannot be made".formatted(to));
    }
    return new Result(
        ExitCode.DONE, null, rows, whole.stream().mapToLong(InputFile::bytes).sum(), leftOut);
  }
}
