package planatlas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import planatlas.PlanFixtures;
import planatlas.run.Runs;

/** {@code planatlas explain}: one document, and why. */
class ExplainCommandTest {

  @TempDir Path folder;
  private JobFolder here;

  @BeforeEach
  void folders() {
    here = JobFolder.in(folder);
  }

  @Test
  void explainShowsWhyAndMarksMentionsAndNearMisses() {
    Path plan =
        Runs.write(
            here.input().resolve("plan.txt"),
            JobFolder.PLAN.replace("二、", "") + "化肥农药“双减”也有进展，农田受益良多。\n");
    CommandRun ended = CommandRun.of("explain", "--job", here.job(), plan.toString());
    assertThat(ended.exit()).isZero();
    assertThat(ended.out())
        .contains(
            "990202 沐云省 临岳市 北渚区",
            "[集团化办学|集团化办学]",
            "theme       双减: 1 core, 0 related",
            "双减, unless:before_any:农药: ");
  }

  @Test
  void explainSaysWhyAFileIsRejected() {
    Path empty = Runs.write(here.input().resolve("empty.txt"), "");
    CommandRun ended = CommandRun.of("explain", "--job", here.job(), empty.toString());
    assertThat(ended.out()).contains("empty.txt is rejected: empty: it has no bytes");
  }

  @Test
  void explainsADocumentOfAnyFormat() throws IOException {
    for (String name : List.of("plan.pdf", "plan.doc", "plan.docx", "old.htm", "plan.txt")) {
      byte[] bytes = PlanFixtures.files().getOrDefault(name, PlanFixtures.resource("plan.txt"));
      CommandRun ended =
          CommandRun.of(
              "explain", "--job", here.job(), Files.write(folder.resolve(name), bytes).toString());
      assertThat(ended.exit()).as(name).isZero();
      assertThat(ended.out()).as(name).contains("990181", "2024", "集团化办学");
    }
  }

  @Test
  void explainsEachMemberOfAnArchive() throws IOException {
    byte[] zip = PlanFixtures.zip(PlanFixtures.files());
    Path file = Files.write(folder.resolve("all.zip"), zip);
    CommandRun ended = CommandRun.of("explain", "--job", here.job(), file.toString());
    assertThat(ended.exit()).isZero();
    assertThat(ended.out())
        .contains("== " + file + "!plan.pdf", "== " + file + "!portal.html")
        .doesNotContain("rejected");
  }
}
