package planatlas.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import planatlas.job.Job;
import planatlas.job.JobReader;
import planatlas.outcome.Problem;
import planatlas.run.ExitCode;
import planatlas.run.Published;

/** {@code planatlas page FOLDER JOB.json --to FILE}. */
@Command(
    name = "page",
    description =
        "Makes the page of a snapshot anew, of the tables that are there: without those of single"
            + " documents it has no sentences.",
    mixinStandardHelpOptions = true)
final class PageCommand implements Callable<Integer> {

  @Parameters(
      index = "0",
      paramLabel = "FOLDER",
      description = "The output of a job, a snapshot, or some tables of one with its manifest.")
  private Path folder;

  @Parameters(index = "1", paramLabel = "JOB.json", description = "The job that made it.")
  private Path file;

  @Option(
      names = "--to",
      paramLabel = "FILE",
      description = "Where the page goes (default: ${DEFAULT-VALUE}).")
  private Path to = Path.of("report.html");

  @Override
  public Integer call() throws IOException {
    Optional<Published> published = Published.at(folder);
    if (published.isEmpty()) {
      return RunCommand.refuse(
          List.of(new Problem(folder.toString(), "", "holds no tables; expected a snapshot")));
    }
    if (!Files.isRegularFile(published.orElseThrow().folder().resolve("manifest.json"))) {
      return RunCommand.refuse(
          List.of(new Problem(folder.toString(), "", "has no manifest.json beside its tables")));
    }
    return JobReader.read(file)
        .fold(job -> write(published.orElseThrow(), job), RunCommand::refuse);
  }

  private int write(Published published, Job job) {
    Logs.quiet();
    try {
      byte[] page = published.page(job);
      Path target = to.toAbsolutePath();
      Files.createDirectories(target.getParent());
      Files.write(target, page);
      PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
      out.printf("page: %s (%,d kB)%n", to, page.length / 1000);
      return ExitCode.DONE.code();
    } catch (IOException e) {
      return RunCommand.refuse(List.of(new Problem(to.toString(), "", e.toString())));
    }
  }
}
