package planatlas.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import planatlas.SharedCorpus;
import planatlas.plan.GovernmentReports.Answer;
import planatlas.region.Gazetteer;
import planatlas.source.SourceText;

class GovernmentReportsTest {

  private static final Describer DESCRIBER = new Describer(Gazetteer.shipped());

  private static List<Answer> answers(Function<String, SourceText> read, Path shared) {
    List<Answer> answers =
        GovernmentReports.labels(shared).parallelStream()
            .map(label -> new Answer(label, DESCRIBER.describe(read.apply(label.file()))))
            .toList();
    answers.stream().filter(a -> a.answered() && !a.rightRegion()).forEach(System.out::println);
    return answers;
  }

  private static double share(List<Answer> answers, Predicate<Answer> of) {
    return answers.stream().filter(of).count() / (double) answers.size();
  }

  private static List<Answer> wrong(List<Answer> answers) {
    return answers.stream().filter(a -> a.answered() && !a.rightRegion()).toList();
  }

  @Test
  void areOfTheRegionAndYearOfTheirLabelsInBothHalvesOfTheProvinces() {
    Path shared = SharedCorpus.folder();
    List<Answer> all = answers(file -> GovernmentReports.whole(shared, file), shared);
    Map<Boolean, List<Answer>> halves =
        all.stream().collect(Collectors.partitioningBy(Answer::even));
    for (List<Answer> half : halves.values()) {
      assertThat(share(half, Answer::answered)).isGreaterThanOrEqualTo(0.99);
      assertThat(wrong(half)).hasSizeLessThanOrEqualTo(half.size() / 200);
      assertThat(share(half, Answer::rightYear)).isGreaterThanOrEqualTo(0.99);
    }
    List<Answer> december = all.stream().filter(a -> a.label().december()).toList();
    assertThat(share(december, Answer::rightYear)).isGreaterThanOrEqualTo(0.99);
    assertThat(all).allMatch(a -> a.description().kind() == DocKind.GOVERNMENT_REPORT);
  }

  @Test
  void areSeldomGivenToAWrongRegionWhenTheirFirstTwoLinesAreCutOff() {
    Path shared = SharedCorpus.folder();
    assertIsCareful(answers(file -> GovernmentReports.cut(shared, file), shared), 0.97);
  }

  @Test
  void areSeldomGivenToAWrongRegionWhenTheirFirstPageIsCutOff() {
    Path shared = SharedCorpus.folder();
    assertIsCareful(answers(file -> GovernmentReports.cutDeeper(shared, file, 800), shared), 0.9);
  }

  private static void assertIsCareful(List<Answer> cut, double years) {
    assertThat(wrong(cut)).hasSizeLessThan(cut.size() / 100);
    assertThat(share(cut, Answer::answered)).isGreaterThan(0.95);
    assertThat(share(cut, Answer::rightYear)).isGreaterThan(years);
    assertIsCalibrated(cut);
  }

  /** Of the answers of each stated confidence, hardly fewer are right than it says. */
  private static void assertIsCalibrated(List<Answer> answers) {
    Map<Double, List<Answer>> bins =
        answers.stream()
            .filter(Answer::answered)
            .collect(
                Collectors.groupingBy(
                    a -> a.description().region().confidence(), TreeMap::new, Collectors.toList()));
    bins.forEach(
        (confidence, bin) -> {
          double noise = 2 * Math.sqrt(confidence * (1 - confidence) / bin.size());
          assertThat(share(bin, Answer::rightRegion)).isGreaterThan(confidence - noise - 0.001);
        });
  }
}
