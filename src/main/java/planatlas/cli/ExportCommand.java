package planatlas.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import planatlas.outcome.Problem;
import planatlas.run.ExitCode;
import planatlas.run.Export;
import planatlas.run.Published;
import planatlas.table.Table;
import planatlas.table.Tables;

/** {@code planatlas export OUTPUT TABLE --format csv --to FILE}. */
@Command(
    name = "export",
    description =
        "Writes a published table as CSV that spreadsheets open: UTF-8 with a mark, and text that"
            + " would be taken for a formula behind an apostrophe.",
    mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {

  /** What a table can be written as. */
  enum Format {
    csv
  }

  @Parameters(
      index = "0",
      paramLabel = "OUTPUT",
      description = "The output of a job (its current snapshot), or one snapshot.")
  private Path output;

  @Parameters(index = "1", paramLabel = "TABLE", description = "The table's name.")
  private String name;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private Format format = Format.csv;

  @Option(
      names = "--to",
      paramLabel = "FILE",
      description = "Where the rows go (default: the screen).")
  private Path to;

  @Override
  public Integer call() throws IOException {
    Optional<Published> published = Published.at(output);
    if (published.isEmpty()) {
      return RunCommand.refuse(
          List.of(
              new Problem(output.toString(), "", "has no published run; expected LATEST.json")));
    }
    Optional<Table> table = Tables.named(name).filter(published.orElseThrow()::has);
    if (table.isEmpty()) {
      return RunCommand.refuse(
          List.of(
              new Problem(
                  output.toString(),
                  name,
                  "is no table here; expected one of "
                      + published.orElseThrow().tables().stream()
                          .map(Table::name)
                          .collect(Collectors.joining(", ")))));
    }
    Logs.quiet();
    if (to == null) {
      Export.csv(published.orElseThrow(), table.orElseThrow(), System.out);
      return ExitCode.DONE.code();
    }
    try (OutputStream out = Files.newOutputStream(to)) {
      long rows = Export.csv(published.orElseThrow(), table.orElseThrow(), out);
      new PrintStream(System.out, true, StandardCharsets.UTF_8)
          .printf("%,d rows of %s: %s%n", rows, name, to);
      return ExitCode.DONE.code();
    } catch (FileSystemException e) {
      return RunCommand.refuse(
          List.of(new Problem(to.toString(), "", "cannot be written: " + e.getReason())));
    }
  }
}
