package planatlas.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import planatlas.plan.Evaluation.Bin;
import planatlas.plan.Evaluation.Judgement;
import planatlas.plan.Evaluation.Score;
import planatlas.region.Level;
import planatlas.region.RegionAnswer;

class EvaluationTest {

  private static Description described(String code, double confidence, PlanYear year) {
    RegionAnswer region =
        code == null
            ? RegionAnswer.unknown(null, "in doubt")
            : new RegionAnswer(code, Level.COUNTY, confidence, "signature", "");
    return new Description(
        null,
        List.of(),
        null,
        null,
        null,
        KindAnswer.of(DocKind.OTHER, 1, ""),
        null,
        null,
        year,
        region,
        List.of(),
        false,
        List.of());
  }

  private static Truth truth(String file, String region, Integer year) {
    return new Truth(
        file,
        Map.of(
            Question.REGION,
            Optional.ofNullable(region),
            Question.YEAR,
            Optional.ofNullable(year).map(String::valueOf)),
        "",
        "");
  }

  private static PlanYear year(int year, double confidence) {
    return new PlanYear(year, year, confidence, "title");
  }

  private static final Evaluation EVALUATION =
      Evaluation.of(
          List.of(
              truth("right", "321202", 2021),
              truth("wrong", "321202", 2021),
              truth("silent", "321202", 2021),
              truth("unknown", null, null),
              truth("invented", null, 2020),
              truth("lost", "321202", 2021)),
          Map.of(
              "right", described("321202", 0.995, year(2021, 0.98)),
              "wrong", described("321203", 0.9, year(2020, 0.7)),
              "silent", described(null, 0, null),
              "unknown", described(null, 0, null),
              "invented", described("321202", 0.98, year(2020, 1)),
              "not asked for", described("321202", 0.98, year(2020, 1))),
          List.of());

  @Test
  void countsAnswersAndWhatIsRightOfThem() {
    Score regions = Evaluation.score(EVALUATION.of(Question.REGION));
    assertThat(regions).isEqualTo(new Score(5, 3, 1, 2, 1));
    assertThat(regions.coverage()).isEqualTo(0.6);
    assertThat(regions.accuracy()).isEqualTo(1 / 3.0);
    assertThat(regions.rightOfAll()).isEqualTo(0.4);
    assertThat(Evaluation.score(EVALUATION.of(Question.YEAR))).isEqualTo(new Score(5, 3, 2, 1, 1));
  }

  @Test
  void judgesKindsTitlesAndWhetherADocumentCounts() {
    Truth truth =
        new Truth(
            "a",
            Map.of(
                Question.KIND, Optional.of("other"),
                Question.COUNTED, Optional.of("1"),
                Question.TITLE, Optional.of("岚溪市教育局２０２４年工作要点")),
            "bureau_site",
            "");
    Description described =
        new Description(
            "岚溪市教育局 2024年工作要点",
            List.of(),
            null,
            null,
            null,
            KindAnswer.of(DocKind.OTHER, 1, ""),
            null,
            null,
            null,
            RegionAnswer.unknown(null, ""),
            List.of(),
            false,
            List.of());
    Evaluation evaluation =
        Evaluation.of(List.of(truth), Map.of("a", described), List.of("work_points"));
    assertThat(Evaluation.misses(evaluation.of(Question.KIND))).isEmpty();
    assertThat(Evaluation.misses(evaluation.of(Question.TITLE))).isEmpty();
    assertThat(Evaluation.misses(evaluation.of(Question.COUNTED)))
        .containsExactly(new Judgement("a", "1", "0", 1, "other", "bureau_site"));
    assertThat(evaluation.of(Question.REGION)).isEmpty();
  }

  @Test
  void countsSilenceWhereThereIsNothingToSayAsRight() {
    assertThat(Evaluation.misses(EVALUATION.of(Question.REGION)))
        .extracting(Judgement::file)
        .doesNotContain("unknown");
  }

  @Test
  void listsMissesTheMostConfidentFirstWithTheirEvidence() {
    assertThat(Evaluation.misses(EVALUATION.of(Question.REGION)))
        .containsExactly(
            new Judgement("invented", null, "321202", 0.98, "signature", ""),
            new Judgement("wrong", "321202", "321203", 0.9, "signature", ""),
            new Judgement("silent", "321202", null, 0, "in doubt", ""));
  }

  @Test
  void putsAnswersIntoBinsOfStatedConfidence() {
    assertThat(Evaluation.bins(EVALUATION.of(Question.REGION)))
        .containsExactly(
            new Bin(0.9, 0.95, 1, 0, 0.9),
            new Bin(0.98, 0.99, 1, 0, 0.98),
            new Bin(0.99, 1, 1, 1, 0.995));
    assertThat(Evaluation.bins(EVALUATION.of(Question.YEAR)))
        .extracting(Bin::to)
        .containsExactly(0.8, 0.99, 1.0);
    assertThat(Evaluation.bins(EVALUATION.of(Question.YEAR)))
        .extracting(Bin::accuracy)
        .containsExactly(0.0, 1.0, 1.0);
  }

  @Test
  void namesLabelledFilesThatNothingDescribes() {
    assertThat(EVALUATION.missing()).containsExactly("lost");
  }
}
