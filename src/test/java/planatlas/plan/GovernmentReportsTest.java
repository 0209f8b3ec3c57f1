package planatlas.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import planatlas.SharedCorpus;
import planatlas.plan.Evaluation.Bin;
import planatlas.plan.Evaluation.Judgement;
import planatlas.plan.Evaluation.Score;

/** The marks that the project set itself for regions and years. */
class GovernmentReportsTest {

  @Test
  void areOfTheRegionAndYearOfTheirLabelsInBothHalvesOfTheProvinces() {
    Path shared = SharedCorpus.folder();
    List<Truth> truths = GovernmentReports.truths(shared);
    Map<String, Description> described =
        GovernmentReports.described(truths, file -> GovernmentReports.whole(shared, file));
    for (List<Truth> some :
        List.of(
            truths,
            truths.stream().filter(GovernmentReportsTest::isEven).toList(),
            truths.stream().filter(t -> !isEven(t)).toList(),
            truths.stream().filter(t -> t.note().contains("december")).toList())) {
      Evaluation evaluation = Evaluation.of(some, described, List.of());
      assertThat(evaluation.missing()).isEmpty();
      Score regions = Evaluation.score(evaluation.of(Question.REGION));
      assertThat(regions.coverage()).isGreaterThanOrEqualTo(0.99);
      assertThat(regions.accuracy())
          .as("%s", Evaluation.misses(evaluation.of(Question.REGION)))
          .isGreaterThanOrEqualTo(0.995);
      assertThat(Evaluation.score(evaluation.of(Question.YEAR)).rightOfAll())
          .as("%s", Evaluation.misses(evaluation.of(Question.YEAR)))
          .isGreaterThanOrEqualTo(0.99);
    }
    assertThat(described.values()).allMatch(d -> d.kind() == DocKind.GOVERNMENT_REPORT);
  }

  /** Provinces whose code is even, against those whose code is odd. */
  private static boolean isEven(Truth truth) {
    return Integer.parseInt(truth.answers().get(Question.REGION).orElseThrow().substring(0, 2)) % 2
        == 0;
  }

  @Test
  void areSeldomGivenToAWrongRegionWhenTheirFirstTwoLinesAreCutOff() {
    Path shared = SharedCorpus.folder();
    List<Truth> truths = GovernmentReports.truths(shared);
    assertIsCareful(
        Evaluation.of(
            truths,
            GovernmentReports.described(truths, file -> GovernmentReports.cut(shared, file)),
            List.of()),
        0.96);
  }

  @Test
  void areSeldomGivenToAWrongRegionWhenTheirFirstPageIsCutOff() {
    Path shared = SharedCorpus.folder();
    List<Truth> truths = GovernmentReports.truths(shared);
    assertIsCareful(
        Evaluation.of(
            truths,
            GovernmentReports.described(
                truths, file -> GovernmentReports.cutDeeper(shared, file, 800)),
            List.of()),
        0.9);
  }

  /** Hardly anything wrong, though not everything is answered, and as sure as it says. */
  private static void assertIsCareful(Evaluation cut, double years) {
    Score regions = Evaluation.score(cut.of(Question.REGION));
    assertThat(regions.wrong()).isLessThan(regions.documents() / 100);
    assertThat(regions.coverage()).isGreaterThan(0.98);
    Score planYears = Evaluation.score(cut.of(Question.YEAR));
    assertThat(planYears.accuracy()).isGreaterThan(0.985);
    assertThat(planYears.rightOfAll()).isGreaterThan(years);
    assertIsCalibrated(cut.of(Question.REGION));
    assertIsCalibrated(cut.of(Question.YEAR));
  }

  private static final int FEW = 10;

  /** In every bin hardly fewer answers are right than it says, by two standard errors. */
  private static void assertIsCalibrated(List<Judgement> judgements) {
    for (Bin bin : Evaluation.bins(judgements)) {
      if (bin.answered() < FEW) {
        continue;
      }
      double noise = 2 * Math.sqrt(bin.stated() * (1 - bin.stated()) / bin.answered());
      assertThat(bin.accuracy()).as("%s", bin).isGreaterThan(bin.stated() - noise - 0.001);
    }
  }
}
