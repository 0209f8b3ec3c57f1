package planatlas.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import planatlas.job.ExitCode;
import planatlas.job.Instruments;
import planatlas.outcome.Checked;
import planatlas.outcome.Problem;
import planatlas.source.Format;

/** {@code planatlas explain FILE}. */
@Command(
    name = "explain",
    description =
        "Shows one document as it is read: its bureau, region and year with the words that gave"
            + " them, and its text with every mention and near miss marked.",
    mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {

  @Parameters(paramLabel = "FILE", description = "A .txt or .md file.")
  private Path file;

  @Option(
      names = "--job",
      paramLabel = "JOB.json",
      description = "The job whose lexicons, divisions and limits to use.")
  private Path job;

  @Option(
      names = "--lexicon",
      paramLabel = "FILE",
      description = "A lexicon to use; default: the shipped data/themes/education.json.")
  private List<Path> lexicons = new ArrayList<>();

  @Option(
      names = "--color",
      paramLabel = "auto|always|never",
      description = "Colour instead of brackets (default: where the output is a terminal).")
  private String color = "auto";

  @Override
  public Integer call() {
    Checked<Instruments> instruments =
        job == null ? Instruments.of(lexicons) : Instruments.ofJob(job);
    return instruments.fold(this::explain, RunCommand::refuse);
  }

  private int explain(Instruments instruments) {
    Optional<Format> format = Format.ofName(file.toString());
    if (format.isEmpty()) {
      return RunCommand.refuse(
          List.of(new Problem(file.toString(), "", "is not read; expected a .txt or .md file")));
    }
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(file);
    } catch (IOException e) {
      return RunCommand.refuse(
          List.of(new Problem(file.toString(), "", "cannot be read; expected a file")));
    }
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    boolean colored = color.equals("always") || color.equals("auto") && System.console() != null;
    int exit =
        instruments
            .analyzer()
            .analyze(file.toString(), format.orElseThrow(), bytes)
            .fold(
                tagged -> {
                  out.print(
                      new Explanation(
                              tagged, instruments.gazetteer(), instruments.baseYear(), colored)
                          .text());
                  return ExitCode.DONE.code();
                },
                (reason, detail) -> {
                  out.printf("%s is rejected: %s: it %s%n", file, reason.label(), detail);
                  return ExitCode.DONE.code();
                });
    out.flush();
    return exit;
  }
}
