package planatlas.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import planatlas.measure.Interval;
import planatlas.measure.Wilson;
import planatlas.outcome.Problem;
import planatlas.run.Audit;
import planatlas.run.ExitCode;

/** {@code planatlas audit OUTPUT} and {@code planatlas audit --read FILE}. */
@Command(
    name = "audit",
    description =
        "Draws a sample of what a published run counted and turned away, as CSV for a person to"
            + " judge; with --read, reports what the judging came to.",
    mixinStandardHelpOptions = true)
final class AuditCommand implements Callable<Integer> {

  @Parameters(arity = "0..1", paramLabel = "OUTPUT", description = "The output of a job.")
  private Path output;

  @Option(
      names = "--size",
      paramLabel = "N",
      description = "Rows a theme and kind of decision (default: ${DEFAULT-VALUE}).")
  private int size = 20;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Of the draw (default: ${DEFAULT-VALUE}).")
  private long seed = 1;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Where the sample goes (default: ${DEFAULT-VALUE}).")
  private Path file = Path.of("audit.csv");

  @Option(names = "--read", paramLabel = "FILE", description = "A judged sample.")
  private Path judged;

  @Override
  public Integer call() throws IOException {
    if (judged != null) {
      return report();
    }
    if (output == null) {
      return RunCommand.refuse(
          List.of(new Problem("audit", "", "needs the OUTPUT of a job, or --read FILE")));
    }
    Logs.quiet();
    Optional<Integer> rows = Audit.draw(output.toAbsolutePath().toString(), size, seed, file);
    if (rows.isEmpty()) {
      return RunCommand.refuse(
          List.of(
              new Problem(output.toString(), "", "has no published run; expected LATEST.json")));
    }
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    out.printf("%,d matches drawn: %s%n", rows.orElseThrow(), file);
    out.println(
        "Judge each by its sentence: write 2 (core), 1 (related) or 0 (absent) under judgement,");
    out.printf("save as CSV, then: planatlas audit --read %s%n", file);
    return ExitCode.DONE.code();
  }

  private int report() throws IOException {
    if (!Files.isRegularFile(judged)) {
      return RunCommand.refuse(
          List.of(new Problem(judged.toString(), "", "does not exist; expected a judged sample")));
    }
    return Audit.read(judged).fold(AuditCommand::print, RunCommand::refuse);
  }

  private static int print(List<Audit.Stratum> strata) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    TextTable table = new TextTable();
    table.row(List.of("theme and decision", "matches", "judged", "2", "1", "0", "right"));
    for (Audit.Stratum s : strata) {
      table.row(
          List.of(
              s.theme() + " " + s.decision(),
              "" + s.size(),
              "" + s.judged(),
              "" + s.labels()[2],
              "" + s.labels()[1],
              "" + s.labels()[0],
              s.judged() == 0 ? "" : share(s.right(), s.judged())));
    }
    out.print(table);
    out.println(
        "right: judged 2 for core, 1 or 2 for related, 0 for what was turned away; 95% Wilson interval");
    return ExitCode.DONE.code();
  }

  private static String share(int right, int judged) {
    Interval interval = Wilson.interval(right, judged);
    return String.format(
        Locale.ROOT, "%.2f [%.2f, %.2f]", (double) right / judged, interval.low(), interval.high());
  }
}
