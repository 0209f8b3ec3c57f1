package planatlas;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import planatlas.plan.Describer;
import planatlas.plan.DocKind;
import planatlas.region.Gazetteer;
import planatlas.segment.HanLpSegmenter;
import planatlas.source.Limits;
import planatlas.source.SourceReader;
import planatlas.text.Part;
import planatlas.text.Sentences;
import planatlas.text.Span;
import planatlas.theme.Mention;
import planatlas.theme.PlanAnalyzer;
import planatlas.theme.Strength;
import planatlas.theme.Tagged;
import planatlas.theme.TaggedPlan;
import planatlas.theme.Tagger;

class SyntheticPlansTest {

  /** Far enough apart for bureaus of all provinces and years of four decades. */
  private static final int STEP = 331;

  @Test
  void areTheSameEveryTime() throws Exception {
    SyntheticPlans one = SyntheticPlans.shipped();
    SyntheticPlans other = SyntheticPlans.shipped();
    for (int number = 0; number < 300; number++) {
      assertThat(one.text(number * STEP)).isEqualTo(other.text(number * STEP));
      assertThat(one.truth(number * STEP)).isEqualTo(other.truth(number * STEP));
    }
  }

  @Test
  void areEnoughForTheNation() throws Exception {
    SyntheticPlans plans = SyntheticPlans.shipped();
    assertThat(plans.size()).isGreaterThan(100_000);
    assertThat(plans.bureaus()).isGreaterThan(3_000);
  }

  @Test
  void haveTheLengthsThatWereMeasured() throws Exception {
    int mean = 10_000;
    SyntheticPlans plans = SyntheticPlans.ofMeanLength(mean);
    MeasuredFigures figures = MeasuredFigures.shipped();
    double scale = mean / figures.meanDocument();
    int shortest = (int) (scale * figures.documentCharacters().get(0));
    int longest = (int) (scale * figures.documentCharacters().get(100)) + 1_000;
    double measured =
        (1 - figures.repeatedShare()) * mean(figures.sentenceCharacters())
            + figures.repeatedShare() * mean(figures.repeatedSentenceCharacters());
    Map<String, Integer> plansOf = new HashMap<>();
    long characters = 0;
    long sentences = 0;
    for (int number = 0; number < 300; number++) {
      String text = plans.text(number * STEP);
      assertThat(text).hasSizeBetween(shortest, longest);
      characters += text.length();
      Set<String> seen = new HashSet<>();
      for (Span sentence : Sentences.of(text)) {
        sentences++;
        seen.add(sentence.of(text));
      }
      seen.forEach(sentence -> plansOf.merge(sentence, 1, Integer::sum));
    }
    assertThat(characters / 300.0).isBetween(0.97 * mean, 1.05 * mean);
    assertThat((double) characters / sentences).isBetween(0.9 * measured, 1.1 * measured);
    long repeated = plansOf.values().stream().filter(n -> n > 1).mapToLong(n -> n).sum();
    double drawn = figures.repeatedShare() * sentences;
    double again = 1 - Math.exp(-drawn / figures.repeatedSentences());
    assertThat(repeated / drawn)
        .as("of the sentences in common, those that two of so few plans have")
        .isBetween(0.85 * again, 1.15 * again);
  }

  /** The proof that the truth is known: the whole way of a document finds it, and nothing else. */
  @Test
  void areReadAsTheirTruthSays() throws Exception {
    SyntheticPlans plans = SyntheticPlans.shipped();
    PlanAnalyzer analyzer =
        new PlanAnalyzer(
            new SourceReader(Limits.DEFAULT),
            new Describer(Gazetteer.shipped()),
            HanLpSegmenter.shared(),
            new Tagger(List.of(Tagged.shipped("education.json"))));
    int named = 0;
    for (int i = 0; i < 200; i++) {
      // The last years, in which every wording counts, more than their share.
      int number = i % 2 == 0 ? i * STEP : i * 40;
      SyntheticPlans.Truth truth = plans.truth(number);
      byte[] bytes = plans.text(number).getBytes(StandardCharsets.UTF_8);
      TaggedPlan found =
          analyzer
              .analyze(plans.name(number), bytes)
              .fold(
                  plan -> plan,
                  (reason, detail) -> {
                    throw new AssertionError(reason + ": " + detail);
                  });
      assertThat(found(found, truth.core().keySet())).as("plan %d", number).isEqualTo(truth);
      assertThat(found.plan().description().kind()).isEqualTo(DocKind.WORK_POINTS);
      named += truth.core().values().stream().mapToInt(n -> n).sum();
    }
    assertThat(named).isGreaterThan(400);
  }

  private static SyntheticPlans.Truth found(TaggedPlan plan, Set<String> themes) {
    Map<String, Integer> core = new TreeMap<>();
    themes.forEach(theme -> core.put(theme, 0));
    for (Mention mention : plan.tagging().mentions()) {
      if (mention.term().strength() == Strength.CORE
          && plan.plan().parts().at(mention.span().begin()) == Part.PLAN) {
        core.merge(mention.theme().id(), 1, Integer::sum);
      }
    }
    return new SyntheticPlans.Truth(
        plan.plan().description().region().code(), plan.plan().year().orElse(0), core);
  }

  private static double mean(List<Integer> percentiles) {
    double sum = 0;
    for (int i = 1; i < percentiles.size(); i++) {
      sum += (percentiles.get(i - 1) + percentiles.get(i)) / 2.0;
    }
    return sum / (percentiles.size() - 1);
  }
}
