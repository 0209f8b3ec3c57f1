package planatlas.theme.gold;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import planatlas.SharedCorpus;
import planatlas.plan.Describer;
import planatlas.region.Gazetteer;
import planatlas.segment.HanLpSegmenter;
import planatlas.source.Limits;
import planatlas.source.SourceReader;
import planatlas.theme.PlanAnalyzer;
import planatlas.theme.Tagged;
import planatlas.theme.TaggedPlan;
import planatlas.theme.Tagger;

/** The shipped lexicon against sentences labelled by hand. */
class ShippedGoldTest {

  private static Evaluation evaluate(Path gold, Path documents) throws Exception {
    PlanAnalyzer analyzer =
        new PlanAnalyzer(
            new SourceReader(Limits.DEFAULT),
            new Describer(Gazetteer.shipped()),
            HanLpSegmenter.shared(),
            new Tagger(List.of(Tagged.shipped("education.json"))));
    Map<String, Projection> projections = new HashMap<>();
    List<Judgement> judgements = new ArrayList<>();
    for (GoldSentence sentence : sentences(gold)) {
      Projection projection =
          projections.computeIfAbsent(
              sentence.file(), file -> new Projection(tag(analyzer, documents.resolve(file))));
      assertThat(projection.reads(sentence)).as(sentence.place()).isTrue();
      judgements.addAll(projection.judge(sentence));
    }
    return Evaluation.of(judgements);
  }

  private static List<GoldSentence> sentences(Path gold) throws IOException {
    return GoldReader.read(gold.toString(), Files.readAllBytes(gold))
        .fold(
            sentences -> sentences,
            problems -> {
              throw new AssertionError(problems.toString());
            });
  }

  private static TaggedPlan tag(PlanAnalyzer analyzer, Path file) {
    String name = file.getFileName().toString();
    return analyzer
        .analyze(name, SharedCorpus.bytes(file))
        .fold(
            plan -> plan,
            (reason, detail) -> {
              throw new AssertionError(name + " " + reason + ": " + detail);
            });
  }

  private static void reaches(Evaluation evaluation, double core, double any, double each) {
    assertThat(evaluation.themes()).hasSize(4);
    evaluation
        .themes()
        .forEach(
            (theme, score) -> {
              assertThat(score.core().f1().orElseThrow()).as(theme).isGreaterThanOrEqualTo(core);
              assertThat(score.any().f1().orElseThrow()).as(theme).isGreaterThanOrEqualTo(any);
              for (Score s : List.of(score.core(), score.any())) {
                assertThat(s.precision().orElseThrow()).as(theme).isGreaterThanOrEqualTo(each);
                assertThat(s.recall().orElseThrow()).as(theme).isGreaterThanOrEqualTo(each);
              }
            });
  }

  @Test
  void decidesTheSeedsWithAtMostOneWrongCoreATheme() throws Exception {
    Path shared = SharedCorpus.folder();
    Evaluation seeds = evaluate(shared.resolve("gold/seeds.jsonl"), shared.resolve("corpus/seeds"));
    seeds
        .themes()
        .forEach(
            (theme, score) ->
                assertThat(score.core().falsePositive() + score.core().falseNegative())
                    .as("%s: %s", theme, seeds.wrong())
                    .isLessThanOrEqualTo(theme.equals("double_reduction") ? 0 : 1));
  }

  @Test
  void reachesItsMarksOnTheGovernmentReports() throws Exception {
    Path shared = SharedCorpus.folder();
    Evaluation reports =
        evaluate(Path.of("data/gold/gov-reports.jsonl"), shared.resolve("corpus/gov-reports"));
    reaches(reports, 0.97, 0.95, 0.95);
  }

  @Test
  void reachesItsMarksOnTheSample() throws Exception {
    Evaluation sample = evaluate(Path.of("data/gold/sample.jsonl"), Path.of("data/sample/plans"));
    reaches(sample, 0.97, 0.95, 0.92);
  }
}
