package planatlas.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import planatlas.run.ExitCode;
import planatlas.run.OutputHistory;
import planatlas.run.RunResult;

/** {@code planatlas rollback OUTPUT RUN}. */
@Command(
    name = "rollback",
    description = "Makes an older snapshot the current one again; deletes nothing.",
    mixinStandardHelpOptions = true)
final class RollbackCommand implements Callable<Integer> {

  @Parameters(index = "0", paramLabel = "OUTPUT", description = "The output of a job.")
  private String output;

  @Parameters(index = "1", paramLabel = "RUN", description = "Whose snapshot; see runs.")
  private String run;

  @Override
  public Integer call() throws IOException {
    Logs.quiet();
    RunResult result = OutputHistory.of(output).rollBack(run, Clock.systemUTC());
    if (result.exit() == ExitCode.DONE) {
      new PrintStream(System.out, true, StandardCharsets.UTF_8)
          .printf("%s is current; the next run publishes after it%n", run);
    } else {
      new PrintStream(System.err, true, StandardCharsets.UTF_8)
          .println("planatlas: " + result.problem());
    }
    return result.exit().code();
  }
}
