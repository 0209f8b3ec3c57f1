package planatlas.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import planatlas.job.Job;
import planatlas.job.JobReader;
import planatlas.run.ExitCode;
import planatlas.run.PackJob;
import planatlas.run.ProgressLine;

/** {@code planatlas pack JOB.json --to FOLDER}. */
@Command(
    name = "pack",
    description =
        "Packs the many small files of a job into a Parquet corpus (locator, hash, bytes) that later"
            + " runs read instead, as {\"packed\": \"FOLDER\"} among the inputs of a job.",
    mixinStandardHelpOptions = true)
final class PackCommand implements Callable<Integer> {

  @Parameters(paramLabel = "JOB.json", description = "The job whose folders are packed.")
  private Path file;

  @Option(
      names = "--to",
      paramLabel = "FOLDER",
      required = true,
      description = "The corpus: a folder or URI where nothing is yet.")
  private String to;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Threads of an embedded run (default: one a processor).")
  private int threads;

  @Override
  public Integer call() {
    return JobReader.read(file).fold(this::pack, RunCommand::refuse);
  }

  private int pack(Job job) {
    Logs.quiet();
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    ProgressLine progress = new ProgressLine(err, System.console() != null);
    PackJob.Result result = new PackJob(job, to, progress, threads).run();
    if (result.exit() != ExitCode.DONE) {
      err.println("planatlas: " + result.problem());
      return result.exit().code();
    }
    out.printf(
        Locale.ROOT, "packed %,d files, %,d bytes, into %s%n", result.files(), result.bytes(), to);
    if (!result.leftOut().isEmpty()) {
      out.println(
          "without their bytes, and rejects of every later run: "
              + result.leftOut().entrySet().stream()
                  .map(e -> "%,d %s".formatted(e.getValue(), e.getKey()))
                  .collect(Collectors.joining(", ")));
    }
    return result.exit().code();
  }
}
