package planatlas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import planatlas.run.Runs;

/** {@code planatlas audit}: a sample for a reader, and what the reader found. */
class AuditCommandTest {

  @TempDir Path folder;
  private JobFolder here;

  @BeforeEach
  void folders() {
    here = JobFolder.in(folder);
  }

  @Test
  void auditDrawsTheSameRowsAgainAndReadsThemBackJudged() throws IOException {
    Runs.write(here.input().resolve("plan.txt"), JobFolder.PLAN + "化肥农药“双减”也有进展，农田受益良多。\n");
    assertThat(CommandRun.of("run", here.job()).exit()).isZero();
    Path one = folder.resolve("one.csv");
    Path two = folder.resolve("two.csv");
    assertThat(CommandRun.of("audit", here.output().toString(), "--out", one.toString()).exit())
        .isZero();
    assertThat(CommandRun.of("audit", here.output().toString(), "--out", two.toString()).exit())
        .isZero();
    assertThat(Files.readString(one))
        .isEqualTo(Files.readString(two))
        .contains("巩固“【双减】”成果", "unless:before_any");

    Files.writeString(one, Files.readString(one).replaceAll("(?m)^\"\",", "2,"));
    CommandRun read = CommandRun.of("audit", "--read", one.toString());
    assertThat(read.exit()).isZero();
    assertThat(read.out())
        .containsPattern("double_reduction core +1 +1 +1 +0 +0 +1.00")
        .containsPattern("double_reduction unless:before_any +1 +1 +1 +0 +0 +0.00");
  }

  @Test
  void auditNamesTheLineOfAJudgementThatIsNone() {
    Path judged =
        Runs.write(
            folder.resolve("judged.csv"),
            "judgement,theme_id,decision,stratum_size\nyes,t,core,3\n");
    CommandRun ended = CommandRun.of("audit", "--read", judged.toString());
    assertThat(ended.exit()).isEqualTo(2);
    assertThat(ended.errorLines())
        .containsExactly(
            "planatlas: "
                + judged
                + ": line 2: judgement is \"yes\"; expected 2 core, 1 related, 0 absent or nothing");
  }

  @Test
  void auditOfAnOutputWithoutARunIsOneLine() {
    CommandRun ended = CommandRun.of("audit", here.output().toString());
    assertThat(ended.exit()).isEqualTo(2);
    assertThat(ended.errorLines())
        .containsExactly(
            "planatlas: " + here.output() + ": has no published run; expected LATEST.json");
  }
}
