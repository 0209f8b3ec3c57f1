package planatlas.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import planatlas.job.Job;
import planatlas.job.JobReader;
import planatlas.outcome.Checked;
import planatlas.outcome.Problem;
import planatlas.plan.Description;
import planatlas.plan.Truth;
import planatlas.plan.TruthReader;
import planatlas.run.ExitCode;
import planatlas.run.GoldRun;
import planatlas.theme.gold.Evaluation;
import planatlas.theme.gold.GoldReader;
import planatlas.theme.gold.GoldSentence;
import planatlas.theme.gold.Judgement;
import planatlas.theme.gold.Projection;

/** {@code planatlas evaluate JOB.json --gold FILE}. */
@Command(
    name = "evaluate",
    description =
        "Holds what a job finds against what people labelled: themes by sentence (--gold); region,"
            + " year, kind, counting and title by document (--truth).",
    mixinStandardHelpOptions = true)
final class EvaluateCommand implements Callable<Integer> {

  @Parameters(paramLabel = "JOB.json", description = "The job whose inputs were labelled.")
  private Path job;

  @Option(
      names = "--gold",
      paramLabel = "FILE",
      description = "Labelled sentences, JSON lines; see data/gold/README.md.")
  private Path gold;

  @Option(
      names = "--truth",
      paramLabel = "FILE",
      description =
          "Labelled documents: CSV with file and some of region_code, plan_year, doc_kind, counted,"
              + " title, ambiguous, source_kind; or JSON lines. See data/gold/README.md.")
  private Path truth;

  @Override
  public Integer call() throws IOException {
    if (gold == null && truth == null) {
      return RunCommand.refuse(
          List.of(
              new Problem(
                  "evaluate",
                  "",
                  "needs --gold FILE (sentences), --truth FILE (documents), or both")));
    }
    List<Problem> problems = new ArrayList<>();
    List<Job> jobs = new ArrayList<>();
    List<GoldSentence> sentences = new ArrayList<>();
    List<Truth> truths = new ArrayList<>();
    JobReader.read(job).fold(jobs::add, problems::addAll);
    if (gold != null) {
      read(gold).fold(sentences::addAll, problems::addAll);
    }
    if (truth != null) {
      truths(truth).fold(truths::addAll, problems::addAll);
    }
    if (!problems.isEmpty()) {
      return RunCommand.refuse(problems);
    }
    int exit = truth == null ? ExitCode.DONE.code() : documents(jobs.get(0), truths);
    return gold == null || exit != 0 ? exit : themes(jobs.get(0), sentences);
  }

  private static Checked<List<Truth>> truths(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      return Checked.invalid(
          new Problem(file.toString(), "", "does not exist; expected labelled documents"));
    }
    return TruthReader.read(file.toString(), Files.readAllBytes(file));
  }

  private int documents(Job over, List<Truth> truths) {
    Map<String, Description> descriptions = new HashMap<>();
    List<Problem> problems =
        new GoldRun(over)
            .visit(
                truth.toString(),
                truths.stream().map(Truth::file).toList(),
                (file, tagged) -> descriptions.put(file, tagged.plan().description()));
    if (!problems.isEmpty()) {
      return RunCommand.refuse(problems);
    }
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    out.print(
        new TruthReport(planatlas.plan.Evaluation.of(truths, descriptions, over.counting().kinds()))
            .text());
    return ExitCode.DONE.code();
  }

  private static Checked<List<GoldSentence>> read(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      return Checked.invalid(
          new Problem(
              file.toString(), "", "does not exist; expected a file of labelled sentences"));
    }
    return GoldReader.read(file.toString(), Files.readAllBytes(file));
  }

  private int themes(Job over, List<GoldSentence> sentences) {
    List<Judgement> judgements = new ArrayList<>();
    List<Problem> notes = new ArrayList<>();
    GoldRun.Groups groups = new GoldRun.Groups();
    List<Problem> problems =
        new GoldRun(over)
            .visit(
                gold.toString(),
                sentences.stream().map(GoldSentence::file).toList(),
                (file, tagged) -> {
                  groups.add(file, tagged);
                  Projection projection = new Projection(tagged);
                  for (GoldSentence sentence : sentences) {
                    if (sentence.file().equals(file)) {
                      if (!projection.reads(sentence)) {
                        notes.add(
                            new Problem(gold.toString(), sentence.place(), "reads otherwise here"));
                      }
                      judgements.addAll(projection.judge(sentence));
                    }
                  }
                });
    if (!problems.isEmpty()) {
      return RunCommand.refuse(problems);
    }
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    notes.forEach(n -> err.println("planatlas: warning: " + n));
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    out.print(new ThemeReport(Evaluation.of(judgements), groups).text());
    return ExitCode.DONE.code();
  }
}
