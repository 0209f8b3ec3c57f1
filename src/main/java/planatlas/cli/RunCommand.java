package planatlas.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import planatlas.job.Job;
import planatlas.job.JobReader;
import planatlas.outcome.Problem;
import planatlas.run.DryRun;
import planatlas.run.ExitCode;
import planatlas.run.ProgressLine;
import planatlas.run.Reuse;
import planatlas.run.RunJob;
import planatlas.run.RunResult;

/** {@code planatlas run JOB.json}. */
@Command(
    name = "run",
    description = "Reads the plans of a job and publishes its tables.",
    mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {

  @Parameters(paramLabel = "JOB.json", description = "The job file.")
  private Path file;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Threads of an embedded run (default: one a processor).")
  private int threads;

  @Option(
      names = "--full",
      description =
          "Read and tag every input again, and publish even where nothing is new (default: only"
              + " what is new or changed since the last run is read and tagged).")
  private boolean full;

  @Option(
      names = "--dry-run",
      description = "Say what a run would read, publish and delete, and write nothing.")
  private boolean dryRun;

  @Override
  public Integer call() {
    return JobReader.read(file).fold(job -> dryRun ? rehearse(job) : run(job), RunCommand::refuse);
  }

  private static int rehearse(Job job) {
    Logs.quiet();
    DryRun dry = DryRun.of(job, Clock.systemUTC());
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    dry.lines().forEach(out::println);
    if (dry.problem() != null) {
      new PrintStream(System.err, true, StandardCharsets.UTF_8)
          .println("planatlas: " + dry.problem());
    }
    return dry.exit().code();
  }

  private int run(Job job) {
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    String run = RunJob.newRunId(Clock.systemUTC());
    String log = Logs.start(job, run);
    ProgressLine progress = new ProgressLine(err, System.console() != null);
    RunResult result =
        new RunJob(
                job,
                run,
                Clock.systemUTC(),
                progress,
                threads,
                full ? Reuse.NOTHING : Reuse.KNOWN_FACTS)
            .run();
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    if (result.isUnchanged()) {
      out.printf(
          "nothing is new: %s is current (checked in %.1f s)%n",
          result.snapshot(), result.seconds());
    } else if (result.exit() == ExitCode.DONE) {
      result.warnings().forEach(warning -> err.println("planatlas: warning: " + warning));
      out.print(new Answer(result).text());
    } else {
      err.println("planatlas: " + result.problem());
    }
    if (log != null) {
      (result.exit() == ExitCode.DONE ? out : err).println("log: " + log);
    }
    return result.exit().code();
  }

  static int refuse(List<Problem> problems) {
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    problems.forEach(p -> err.println("planatlas: " + p));
    return ExitCode.USAGE.code();
  }
}
