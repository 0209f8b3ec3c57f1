package planatlas.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import planatlas.SharedCorpus;
import planatlas.plan.Evaluation.Judgement;
import planatlas.region.Gazetteer;

/** The 113 pages of education authorities beside the project. */
class EducationPagesTest {

  private static final Describer DESCRIBER = new Describer(Gazetteer.shipped());
  private static final Path TITLES = Path.of("data/gold/education-pages-titles.csv");

  private static List<Truth> truths(Path file) {
    return TruthReader.read(file.toString(), SharedCorpus.bytes(file))
        .fold(
            truths -> truths,
            problems -> {
              throw new AssertionError(problems);
            });
  }

  private static Evaluation evaluated(List<Truth> truths) {
    Path pages = SharedCorpus.folder().resolve("corpus/education-pages");
    Map<String, Description> described = new HashMap<>();
    for (Truth truth : truths) {
      Path page = pages.resolve(truth.file());
      if (Files.exists(page)) {
        described.put(truth.file(), DESCRIBER.describe(SharedCorpus.read(page)));
      }
    }
    return Evaluation.of(truths, described, List.of());
  }

  @Test
  void haveTheTitlesThatAReaderWouldCite() {
    List<Judgement> titles = evaluated(truths(TITLES)).of(Question.TITLE);
    assertThat(titles).hasSizeGreaterThan(90);
    assertThat(Evaluation.misses(titles)).hasSizeLessThanOrEqualTo(titles.size() / 20);
  }

  @Test
  void areOfNoWrongRegion() {
    Path labels = SharedCorpus.folder().resolve("corpus/education-pages-labels.csv");
    assertThat(evaluated(truths(labels)).of(Question.REGION)).noneMatch(Judgement::isWrong);
  }
}
