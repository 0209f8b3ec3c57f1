package planatlas.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import planatlas.run.EnvironmentFault;
import planatlas.run.ExitCode;
import planatlas.run.Version;

/** The command line, embedded and under spark-submit. */
@Command(
    name = "planatlas",
    description = "Finds which education bureau speaks of which theme, where and when.",
    subcommands = {
      RunCommand.class,
      CheckCommand.class,
      ExplainCommand.class,
      EvaluateCommand.class,
      AuditCommand.class,
      PageCommand.class,
      ExportCommand.class,
      PackCommand.class,
      RunsCommand.class,
      ShowCommand.class,
      RollbackCommand.class,
      LexiconCommand.class,
      CommandLine.HelpCommand.class
    },
    versionProvider = Main.ProgramVersion.class,
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Exit codes:",
      "  0  done",
      "  1  a bug in Plan Atlas (with a stack trace)",
      "  2  the command line, the job file, a lexicon or a table is wrong",
      "  3  nothing was fit to be published; what was published before stays",
      "  4  another run holds the output",
      "  5  the environment failed (disk full, store unreachable, another HanLP on a",
      "     machine of the cluster): put it right, try again"
    })
public final class Main {

  static final class ProgramVersion implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"planatlas " + Version.current()};
    }
  }

  private Main() {}

  public static void main(String[] args) {
    System.exit(execute(args));
  }

  /** Runs a command and answers its exit code. */
  static int execute(String... args) {
    CommandLine command = new CommandLine(new Main());
    command.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
    command.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
    command.setExecutionExceptionHandler(
        (e, c, parsed) -> {
          var fault = EnvironmentFault.in(e);
          if (fault.isPresent()) {
            c.getErr().println("planatlas: " + fault.get());
            return ExitCode.ENVIRONMENT.code();
          }
          e.printStackTrace();
          return ExitCode.BUG.code();
        });
    command.setParameterExceptionHandler(
        (e, given) -> {
          e.getCommandLine().getErr().println("planatlas: " + e.getMessage());
          e.getCommandLine().getErr().println("Try 'planatlas --help'.");
          return ExitCode.USAGE.code();
        });
    return command.execute(args);
  }
}
