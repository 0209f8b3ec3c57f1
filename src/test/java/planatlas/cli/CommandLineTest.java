package planatlas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import planatlas.Duck;
import planatlas.PlanFixtures;
import planatlas.run.Runs;

/** What a person or a schedule sees: exit codes, lines, and what stands in the output. */
class CommandLineTest {

  private static final String PLAN =
      """
      北渚区教育局2023年工作要点
      2023年，北渚区教育局将深入推进集团化办学，巩固“双减”成果，加强中小学心理健康教育。
      一、深化校外培训治理。规范学科类培训机构，查处隐形变异培训。
      北渚区教育局
      2023年3月1日
      """;

  @TempDir Path folder;
  private Path input;
  private Path output;

  /** What a command came to. */
  private record Ended(int exit, String out, String err) {
    List<String> errorLines() {
      return err.lines().filter(l -> l.startsWith("planatlas:")).toList();
    }
  }

  @BeforeEach
  void folders() throws IOException {
    input = Files.createDirectories(folder.resolve("plans"));
    output = folder.resolve("out");
  }

  private static Ended execute(String... args) {
    PrintStream out = System.out;
    PrintStream err = System.err;
    ByteArrayOutputStream outBytes = new ByteArrayOutputStream();
    ByteArrayOutputStream errBytes = new ByteArrayOutputStream();
    try {
      System.setOut(new PrintStream(outBytes, true, StandardCharsets.UTF_8));
      System.setErr(new PrintStream(errBytes, true, StandardCharsets.UTF_8));
      int exit = Main.execute(args);
      return new Ended(
          exit,
          outBytes.toString(StandardCharsets.UTF_8),
          errBytes.toString(StandardCharsets.UTF_8));
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
  }

  private String job() {
    return Runs.jobFile(folder, input, output).toString();
  }

  private String job(String json) {
    return Runs.write(folder.resolve("job.json"), json).toString();
  }

  private String jobWithLexicon(String lexicon) {
    Runs.write(folder.resolve("lexicon.json"), lexicon);
    Runs.write(input.resolve("plan.txt"), PLAN);
    return job(
        """
        {"name": "test", "inputs": [{"files": "plans"}],
         "lexicons": ["lexicon.json"], "output": "out"}
        """);
  }

  @Test
  void runsAndSaysWhatItFound() {
    Runs.write(input.resolve("北渚区 2023.txt"), PLAN);
    Ended ended = execute("run", job());
    assertThat(ended.exit()).isZero();
    assertThat(ended.out())
        .contains("1 input: 1 document, 0 rejected", "990202 北渚区", "集团化办学", "tables: ");
    assertThat(ended.err()).contains("1 documents found", "read 1 of 1 documents");
  }

  @Test
  void aMissingInputFolderIsOneLineAndExitTwo() throws IOException {
    Files.delete(input);
    Ended ended = execute("run", job());
    assertThat(ended.exit()).isEqualTo(2);
    assertThat(ended.errorLines())
        .containsExactly("planatlas: " + input + ": does not exist; expected a folder of plans");
    assertThat(output).doesNotExist();
  }

  @Test
  void anEmptyInputFolderIsOneLineAndExitTwo() {
    Ended ended = execute("run", job());
    assertThat(ended.exit()).isEqualTo(2);
    assertThat(ended.errorLines())
        .containsExactly("planatlas: " + input + ": has no files; expected plans below it");
  }

  @Test
  void anUnknownKeyIsNamedWithFileLineAndWhatIsKnown() {
    Ended ended =
        execute(
            "run",
            job(
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
    Ended ended =
        execute(
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
    Ended ended =
        execute(
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
    Runs.write(input.resolve("good.txt"), PLAN);
    Files.createFile(input.resolve("empty.txt"));
    Files.write(input.resolve("binary.txt"), new byte[] {0, 1, 2, 3, 0, 5});
    Files.write(
        input.resolve("neither.txt"), new byte[] {(byte) 0xff, (byte) 0x80, 'a', (byte) 0xff});
    Files.write(input.resolve("plan.wps"), PlanFixtures.resource("plan.doc"));
    try (RandomAccessFile huge = new RandomAccessFile(input.resolve("huge.txt").toFile(), "rw")) {
      huge.setLength(200L << 20);
    }
    Ended ended = execute("run", job());
    assertThat(ended.exit()).isZero();
    try (Duck duck = new Duck(output.resolve("latest"), Runs.TABLES)) {
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
    Path plan = Runs.write(input.resolve("plan.txt"), PLAN);
    assertThat(execute("run", job()).exit()).isZero();
    String latest = Files.readString(output.resolve("LATEST.json"));
    Path current = output.resolve("latest").toRealPath();
    List<String> documents = documents();

    Files.writeString(plan, "");
    Ended ended = execute("run", job());

    assertThat(ended.exit()).isEqualTo(3);
    assertThat(ended.errorLines())
        .singleElement()
        .asString()
        .contains("none of 1 inputs was accepted", "plans/plan.txt (empty) has no bytes");
    assertThat(Files.readString(output.resolve("LATEST.json"))).isEqualTo(latest);
    assertThat(output.resolve("latest").toRealPath()).isEqualTo(current);
    assertThat(documents()).isEqualTo(documents);
    try (var snapshots = Files.list(output.resolve("snapshots"))) {
      assertThat(snapshots).containsExactly(current);
    }
  }

  private List<String> documents() {
    try (Duck duck = new Duck(output.resolve("latest"), List.of("documents"))) {
      return duck.table("documents");
    }
  }

  @Test
  void gbkIsReadAsItIs() throws IOException {
    Files.write(input.resolve("gbk.txt"), PLAN.getBytes(Charset.forName("GBK")));
    assertThat(execute("run", job()).exit()).isZero();
    try (Duck duck = new Duck(output.resolve("latest"), Runs.TABLES)) {
      assertThat(duck.rows("select charset, region_code, plan_year from documents"))
          .containsExactly("GB18030|990202|2023");
    }
  }

  @Test
  void checkRunsNothing() {
    Runs.write(input.resolve("plan.txt"), PLAN);
    Ended ended = execute("check", job());
    assertThat(ended.exit()).isZero();
    assertThat(ended.out()).contains("is sound", "4 themes", "1 files");
    assertThat(output).doesNotExist();
  }

  @Test
  void anUnknownCommandIsExitTwo() {
    assertThat(execute("rnu").exit()).isEqualTo(2);
  }

  @Test
  void helpNamesTheCommandsAndTheExitCodes() {
    Ended ended = execute("--help");
    assertThat(ended.exit()).isZero();
    assertThat(ended.out()).contains("run", "check", "Exit codes:", "  3  nothing was fit");
  }

  @Test
  void explainShowsWhyAndMarksMentionsAndNearMisses() {
    Path plan =
        Runs.write(input.resolve("plan.txt"), PLAN.replace("二、", "") + "化肥农药“双减”也有进展，农田受益良多。\n");
    Ended ended = execute("explain", "--job", job(), plan.toString());
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
    Path empty = Runs.write(input.resolve("empty.txt"), "");
    Ended ended = execute("explain", "--job", job(), empty.toString());
    assertThat(ended.out()).contains("empty.txt is rejected: empty: it has no bytes");
  }

  @Test
  void lexiconDiffNamesWhatEnteredAndLeftAndCountsACopyOnce() throws IOException {
    Runs.write(input.resolve("plan.txt"), PLAN);
    Runs.write(input.resolve("zz_copy.txt"), PLAN);
    Path before = Runs.write(folder.resolve("before.json"), oneTerm("双减"));
    Path after = Runs.write(folder.resolve("after.json"), oneTerm("集团化办学"));
    Path out = folder.resolve("diff");
    Ended ended =
        execute(
            "lexicon", "diff", before.toString(), after.toString(), job(), "--out", out.toString());
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
    Runs.write(input.resolve("plan.txt"), PLAN);
    String lexicon = Runs.project().resolve("data/themes/education.json").toString();
    Ended ended =
        execute(
            "lexicon", "diff", lexicon, lexicon, job(), "--out", folder.resolve("d").toString());
    assertThat(ended.out()).contains("no mention differs");
  }

  @Test
  void evaluateScoresLabelledSentences() {
    Runs.write(input.resolve("plan.txt"), PLAN);
    int begin = PLAN.indexOf("2023年，");
    int end = PLAN.indexOf("。") + 1;
    Path gold =
        Runs.write(
            folder.resolve("gold.jsonl"),
            """
            {"file": "plan.txt", "start": %d, "end": %d, "labels": {"double_reduction": 2, "group_schooling": 2, "mental_health": 2, "tutoring_governance": 2}}
            """
                .formatted(begin, end));
    Ended ended = execute("evaluate", job(), "--gold", gold.toString());
    assertThat(ended.exit()).as(ended.err()).isZero();
    assertThat(ended.out())
        .contains("Core (labelled 2 against 0", "1 wrong decisions")
        .containsPattern("double_reduction +1 +1 +1.000")
        .containsPattern(
            "plan.txt:%d-%d tutoring_governance: labelled 2, found 0".formatted(begin, end));
  }

  @Test
  void evaluateHoldsRegionsAndYearsAgainstTruth() {
    Runs.write(input.resolve("plan.txt"), PLAN);
    Path truth =
        Runs.write(
            folder.resolve("truth.csv"),
            "file,region_code,region_name,plan_year,note\nplan.txt,990202,北渚区,2022,\n");
    Ended ended = execute("evaluate", job(), "--truth", truth.toString());
    assertThat(ended.exit()).as(ended.err()).isZero();
    assertThat(ended.out())
        .containsPattern("region +1 +1 +1 +0 +0 +100.00% +100.00%")
        .containsPattern("plan year +1 +1 +0 +1 +0 +100.00% +0.00%")
        .contains("plan year: 1 misses", "plan.txt: labelled 2022, answered 2023");
  }

  @Test
  void evaluateNamesAFileThatTheJobDoesNotRead() {
    Runs.write(input.resolve("plan.txt"), PLAN);
    Path gold =
        Runs.write(
            folder.resolve("gold.jsonl"),
            "{\"file\": \"other.txt\", \"start\": 0, \"end\": 3, \"labels\": {\"mental_health\": 0}}\n");
    Ended ended = execute("evaluate", job(), "--gold", gold.toString());
    assertThat(ended.exit()).isEqualTo(2);
    assertThat(ended.errorLines())
        .containsExactly("planatlas: " + gold + ": other.txt is no input of the job");
  }

  @Test
  void auditDrawsTheSameRowsAgainAndReadsThemBackJudged() throws IOException {
    Runs.write(input.resolve("plan.txt"), PLAN + "化肥农药“双减”也有进展，农田受益良多。\n");
    assertThat(execute("run", job()).exit()).isZero();
    Path one = folder.resolve("one.csv");
    Path two = folder.resolve("two.csv");
    assertThat(execute("audit", output.toString(), "--out", one.toString()).exit()).isZero();
    assertThat(execute("audit", output.toString(), "--out", two.toString()).exit()).isZero();
    assertThat(Files.readString(one))
        .isEqualTo(Files.readString(two))
        .contains("巩固“【双减】”成果", "unless:before_any");

    Files.writeString(one, Files.readString(one).replaceAll("(?m)^\"\",", "2,"));
    Ended read = execute("audit", "--read", one.toString());
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
    Ended ended = execute("audit", "--read", judged.toString());
    assertThat(ended.exit()).isEqualTo(2);
    assertThat(ended.errorLines())
        .containsExactly(
            "planatlas: "
                + judged
                + ": line 2: judgement is \"yes\"; expected 2 core, 1 related, 0 absent or nothing");
  }

  @Test
  void auditOfAnOutputWithoutARunIsOneLine() {
    Ended ended = execute("audit", output.toString());
    assertThat(ended.exit()).isEqualTo(2);
    assertThat(ended.errorLines())
        .containsExactly("planatlas: " + output + ": has no published run; expected LATEST.json");
  }

  private String jobWithOverrides(String csv) {
    Runs.write(folder.resolve("overrides.csv"), csv);
    String job = Runs.jobFile(folder, input, output).toString();
    String json =
        read(Path.of(job)).replace("{\"name\"", "{\"overrides\": \"overrides.csv\", \"name\"");
    return Runs.write(Path.of(job), json).toString();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void overridesGoBeforeTheTextAndAreSeen() {
    Runs.write(input.resolve("a.txt"), PLAN);
    Runs.write(input.resolve("b.txt"), PLAN.replace("2023", "2024") + "附件：分工表");
    Runs.write(input.resolve("copy.txt"), PLAN.replace("2023", "2024") + "附件：分工表。");
    Runs.write(input.resolve("c.txt"), PLAN.replace("北渚区", "云亭县"));
    String hash = planatlas.text.Sha256.of(PLAN.replace("北渚区", "云亭县"));
    Ended ended =
        execute(
            "run",
            jobWithOverrides(
                """
                source,source_sha256,region_code,plan_year,doc_kind,drop,note
                plans/a.txt,,990222,2021,policy,,
                plans/b.txt,,,,,true,掉
                ,%s,,2019,,,
                plans/gone.txt,,,2020,,,
                """
                    .formatted(hash)));
    assertThat(ended.exit()).isZero();
    assertThat(ended.errorLines())
        .containsExactly(
            "planatlas: warning: overrides.csv: line 5: no document has source plans/gone.txt");
    assertThat(ended.out())
        .contains("overrides have a say in 3 documents, 1 of them dropped")
        .contains("2 documents counted; left out: 0 copies, 1 of kinds");
    try (Duck duck = new Duck(output.resolve("latest"), Runs.TABLES)) {
      assertThat(
              duck.rows(
                  """
                  select source, region_code, plan_year, doc_kind, not_counted_reason,
                    region_evidence like 'override%', year_evidence, year_confidence
                  from documents order by source
                  """))
          .satisfiesExactly(
              a ->
                  assertThat(a)
                      .isEqualTo(
                          "plans/a.txt|990222|2021|policy|kind|true|override: overrides.csv line 2|1.0"),
              b -> assertThat(b).startsWith("plans/b.txt|990202|2024|work_points|dropped|false|"),
              c ->
                  assertThat(c)
                      .isEqualTo(
                          "plans/c.txt|990221|2019|work_points|null|false|override: overrides.csv line 4|1.0"),
              copy ->
                  assertThat(copy)
                      .startsWith("plans/copy.txt|990202|2024|work_points|null|false|"));
      assertThat(
              duck.rows(
                  "select region_name, bureau_id, base_region_code, notes from documents where source = 'plans/a.txt'"))
          .singleElement()
          .asString()
          .startsWith("松墩县|990222:education|990222|")
          .endsWith("doc_kind by override: overrides.csv line 2");
      assertThat(duck.rows("select notes from documents where source = 'plans/b.txt'"))
          .singleElement()
          .asString()
          .endsWith("dropped by override: overrides.csv line 3");
    }
    assertThat(read(output.resolve("latest/manifest.json")))
        .contains(
            "\"warnings\" : [ \"overrides.csv: line 5: no document has source plans/gone.txt\" ]",
            "\"overridden\" : 3",
            "\"dropped\" : 1",
            "\"name\" : \"overrides.csv\"");
  }

  @Test
  void aBadOverrideIsOneLineAndExitTwo() {
    Runs.write(input.resolve("a.txt"), PLAN);
    Ended ended = execute("run", jobWithOverrides("source,region_code\nplans/a.txt,123\n"));
    assertThat(ended.exit()).isEqualTo(2);
    assertThat(ended.errorLines())
        .containsExactly(
            "planatlas: %s: line 2, region_code: is \"123\"; expected a code of the divisions, such as 330106"
                .formatted(folder.resolve("overrides.csv")));
    assertThat(output).doesNotExist();
  }

  @Test
  void overridesThatDoNotExistAreOneLineAndExitTwo() throws IOException {
    String job = jobWithOverrides("");
    Files.delete(folder.resolve("overrides.csv"));
    Ended ended = execute("check", job);
    assertThat(ended.exit()).isEqualTo(2);
    assertThat(ended.errorLines())
        .singleElement()
        .asString()
        .contains("line 1, overrides: ", "overrides.csv does not exist");
  }

  @Test
  void explainsADocumentOfAnyFormat() throws IOException {
    for (String name : List.of("plan.pdf", "plan.doc", "plan.docx", "old.htm", "plan.txt")) {
      byte[] bytes = PlanFixtures.files().getOrDefault(name, PlanFixtures.resource("plan.txt"));
      Ended ended =
          execute("explain", "--job", job(), Files.write(folder.resolve(name), bytes).toString());
      assertThat(ended.exit()).as(name).isZero();
      assertThat(ended.out()).as(name).contains("990181", "2024", "集团化办学");
    }
  }

  @Test
  void explainsEachMemberOfAnArchive() throws IOException {
    byte[] zip = PlanFixtures.zip(PlanFixtures.files());
    Path file = Files.write(folder.resolve("all.zip"), zip);
    Ended ended = execute("explain", "--job", job(), file.toString());
    assertThat(ended.exit()).isZero();
    assertThat(ended.out())
        .contains("== " + file + "!plan.pdf", "== " + file + "!portal.html")
        .doesNotContain("rejected");
  }

  @Test
  void packsAndSaysWhatIsLeftOut() throws IOException {
    Runs.write(input.resolve("a.txt"), PLAN);
    Files.createSymbolicLink(input.resolve("b.txt"), Path.of("nowhere"));
    Path corpus = folder.resolve("corpus");
    Ended ended = execute("pack", job(), "--to", corpus.toString());
    assertThat(ended.exit()).as(ended.err()).isZero();
    assertThat(ended.out())
        .startsWith("packed 2 files")
        .contains("without their bytes, and rejects of every later run: 1 unreadable");
    assertThat(ended.err()).contains("2 documents found", "read 2 of 2 documents");
    Ended again = execute("pack", job(), "--to", corpus.toString());
    assertThat(again.exit()).isEqualTo(2);
    assertThat(again.errorLines())
        .containsExactly(
            "planatlas: " + corpus + ": is there already; expected a folder to be made");
  }
}
