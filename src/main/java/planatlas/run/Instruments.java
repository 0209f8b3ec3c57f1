package planatlas.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import planatlas.job.Job;
import planatlas.job.JobReader;
import planatlas.outcome.Checked;
import planatlas.outcome.Problem;
import planatlas.plan.Describer;
import planatlas.plan.Overrides;
import planatlas.region.Gazetteer;
import planatlas.region.NameEvidence;
import planatlas.segment.HanLpSegmenter;
import planatlas.source.Limits;
import planatlas.source.SourceReader;
import planatlas.theme.Lexicon;
import planatlas.theme.LexiconReader;
import planatlas.theme.PlanAnalyzer;
import planatlas.theme.Tagger;

/** What reads single documents without Spark, set up as a job would have it. Safe to share. */
public record Instruments(
    PlanAnalyzer analyzer,
    Gazetteer gazetteer,
    int baseYear,
    List<Lexicon> lexicons,
    Limits limits) {

  private static final String SHIPPED_LEXICON = "data/themes/education.json";

  /** The lexicons, divisions, overrides and limits of a job. */
  public static Checked<Instruments> ofJob(Path jobFile) {
    return JobReader.read(jobFile)
        .then(
            job ->
                Checked.valid(
                    of(
                        job.plainLexicons(),
                        job.gazetteer(),
                        job.baseYear(),
                        job.overrides(),
                        job.names(),
                        job.limits())));
  }

  /** The same without overrides: what the program finds by itself. */
  static Instruments of(Job job) {
    return of(
        job.plainLexicons(),
        job.gazetteer(),
        job.baseYear(),
        Overrides.NONE,
        job.names(),
        job.limits());
  }

  /** These lexicons, or the shipped one where there are none, with the shipped divisions. */
  public static Checked<Instruments> of(List<Path> lexiconFiles) {
    List<Path> files =
        lexiconFiles.isEmpty()
            ? List.of(
                Path.of(System.getProperty("planatlas.home", "."), SHIPPED_LEXICON).normalize())
            : lexiconFiles;
    List<Problem> problems = new ArrayList<>();
    List<Lexicon> lexicons = new ArrayList<>();
    for (Path file : files) {
      lexicon(file).fold(lexicons::add, problems::addAll);
    }
    return problems.isEmpty()
        ? Checked.valid(
            of(
                lexicons,
                Gazetteer.shipped(),
                JobReader.BASE_YEAR,
                Overrides.NONE,
                NameEvidence.READ,
                Limits.DEFAULT))
        : new Checked.Invalid<>(problems);
  }

  /** One lexicon file. */
  public static Checked<Lexicon> lexicon(Path file) {
    try {
      return LexiconReader.read(file.toString(), Files.readAllBytes(file));
    } catch (IOException e) {
      return Checked.invalid(
          new Problem(file.toString(), "", "cannot be read; expected a lexicon file"));
    }
  }

  private static Instruments of(
      List<Lexicon> lexicons,
      Gazetteer gazetteer,
      int baseYear,
      Overrides overrides,
      NameEvidence names,
      Limits limits) {
    return new Instruments(
        new PlanAnalyzer(
            new SourceReader(limits),
            new Describer(gazetteer, overrides, names),
            HanLpSegmenter.shared(),
            new Tagger(lexicons)),
        gazetteer,
        baseYear,
        lexicons,
        limits);
  }
}
