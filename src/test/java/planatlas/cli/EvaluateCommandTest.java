package planatlas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import planatlas.run.Runs;

/** {@code planatlas evaluate}: a job against what people know. */
class EvaluateCommandTest {

  @TempDir Path folder;
  private JobFolder here;

  @BeforeEach
  void folders() {
    here = JobFolder.in(folder);
  }

  @Test
  void evaluateScoresLabelledSentences() {
    Runs.write(here.input().resolve("plan.txt"), JobFolder.PLAN);
    int begin = JobFolder.PLAN.indexOf("2023年，");
    int end = JobFolder.PLAN.indexOf("。") + 1;
    Path gold =
        Runs.write(
            folder.resolve("gold.jsonl"),
            """
            {"file": "plan.txt", "start": %d, "end": %d, "labels": {"double_reduction": 2, "group_schooling": 2, "mental_health": 2, "tutoring_governance": 2}}
            """
                .formatted(begin, end));
    CommandRun ended = CommandRun.of("evaluate", here.job(), "--gold", gold.toString());
    assertThat(ended.exit()).as(ended.err()).isZero();
    assertThat(ended.out())
        .contains("Core (labelled 2 against 0", "1 wrong decisions")
        .containsPattern("double_reduction +1 +1 +1.000")
        .containsPattern(
            "plan.txt:%d-%d tutoring_governance: labelled 2, found 0".formatted(begin, end));
  }

  @Test
  void evaluateHoldsRegionsAndYearsAgainstTruth() {
    Runs.write(here.input().resolve("plan.txt"), JobFolder.PLAN);
    Path truth =
        Runs.write(
            folder.resolve("truth.csv"),
            "file,region_code,region_name,plan_year,note\nplan.txt,990202,北渚区,2022,\n");
    CommandRun ended = CommandRun.of("evaluate", here.job(), "--truth", truth.toString());
    assertThat(ended.exit()).as(ended.err()).isZero();
    assertThat(ended.out())
        .containsPattern("region +1 +1 +1 +0 +0 +100.00% +100.00%")
        .containsPattern("plan year +1 +1 +0 +1 +0 +100.00% +0.00%")
        .contains("plan year: 1 misses", "plan.txt: labelled 2022, answered 2023");
  }

  @Test
  void evaluateNamesAFileThatTheJobDoesNotRead() {
    Runs.write(here.input().resolve("plan.txt"), JobFolder.PLAN);
    Path gold =
        Runs.write(
            folder.resolve("gold.jsonl"),
            "{\"file\": \"other.txt\", \"start\": 0, \"end\": 3, \"labels\": {\"mental_health\": 0}}\n");
    CommandRun ended = CommandRun.of("evaluate", here.job(), "--gold", gold.toString());
    assertThat(ended.exit()).isEqualTo(2);
    assertThat(ended.errorLines())
        .containsExactly("planatlas: " + gold + ": other.txt is no input of the job");
  }
}
