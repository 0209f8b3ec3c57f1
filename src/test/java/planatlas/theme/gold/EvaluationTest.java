package planatlas.theme.gold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import planatlas.measure.Wilson;

class EvaluationTest {

  private static Judgement judged(int at, int label, int found) {
    GoldSentence sentence =
        new GoldSentence(at < 50 ? "a.txt" : "b.txt", at, at + 1, null, Map.of("theme", label), "");
    return new Judgement(sentence, "theme", label, found, List.of());
  }

  private static final List<Judgement> JUDGED =
      List.of(
          judged(0, 2, 2),
          judged(1, 2, 2),
          judged(2, 2, 2),
          judged(3, 2, 1),
          judged(4, 1, 2),
          judged(5, 1, 1),
          judged(6, 1, 0),
          judged(50, 0, 2),
          judged(51, 0, 1),
          judged(52, 0, 0));

  @Test
  void leavesRelatedSentencesOutOfTheCoreScore() {
    ThemeScore score = Evaluation.of(JUDGED).themes().get("theme");
    assertThat(score.core()).isEqualTo(new Score(3, 1, 1, 2));
    assertThat(score.any()).isEqualTo(new Score(6, 2, 1, 1));
    assertThat(score.related()).isEqualTo(3);
    assertThat(score.relatedFoundCore()).isEqualTo(1);
  }

  @Test
  void measuresPrecisionRecallAndF1() {
    Score core = Evaluation.of(JUDGED).themes().get("theme").core();
    assertThat(core.precision().orElseThrow()).isCloseTo(3 / 4.0, within(1e-12));
    assertThat(core.recall().orElseThrow()).isCloseTo(3 / 4.0, within(1e-12));
    assertThat(core.f1().orElseThrow()).isCloseTo(6 / 8.0, within(1e-12));
    assertThat(core.precisionInterval()).contains(Wilson.interval(3, 4));
    assertThat(core.recallInterval()).contains(Wilson.interval(3, 4));
    assertThat(core.f1Interval()).contains(Wilson.f1(3, 2));
  }

  @Test
  void hasNoMeasureOfNothing() {
    Score nothing = Evaluation.of(List.of(judged(0, 0, 0))).themes().get("theme").core();
    assertThat(nothing.precision()).isEmpty();
    assertThat(nothing.recall()).isEmpty();
    assertThat(nothing.f1()).isEmpty();
    assertThat(nothing.f1Interval()).isEmpty();
  }

  @Test
  void listsEveryWrongDecision() {
    assertThat(Evaluation.of(JUDGED).wrong())
        .extracting(j -> j.sentence().start())
        .as("core for related and related for core are no misses of both measures")
        .containsExactly(3, 6, 50, 51);
  }

  @Test
  void doesNotDependOnTheOrder() {
    List<Judgement> turned = new ArrayList<>(JUDGED);
    Collections.reverse(turned);
    assertThat(Evaluation.of(turned).themes()).isEqualTo(Evaluation.of(JUDGED).themes());
    assertThat(Evaluation.of(turned).wrong()).isEqualTo(Evaluation.of(JUDGED).wrong());
  }

  @Test
  void splitsByGroups() {
    Map<String, Evaluation> byFile = Evaluation.of(JUDGED).by(GoldSentence::file);
    assertThat(byFile).containsOnlyKeys("a.txt", "b.txt");
    assertThat(byFile.get("b.txt").themes().get("theme").core()).isEqualTo(new Score(0, 1, 0, 2));
  }
}
