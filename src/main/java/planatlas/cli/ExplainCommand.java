package planatlas.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import planatlas.container.Archives;
import planatlas.container.Found;
import planatlas.outcome.Checked;
import planatlas.outcome.Problem;
import planatlas.run.ExitCode;
import planatlas.run.Instruments;

/** {@code planatlas explain FILE}. */
@Command(
    name = "explain",
    description =
        "Shows one document as it is read: its bureau, region and year with the words that gave"
            + " them, and its text with every mention and near miss marked.",
    mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {

  @Parameters(paramLabel = "FILE", description = "A document, or an archive or crawl of documents.")
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
    byte[] bytes;
    try {
      if (!Files.isRegularFile(file)) {
        // Opening a pipe would wait for somebody who writes into it.
        throw new NoSuchFileException(file.toString());
      }
      bytes = Files.readAllBytes(file);
    } catch (IOException e) {
      return RunCommand.refuse(
          List.of(new Problem(file.toString(), "", "cannot be read; expected a file")));
    }
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    boolean colored = color.equals("always") || color.equals("auto") && System.console() != null;
    List<Found> inputs = new ArrayList<>();
    Archives.open(file.toString(), bytes, instruments.limits()).forEachRemaining(inputs::add);
    for (Found found : inputs) {
      out.print(inputs.size() > 1 ? "== %s%n".formatted(found.locator()) : "");
      out.print(
          found
              .input()
              .then(instruments.analyzer()::analyze)
              .<String>fold(
                  tagged ->
                      new Explanation(
                              tagged, instruments.gazetteer(), instruments.baseYear(), colored)
                          .text(),
                  (reason, detail) ->
                      "%s is rejected: %s: it %s%n"
                          .formatted(found.locator(), reason.label(), detail)));
    }
    out.flush();
    return ExitCode.DONE.code();
  }
}
