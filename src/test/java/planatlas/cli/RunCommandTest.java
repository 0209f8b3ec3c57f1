package planatlas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import planatlas.Duck;
import planatlas.PlanFixtures;
import planatlas.run.Runs;

/** What a person or a schedule sees of a run: exit codes, lines, and what stands in the output. */
class RunCommandTest {

  @TempDir Path folder;
  private JobFolder here;

  @BeforeEach
  void folders() {
    here = JobFolder.in(folder);
  }

  private String jobWithLexicon(String lexicon) {
    Runs.write(folder.resolve("lexicon.json"), lexicon);
    Runs.write(here.input().resolve("plan.txt"), JobFolder.PLAN);
    return here.job(
        """
        {"name": "test", "inputs": [{"files": "plans"}],
         "lexicons": ["lexicon.json"], "output": "out"}
        """);
  }

  @Test
  void runsAndSaysWhatItFound() {
    Runs.write(here.input().resolve("北渚区 2023.txt"), JobFolder.PLAN);
    CommandRun ended = CommandRun.of("run", here.job());
    assertThat(ended.exit()).isZero();
    assertThat(ended.out())
        .contains("1 input: 1 document, 0 rejected", "990202 北渚区", "集团化办学", "tables: ");
    assertThat(ended.err()).contains("1 documents found", "read 1 of 1 documents");
  }

  @Test
  void aMissingInputFolderIsOneLineAndExitTwo() throws IOException {
    Files.delete(here.input());
    CommandRun ended = CommandRun.of("run", here.job());
    assertThat(ended.exit()).isEqualTo(2);
    assertThat(ended.errorLines())
        .containsExactly(
            "planatlas: " + here.input() + ": does not exist; expected a folder of plans");
    assertThat(here.output()).doesNotExist();
  }

  @Test
  void anEmptyInputFolderIsOneLineAndExitTwo() {
    CommandRun ended = CommandRun.of("run", here.job());
    assertThat(ended.exit()).isEqualTo(2);
    assertThat(ended.errorLines())
        .containsExactly("planatlas: " + here.input() + ": has no files; expected plans below it");
  }

  @Test
  void anUnknownKeyIsNamedWithFileLineAndWhatIsKnown() {
    CommandRun ended =
        CommandRun.of(
            "run",
            here.job(
                """
                {"name": "test",
                 "inptus": []}
                """));
    assertThat(ended.exit()).isEqualTo(2);
    assertThat(ended.errorLines())
        .singleElement()
        .asString()
        .contains("job.json: line 2", "unknown key \"inptus\"", "known here: ", "inputs");
  }

  @Test
  void aLexiconWithADuplicateIdIsOneLineWithFilePlaceAndExpectation() {
    CommandRun ended =
        CommandRun.of(
            "run",
            jobWithLexicon(
                """
                {"id": "x", "version": "1", "themes": [
                  {"id": "a", "name": "A", "terms": [{"id": "t", "text": "双减"}]},
                  {"id": "a", "name": "B", "terms": [{"id": "t", "text": "心育"}]}]}
                """));
    assertThat(ended.exit()).isEqualTo(2);
    assertThat(ended.errorLines())
        .singleElement()
        .asString()
        .contains("lexicon.json: line 3, themes[1].id: \"a\"", "ids must differ");
  }

  @Test
  void aLexiconWithAnEmptyTermIsOneLineWithFilePlaceAndExpectation() {
    CommandRun ended =
        CommandRun.of(
            "check",
            jobWithLexicon(
                """
                {"id": "x", "version": "1", "themes": [
                  {"id": "a", "name": "A", "terms": [
                    {"id": "t", "text": " "}]}]}
                """));
    assertThat(ended.exit()).isEqualTo(2);
    assertThat(ended.errorLines())
        .singleElement()
        .asString()
        .contains("lexicon.json: line 3, themes[0].terms[0].text: is empty");
  }

  @Test
  void badFilesBecomeRejectsAndTheRunGoesOn() throws IOException {
    Runs.write(here.input().resolve("good.txt"), JobFolder.PLAN);
    Files.createFile(here.input().resolve("empty.txt"));
    Files.write(here.input().resolve("binary.txt"), new byte[] {0, 1, 2, 3, 0, 5});
    Files.write(
        here.input().resolve("neither.txt"),
        new byte[] {(byte) 0xff, (byte) 0x80, (byte) 0x81, (byte) 0xff, (byte) 0x8d, (byte) 0x9d});
    Files.write(here.input().resolve("plan.wps"), PlanFixtures.resource("plan.doc"));
    try (RandomAccessFile huge =
        new RandomAccessFile(here.input().resolve("huge.txt").toFile(), "rw")) {
      huge.setLength(200L << 20);
    }
    CommandRun ended = CommandRun.of("run", here.job());
    assertThat(ended.exit()).isZero();
    try (Duck duck = new Duck(here.output().resolve("latest"), Runs.TABLES)) {
      assertThat(duck.rows("select source, reason from rejects order by source"))
          .containsExactly(
              "plans/binary.txt|binary",
              "plans/empty.txt|empty",
              "plans/huge.txt|too_large",
              "plans/neither.txt|undecodable",
              "plans/plan.wps|unsupported");
      assertThat(duck.rows("select source from documents")).containsExactly("plans/good.txt");
    }
    assertThat(ended.out())
        .contains("6 inputs: 1 document, 5 rejected (1 binary, 1 empty, 1 too_large,");
  }

  @Test
  void withoutAnAcceptedDocumentNothingIsPublishedAndWhatWasThereStays() throws IOException {
    Path plan = Runs.write(here.input().resolve("plan.txt"), JobFolder.PLAN);
    assertThat(CommandRun.of("run", here.job()).exit()).isZero();
    String latest = Files.readString(here.output().resolve("LATEST.json"));
    Path current = here.output().resolve("latest").toRealPath();
    List<String> documents = here.documents();

    Files.writeString(plan, "");
    CommandRun ended = CommandRun.of("run", here.job());

    assertThat(ended.exit()).isEqualTo(3);
    assertThat(ended.errorLines())
        .singleElement()
        .asString()
        .contains("none of 1 inputs was accepted", "plans/plan.txt (empty) has no bytes");
    assertThat(Files.readString(here.output().resolve("LATEST.json"))).isEqualTo(latest);
    assertThat(here.output().resolve("latest").toRealPath()).isEqualTo(current);
    assertThat(here.documents()).isEqualTo(documents);
    try (var snapshots = Files.list(here.output().resolve("snapshots"))) {
      assertThat(snapshots).containsExactly(current);
    }
  }

  @Test
  void gbkIsReadAsItIs() throws IOException {
    Files.write(here.input().resolve("gbk.txt"), JobFolder.PLAN.getBytes(Charset.forName("GBK")));
    assertThat(CommandRun.of("run", here.job()).exit()).isZero();
    try (Duck duck = new Duck(here.output().resolve("latest"), Runs.TABLES)) {
      assertThat(duck.rows("select charset, region_code, plan_year from documents"))
          .containsExactly("GB18030|990202|2023");
    }
  }

  @Test
  void checkRunsNothing() {
    Runs.write(here.input().resolve("plan.txt"), JobFolder.PLAN);
    CommandRun ended = CommandRun.of("check", here.job());
    assertThat(ended.exit()).isZero();
    assertThat(ended.out()).contains("is sound", "4 themes", "1 files");
    assertThat(here.output()).doesNotExist();
  }

  @Test
  void anUnknownCommandIsExitTwo() {
    assertThat(CommandRun.of("rnu").exit()).isEqualTo(2);
  }

  @Test
  void helpNamesTheCommandsAndTheExitCodes() {
    CommandRun ended = CommandRun.of("--help");
    assertThat(ended.exit()).isZero();
    assertThat(ended.out()).contains("run", "check", "Exit codes:", "  3  nothing was fit");
  }

  @Test
  void packsAndSaysWhatIsLeftOut() throws IOException {
    Runs.write(here.input().resolve("a.txt"), JobFolder.PLAN);
    Files.createSymbolicLink(here.input().resolve("b.txt"), Path.of("nowhere"));
    Path corpus = folder.resolve("corpus");
    CommandRun ended = CommandRun.of("pack", here.job(), "--to", corpus.toString());
    assertThat(ended.exit()).as(ended.err()).isZero();
    assertThat(ended.out())
        .startsWith("packed 2 files")
        .contains("without their bytes, and rejects of every later run: 1 unreadable");
    assertThat(ended.err()).contains("2 documents found", "read 2 of 2 documents");
    CommandRun again = CommandRun.of("pack", here.job(), "--to", corpus.toString());
    assertThat(again.exit()).isEqualTo(2);
    assertThat(again.errorLines())
        .containsExactly(
            "planatlas: " + corpus + ": is there already; expected a folder to be made");
  }
}
