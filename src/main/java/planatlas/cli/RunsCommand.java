package planatlas.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import planatlas.outcome.Problem;
import planatlas.run.ExitCode;
import planatlas.run.OutputHistory;

/** {@code planatlas runs OUTPUT}. */
@Command(
    name = "runs",
    description = "Lists the runs on an output, how each ended and which snapshots are there.",
    mixinStandardHelpOptions = true)
final class RunsCommand implements Callable<Integer> {

  @Parameters(paramLabel = "OUTPUT", description = "The output of a job.")
  private String output;

  @Override
  public Integer call() throws IOException {
    Logs.quiet();
    List<OutputHistory.PastRun> runs = OutputHistory.of(output).runs();
    if (runs.isEmpty()) {
      return RunCommand.refuse(
          List.of(new Problem(output, "", "has no runs; expected the output of a job")));
    }
    TextTable table = new TextTable();
    table.row(List.of("run", "started", "took", "outcome", "snapshot"));
    for (OutputHistory.PastRun run : runs) {
      table.row(
          List.of(
              run.run(),
              run.startedAt(),
              run.seconds() == null ? "" : String.format(Locale.ROOT, "%.1f s", run.seconds()),
              run.outcome(),
              run.snapshot().name().toLowerCase(Locale.ROOT)));
    }
    new PrintStream(System.out, true, StandardCharsets.UTF_8).print(table);
    return ExitCode.DONE.code();
  }
}
