package planatlas.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import planatlas.job.Job;
import planatlas.job.JobReader;
import planatlas.run.ExitCode;
import planatlas.run.InputSummary;

/** {@code planatlas check JOB.json}. */
@Command(
    name = "check",
    description = "Checks a job, its lexicons, its divisions and its inputs; runs nothing.",
    mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {

  @Parameters(paramLabel = "JOB.json", description = "The job file.")
  private Path file;

  @Override
  public Integer call() {
    return JobReader.read(file).fold(CheckCommand::check, RunCommand::refuse);
  }

  private static int check(Job job) {
    InputSummary inputs = InputSummary.of(job);
    if (inputs.problem() != null) {
      PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
      err.println("planatlas: " + inputs.problem());
      return ExitCode.USAGE.code();
    }
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    out.printf("job %s is sound%n", job.name());
    for (Job.NamedLexicon named : job.lexicons()) {
      long terms = named.lexicon().themes().stream().mapToLong(t -> t.terms().size()).sum();
      out.printf(
          "  lexicon %s %s: %d themes, %d terms%n",
          named.lexicon().id(), named.lexicon().version(), named.lexicon().themes().size(), terms);
    }
    out.printf("  divisions: %,d%n", job.gazetteer().divisions().size());
    if (!job.overrides().rulings().isEmpty()) {
      out.printf("  overrides: %,d rows%n", job.overrides().rulings().size());
    }
    out.printf(
        "  inputs: %,d files, %,d bytes; %,d skipped by their names%n",
        inputs.files(), inputs.bytes(), inputs.skipped());
    out.printf("  output: %s%n", job.output());
    return ExitCode.DONE.code();
  }
}
