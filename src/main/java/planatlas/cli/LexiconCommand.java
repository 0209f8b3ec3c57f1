package planatlas.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import planatlas.job.Job;
import planatlas.job.JobReader;
import planatlas.outcome.Problem;
import planatlas.run.ExitCode;
import planatlas.run.Instruments;
import planatlas.run.LexiconDiff;
import planatlas.run.ProgressLine;
import planatlas.run.RunJob;
import planatlas.theme.Lexicon;

/** {@code planatlas lexicon diff A B JOB.json}. */
@Command(
    name = "lexicon",
    description = "Compares lexicons.",
    subcommands = LexiconCommand.Diff.class,
    mixinStandardHelpOptions = true)
final class LexiconCommand implements Callable<Integer> {

  @Override
  public Integer call() {
    System.err.println("planatlas: lexicon what? Try 'planatlas lexicon --help'.");
    return ExitCode.USAGE.code();
  }

  @Command(
      name = "diff",
      description = "What a change of lexicon does to every region, year and theme of a job.",
      mixinStandardHelpOptions = true)
  static final class Diff implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "BEFORE", description = "A lexicon file.")
    private Path before;

    @Parameters(index = "1", paramLabel = "AFTER", description = "A lexicon file.")
    private Path after;

    @Parameters(index = "2", paramLabel = "JOB.json", description = "The job over whose inputs.")
    private Path job;

    @Option(
        names = "--out",
        paramLabel = "FOLDER",
        description = "Where cells.csv and sentences.csv go (default: ./lexicon-diff).")
    private Path folder = Path.of("lexicon-diff");

    @Override
    public Integer call() throws IOException {
      List<Problem> problems = new ArrayList<>();
      List<Lexicon> lexicons = new ArrayList<>();
      List<Job> jobs = new ArrayList<>();
      for (Path file : List.of(before, after)) {
        Instruments.lexicon(file).fold(lexicons::add, problems::addAll);
      }
      JobReader.read(job).fold(jobs::add, problems::addAll);
      return problems.isEmpty()
          ? compare(lexicons.get(0), lexicons.get(1), jobs.get(0))
          : RunCommand.refuse(problems);
    }

    private int compare(Lexicon a, Lexicon b, Job over) throws IOException {
      PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
      PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
      Logs.start(over, RunJob.newRunId(Clock.systemUTC()));
      LexiconDiff.Summary summary =
          new LexiconDiff(over, new ProgressLine(err, System.console() != null))
              .compare(a, b, folder);
      if (summary.problem() != null) {
        err.println("planatlas: " + summary.problem());
        return ExitCode.USAGE.code();
      }
      if (summary.themes().isEmpty()) {
        out.println("no mention differs");
        return ExitCode.DONE.code();
      }
      TextTable table = new TextTable();
      table.row(List.of("theme", "core entered", "core left", "entered", "left", "cells"));
      summary.themes().forEach(line -> table.row(List.of(line)));
      out.print(table);
      out.printf("cells: %s%n", folder.resolve("cells.csv"));
      out.printf("sentences: %s%n", folder.resolve("sentences.csv"));
      return ExitCode.DONE.code();
    }
  }
}
