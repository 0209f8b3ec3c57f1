package planatlas.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import planatlas.outcome.Problem;
import planatlas.run.Runs;
import planatlas.source.Limits;

class JobReaderTest {

  private static final String LEXICON =
      """
      {"id": "%s", "version": "1", "themes": [
        {"id": "%s", "name": "双减", "terms": [{"id": "shuangjian", "text": "双减"}]}]}
      """;

  @TempDir Path folder;

  @BeforeEach
  void files() throws IOException {
    Files.createDirectory(folder.resolve("folder"));
    Runs.write(folder.resolve("a.json"), LEXICON.formatted("a", "reduction"));
    Runs.write(folder.resolve("b.json"), LEXICON.formatted("b", "schooling"));
    Runs.write(folder.resolve("same.json"), LEXICON.formatted("c", "reduction"));
  }

  private Path job(String json) {
    return Runs.write(folder.resolve("job.json"), json);
  }

  /** A job that is sound but for what {@code more} adds, on its second line. */
  private Path jobWith(String more) {
    return job(
        """
        {"name": "t", "inputs": [{"files": "plans"}], "lexicons": ["a.json"], "output": "out",
         %s}
        """
            .formatted(more));
  }

  /** The problems of a job file, without the folder that it is in. */
  private List<String> problems(Path file) {
    List<String> lines =
        JobReader.read(file).problems().stream()
            .map(Problem::toString)
            .map(line -> line.replace(folder + "/", ""))
            .toList();
    assertThat(lines).noneMatch(line -> line.contains("\n"));
    return lines;
  }

  @Test
  void theSmallestJobHasDefaultsForTheRest() {
    Job job =
        Runs.job(
            job(
                """
                {"name": "t", "inputs": [{"files": "../plans"}], "lexicons": ["a.json"],
                 "output": "out"}
                """));
    assertThat(job.name()).isEqualTo("t");
    assertThat(job.inputs())
        .containsExactly(new Job.Input(folder.getParent().resolve("plans").toString(), "plans"));
    assertThat(job.lexicons()).extracting(l -> l.lexicon().id()).containsExactly("a");
    assertThat(job.output()).isEqualTo(folder.resolve("out").toString());
    assertThat(job.divisions()).isEmpty();
    assertThat(job.baseYear()).isEqualTo(2024);
    assertThat(job.counting().kinds())
        .containsExactly("work_points", "work_plan", "government_report");
    assertThat(job.counting().parts()).containsExactly("plan", "other");
    assertThat(job.sentences()).isTrue();
    assertThat(job.limits()).isEqualTo(Limits.DEFAULT);
  }

  @Test
  void whatAJobSaysHolds() {
    Job job =
        Runs.job(
            job(
                """
                {"name": "t", "output": "hdfs://name/out", "base_year": 1999, "sentences": false,
                 "inputs": [{"files": "/x/plans/"}, {"files": "plans", "name": "more"}],
                 "lexicons": ["a.json", "b.json"], "kinds": ["notice"], "parts": ["review", "plan"],
                 "limits": {"characters": 7}}
                """));
    assertThat(job.inputs())
        .extracting(Job.Input::folder, Job.Input::name)
        .containsExactly(
            tuple("/x/plans", "plans"), tuple(folder.resolve("plans").toString(), "more"));
    assertThat(job.plainLexicons()).hasSize(2);
    assertThat(job.output()).isEqualTo("hdfs://name/out");
    assertThat(job.baseYear()).isEqualTo(1999);
    assertThat(job.counting().kinds()).containsExactly("notice");
    assertThat(job.counting().parts()).containsExactly("review", "plan");
    assertThat(job.sentences()).isFalse();
    assertThat(job.limits()).isEqualTo(new Limits(Limits.DEFAULT.bytes(), 7));
  }

  @Test
  void filesAndFoldersMayBeUris() {
    Job job =
        Runs.job(
            job(
                """
                {"name": "t", "inputs": [{"files": "%1$splans"}], "lexicons": ["%1$sa.json"],
                 "output": "%1$sout"}
                """
                    .formatted(folder.toUri())));
    assertThat(job.inputs()).containsExactly(new Job.Input(folder.toUri() + "plans", "plans"));
    assertThat(job.plainLexicons()).hasSize(1);
    assertThat(job.output()).isEqualTo(folder.toUri() + "out");
  }

  @Test
  void aMissingJobFileIsSaid() {
    assertThat(problems(folder.resolve("missing.json")))
        .containsExactly("missing.json: does not exist");
  }

  @Test
  void aFolderIsNoJobFile() throws IOException {
    Path job = Files.createDirectory(folder.resolve("folder.json"));
    assertThat(problems(job)).containsExactly("folder.json: cannot be read: is a folder");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"outptu\": 1 | outptu: unknown key \"outptu\"; known here: base_year, bootstrap, divisions, document_tokens, gates, inputs, kinds, lexicons, limits, manifests_alone, name, names, output, overrides, parts, peers, retention, sentences, window",
        "\"limits\": {\"byte\": 1} | limits.byte: unknown key \"byte\"; known here: bytes, characters, entries, expanded_bytes, memory, seconds",
        "\"name\": \"u\" | name: stands twice; expected each key once",
        "\"base_year\": 1980 | base_year: is 1980; expected a year from 1981 to 2100",
        "\"base_year\": 2101 | base_year: is 2101; expected a year from 1981 to 2100",
        "\"base_year\": \"2024\" | base_year: expected a whole number",
        "\"window\": 1 | window: is 1; expected 2 years or more",
        "\"window\": \"5\" | window: is \"5\"; expected a number of years or a list of years",
        "\"window\": [2020, 2020] | window[1]: is 2020 again; expected every year once",
        "\"window\": [2020] | window: has 1 years; expected 2 or more",
        "\"window\": [2020, 21] | window[1]: is 21; expected a year like 2024",
        "\"peers\": {\"groups\": {\"a\": []}} | peers.groups.a: is empty; expected a name and a list of region codes",
        "\"peers\": {\"groups\": {\"a\": [\"330100\", \"330100\"]}} | peers.groups.a[1]: is \"330100\" again; expected every code once",
        "\"peers\": {\"groups\": {\"a\": [\"339999\"]}} | peers.groups.a[0]: is \"339999\"; expected the code of a region in 2024, such as 330100",
        "\"peers\": {\"reference\": \"1\"} | peers.reference: is \"1\"; expected the code of a region in 2024, such as 330100",
        "\"bootstrap\": {\"replicates\": 10} | bootstrap.replicates: is 10; expected 100 to 100000",
        "\"bootstrap\": {\"seeds\": 1} | bootstrap.seeds: unknown key \"seeds\"; known here: replicates, seed",
        "\"kinds\": [] | kinds: is empty; leave it out or name one of work_points, work_plan, work_summary, government_report, multi_year_plan, implementation_plan, notice, policy, other",
        "\"kinds\": [\"notice\", \"plan\"] | kinds[1]: is \"plan\"; expected one of work_points, work_plan, work_summary, government_report, multi_year_plan, implementation_plan, notice, policy, other",
        "\"kinds\": [\"NOTICE\"] | kinds[0]: is \"NOTICE\"; expected one of work_points, work_plan, work_summary, government_report, multi_year_plan, implementation_plan, notice, policy, other",
        "\"parts\": [\"body\"] | parts[0]: is \"body\"; expected one of review, plan, other, glossary",
        "\"parts\": [] | parts: is empty; leave it out or name one of review, plan, other, glossary",
        "\"parts\": [null] | parts[0]: is null; expected a value",
        "\"parts\": \"plan\" | parts: expected a list",
        "\"sentences\": 1 | sentences: expected true or false",
        "\"limits\": {\"bytes\": 0} | limits.bytes: is 0; expected 1 or more",
        "\"limits\": {\"characters\": -3} | limits.characters: is -3; expected 1 or more",
        "\"limits\": {\"seconds\": 0} | limits.seconds: is 0; expected 1 or more",
        "\"limits\": {\"memory\": 8} | limits.memory: is 8; expected 64 or more",
        "\"limits\": {\"entries\": 0} | limits.entries: is 0; expected 1 or more",
        "\"limits\": {\"expanded_bytes\": -1} | limits.expanded_bytes: is -1; expected 1 or more",
        "\"limits\": 5 | limits: expected an object",
        "\"divisions\": [\"none.csv\"] | divisions[0]: none.csv does not exist",
        "\"divisions\": [\"\"] | divisions[0]: is empty; expected a file",
        "\"divisions\": [\"hdfs://n/a.csv\"] | divisions[0]: is \"hdfs://n/a.csv\"; expected a file on this machine",
        "\"divisions\": [\"file:a.csv\"] | divisions[0]: is \"file:a.csv\"; expected a path, or a URI like file:///PLACE"
      })
  void aWrongValueIsOneLineWithFileLinePathAndWhatWasExpected(String more, String line) {
    assertThat(problems(jobWith(more))).containsExactly("job.json: line 2, " + line);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"inputs\": [{\"files\": \"p\"}], \"lexicons\": [\"a.json\"], \"output\": \"o\"} | name: is missing or empty; expected a text",
        "{\"name\": \" \", \"inputs\": [{\"files\": \"p\"}], \"lexicons\": [\"a.json\"], \"output\": \"o\"} | name: is missing or empty; expected a text",
        "{\"name\": \"t\", \"inputs\": [{\"files\": \"p\"}], \"lexicons\": [\"a.json\"]} | output: is missing or empty; expected a text",
        "{\"name\": \"t\", \"inputs\": [], \"lexicons\": [\"a.json\"], \"output\": \"o\"} | inputs: is missing or empty; expected a list like [{\"files\": \"FOLDER\"}]",
        "{\"name\": \"t\", \"inputs\": [{}], \"lexicons\": [\"a.json\"], \"output\": \"o\"} | inputs[0].files: is missing or empty; expected a folder",
        "{\"name\": \"t\", \"inputs\": [{\"table\": \"a.csv\"}], \"lexicons\": [\"a.json\"], \"output\": \"o\"} | inputs[0].columns: needs one of \"text\" and \"html\"; expected the column that has the document",
        "{\"name\": \"t\", \"inputs\": [{\"table\": \"a.csv\", \"columns\": {\"text\": \"a\", \"html\": \"b\"}}], \"lexicons\": [\"a.json\"], \"output\": \"o\"} | inputs[0].columns: needs one of \"text\" and \"html\"; expected the column that has the document",
        "{\"name\": \"t\", \"inputs\": [{\"files\": \"p\", \"columns\": {\"text\": \"a\"}}], \"lexicons\": [\"a.json\"], \"output\": \"o\"} | inputs[0].columns: stands without a table; expected it beside \"table\"",
        "{\"name\": \"t\", \"inputs\": [{\"files\": \"p\", \"packed\": \"q\"}], \"lexicons\": [\"a.json\"], \"output\": \"o\"} | inputs[0]: has several of files, table and packed; expected one",
        "{\"name\": \"t\", \"inputs\": [{\"packed\": \" \"}], \"lexicons\": [\"a.json\"], \"output\": \"o\"} | inputs[0].packed: is missing or empty; expected a folder",
        "{\"name\": \"t\", \"inputs\": [{\"table\": \"a.csv\", \"columns\": {\"text\": \"a\", \"body\": \"b\"}}], \"lexicons\": [\"a.json\"], \"output\": \"o\"} | inputs[0].columns.body: unknown key \"body\"; known here: html, region, text, title, url, year",
        "{\"name\": \"t\", \"inputs\": [{\"files\": \"p\"}], \"output\": \"o\"} | lexicons: is missing or empty; expected a list of lexicon files",
        "{\"name\": \"t\", \"inputs\": [{\"files\": \"p\"}], \"lexicons\": [\"no.json\"], \"output\": \"o\"} | lexicons[0]: no.json does not exist",
        "{\"name\": \"t\", \"inputs\": [{\"files\": \"p\"}], \"lexicons\": [\"folder\"], \"output\": \"o\"} | lexicons[0]: folder cannot be read: is a folder",
        "{\"name\": \"t\", \"inputs\": [{\"files\": \"p\"}], \"lexicons\": [\" \"], \"output\": \"o\"} | lexicons[0]: is empty; expected a file",
        "{\"name\": \"t\", \"inputs\": [{\"files\": \"p\"}], \"lexicons\": [\"a.json\", \"same.json\"], \"output\": \"o\"} | lexicons[1]: has a theme \"reduction\", which a.json has too; ids must differ",
        "{\"name\": \"t\", \"inputs\": [{\"files\": \"p\"}, {\"files\": \"q/p/\"}], \"lexicons\": [\"a.json\"], \"output\": \"o\"} | inputs[1]: has the name \"p\" of an earlier input; give it a \"name\" of its own",
        "{\"name\": \"t\", \"inputs\": [{\"files\": \"p\"}, {\"files\": \"q\", \"name\": \"p\"}], \"lexicons\": [\"a.json\"], \"output\": \"o\"} | inputs[1]: has the name \"p\" of an earlier input; give it a \"name\" of its own",
        "{\"name\": \"t\", \"inputs\": [{\"files\": \"file:a b\"}], \"lexicons\": [\"a.json\"], \"output\": \"o\"} | inputs[0].files: is \"file:a b\"; expected a path, or a URI like file:///PLACE",
        "{\"name\": \"t\", \"inputs\": [{\"files\": \"p\"}], \"lexicons\": [\"a.json\"], \"output\": \"file:out\"} | output: is \"file:out\"; expected a path, or a URI like file:///PLACE",
        "{\"name\": \"t\", \"inputs\": [{\"files\": \"p\\u0000\"}], \"lexicons\": [\"a.json\"], \"output\": \"o\"} | inputs[0].files: is \"p\u0000\"; expected a path, or a URI like file:///PLACE",
        "{\"name\": \"t\", \"inputs\": [{\"files\": \"p\"}], \"lexicons\": [\"a.json\"], \"output\": \"o[1]\"} | output: is \"o[1]\"; expected a path without any of * ? [ ] { } \\"
      })
  void whatAJobCannotDoWithoutIsOneLine(String json, String line) {
    assertThat(problems(job(json))).containsExactly("job.json: line 1, " + line);
  }

  @Test
  void linesAreThoseOfTheValuesThatAreWrong() {
    assertThat(
            problems(
                job(
                    """
                    {
                      "name": "t",
                      "inputs": [
                        {"files": "p"},
                        {"files": ""}
                      ],
                      "lexicons": [
                        "a.json",
                        "no.json"
                      ],
                      "output": "",
                      "parts": ["plan",
                                "body"]
                    }
                    """)))
        .extracting(line -> line.replaceFirst(": .*?(line \\d+, [^:]*):.*", " $1"))
        .containsExactlyInAnyOrder(
            "job.json line 11, output",
            "job.json line 5, inputs[1].files",
            "job.json line 9, lexicons[1]",
            "job.json line 13, parts[1]");
  }

  @Test
  void aBadLexiconIsToldWithItsOwnFileLineAndPath() {
    Runs.write(
        folder.resolve("bad.json"),
        """
        {"id": "bad", "version": "1", "themes": [
          {"id": "A b", "name": "甲", "terms": [
            {"id": "t", "text": ""}]},
          {"id": "c", "name": "乙"}]}
        """);
    Path job =
        job(
            """
            {"name": "t", "inputs": [{"files": "p"}], "lexicons": ["bad.json"], "output": "o"}
            """);
    assertThat(problems(job))
        .hasSize(3)
        .anyMatch(line -> line.startsWith("bad.json: line 2, themes[0].id: is \"A b\"; expected"))
        .anyMatch(line -> line.startsWith("bad.json: line 3, themes[0].terms[0].text: is empty"))
        .anyMatch(line -> line.startsWith("bad.json: line 4, themes[1].terms: is missing"));
  }

  @Test
  void aNullAmongThemesIsAProblemOfTheLexicon() {
    Runs.write(
        folder.resolve("bad.json"), "{\"id\": \"b\", \"version\": \"1\",\n\"themes\": [null]}");
    Path job =
        job(
            """
            {"name": "t", "inputs": [{"files": "p"}], "lexicons": ["bad.json"], "output": "o"}
            """);
    assertThat(problems(job))
        .containsExactly("bad.json: line 2, themes[0]: is null; expected a value");
  }

  @Test
  void aBadTableOfDivisionsIsOneLineThatNamesTheTableAndItsLine() {
    Runs.write(
        folder.resolve("regions.csv"),
        """
        code,name,level,parent_code,valid_from,valid_to,successors
        99,某省,province,,1981,,
        """);
    assertThat(problems(jobWith("\"divisions\": [\"regions.csv\"]")))
        .containsExactly(
            "regions.csv: line 2: expected a code of 6 to 12 digits or capitals, got \"99\"");
  }

  @Test
  void aJobFileOfWindowsIsReadToo() throws IOException {
    Path job = jobWith("\"base_year\": 2000");
    String content = "\ufeff" + Files.readString(job).replace("\n", "\r\n");
    Files.write(job, content.getBytes(StandardCharsets.UTF_8));
    assertThat(Runs.job(job).baseYear()).isEqualTo(2000);
  }
}
