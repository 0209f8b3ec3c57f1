package planatlas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import planatlas.run.Runs;

/** {@code planatlas lexicon diff}: what a change does to the counts. */
class LexiconDiffTest {

  @TempDir Path folder;
  private JobFolder here;

  @BeforeEach
  void folders() {
    here = JobFolder.in(folder);
  }

  @Test
  void lexiconDiffNamesWhatEnteredAndLeftAndCountsACopyOnce() throws IOException {
    Runs.write(here.input().resolve("plan.txt"), JobFolder.PLAN);
    Runs.write(here.input().resolve("zz_copy.txt"), JobFolder.PLAN);
    Path before = Runs.write(folder.resolve("before.json"), oneTerm("双减"));
    Path after = Runs.write(folder.resolve("after.json"), oneTerm("集团化办学"));
    Path out = folder.resolve("diff");
    CommandRun ended =
        CommandRun.of(
            "lexicon",
            "diff",
            before.toString(),
            after.toString(),
            here.job(),
            "--out",
            out.toString());
    assertThat(ended.exit()).as(ended.err()).isZero();
    assertThat(ended.out())
        .contains("theme  core entered  core left  entered  left  cells")
        .containsPattern("t +1 +1 +1 +1 +1");
    assertThat(Files.readString(out.resolve("cells.csv"))).contains("t,990202,北渚区,2023,1,1,1,1");
    assertThat(Files.readString(out.resolve("sentences.csv")))
        .contains("t,990202,北渚区,2023,core,,a,,plans/plan.txt,", "巩固“双减”成果");
  }

  private static String oneTerm(String text) {
    return """
        {"id": "x", "version": "1", "themes": [
          {"id": "t", "name": "T", "terms": [{"id": "a", "text": "%s"}]}]}
        """
        .formatted(text);
  }

  @Test
  void lexiconDiffOfALexiconWithItselfFindsNothing() {
    Runs.write(here.input().resolve("plan.txt"), JobFolder.PLAN);
    String lexicon = Runs.project().resolve("data/themes/education.json").toString();
    CommandRun ended =
        CommandRun.of(
            "lexicon",
            "diff",
            lexicon,
            lexicon,
            here.job(),
            "--out",
            folder.resolve("d").toString());
    assertThat(ended.out()).contains("no mention differs");
  }
}
