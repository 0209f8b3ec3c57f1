package planatlas.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import planatlas.outcome.Checked;
import planatlas.outcome.Problem;

class TruthReaderTest {

  private static final String HEADER = "file,region_code,region_name,plan_year,note\n";

  private static Truth truth(String file, String region, String year, String note) {
    return new Truth(
        file,
        Map.of(
            Question.REGION, Optional.ofNullable(region), Question.YEAR, Optional.ofNullable(year)),
        "",
        note);
  }

  private static Checked<List<Truth>> read(String file, String content) {
    return TruthReader.read(file, content.getBytes(StandardCharsets.UTF_8));
  }

  private static List<Truth> truths(String file, String content) {
    return read(file, content)
        .fold(
            truths -> truths,
            problems -> {
              throw new AssertionError(problems);
            });
  }

  private static List<String> problems(String file, String content) {
    return read(file, content).problems().stream().map(Problem::toString).toList();
  }

  @Test
  void readsATableWithEmptyCellsAsUnknown() {
    assertThat(truths("t.csv", "\ufeff" + HEADER + "a.md,321202,海陵区,2021,december\nb.md,,,,\n"))
        .containsExactly(
            truth("a.md", "321202", "2021", "december"), truth("b.md", null, null, ""));
  }

  @Test
  void asksOnlyWhatTheColumnsHoldAndTwoPeopleWouldAgreeOn() {
    String table =
        "file,doc_kind,counted,title,ambiguous,source_kind\n"
            + "a.txt,work_points,1,2024年工作要点,,bureau_site\n"
            + "b.txt,other,0,,1,\n"
            + "c.txt,other,0,,title counted,\n";
    assertThat(truths("t.csv", table))
        .containsExactly(
            new Truth(
                "a.txt",
                Map.of(
                    Question.KIND, Optional.of("work_points"),
                    Question.COUNTED, Optional.of("1"),
                    Question.TITLE, Optional.of("2024年工作要点")),
                "bureau_site",
                ""),
            new Truth("b.txt", Map.of(), "", ""),
            new Truth("c.txt", Map.of(Question.KIND, Optional.of("other")), "", ""));
  }

  @Test
  void tellsEveryWrongAnswerWithItsLine() {
    assertThat(
            problems(
                "t.csv", "file,doc_kind,counted\na.txt,plan,1\nb.txt,other,yes\nc.txt,other,1\n"))
        .hasSize(2)
        .satisfiesExactly(
            p -> assertThat(p).startsWith("t.csv: line 2: doc_kind is \"plan\"; expected one of"),
            p -> assertThat(p).isEqualTo("t.csv: line 3: counted is \"yes\"; expected 0 or 1"));
  }

  @Test
  void readsALineOfJsonADocument() {
    String line =
        """
        {"file": "a.txt", "region_code": "990102", "region_name": "望湖区", "plan_year": 2022,\
         "issuer": "望湖区教育局", "traps": ["none"]}
        """;
    assertThat(truths("t.jsonl", line + "\n{\"file\": \"b.txt\", \"region_code\": null}\n"))
        .containsExactly(truth("a.txt", "990102", "2022", ""), truth("b.txt", null, null, ""));
  }

  @Test
  void tellsEveryFaultOfATableWithItsLine() {
    assertThat(problems("t.csv", "file,region\nx,1\n"))
        .containsExactly(
            "t.csv: line 1: has no header; expected file and some of region_code, region_name,"
                + " plan_year, doc_kind, counted, title, ambiguous, source_kind, what_is_it, note,"
                + " notes");
    assertThat(
            problems(
                "t.csv",
                HEADER
                    + "a.md,321202,海陵区,2021\n"
                    + "b.md,3212,海陵区,2021,\n"
                    + "c.md,321202,海陵区,soon,\n"
                    + "d.md,321202,海陵区,1021,\n"
                    + ",321202,海陵区,2021,\n"
                    + "e.md,321202,海陵区,2021,\n"
                    + "e.md,321202,海陵区,2022,\n"))
        .containsExactly(
            "t.csv: line 2: has 4 columns; expected 5",
            "t.csv: line 3: region_code is \"3212\"; expected 6 to 12 digits or capitals, or nothing",
            "t.csv: line 4: plan_year is \"soon\"; expected a year or nothing",
            "t.csv: line 5: plan_year is 1021; expected a year from 1949 to 2100",
            "t.csv: line 6: file is empty; expected the name of a document",
            "t.csv: line 8: file \"e.md\" stands in an earlier line; expected it once");
  }

  @Test
  void tellsEveryFaultOfJsonWithItsLine() {
    assertThat(
            problems(
                "t.jsonl",
                """
                {"file": "a.txt", "region_code": "321202", "plan_year": 2021}

                {"file": "b.txt", "year": 2021}
                {"file": "c.txt", "plan_year": "2021"}
                {"plan_year": 2021}
                {"file": "d.txt"
                """))
        .hasSize(4)
        .satisfiesExactly(
            p -> assertThat(p).startsWith("t.jsonl: line 3").contains("unknown key \"year\""),
            p -> assertThat(p).startsWith("t.jsonl: line 4, plan_year: expected"),
            p ->
                assertThat(p)
                    .isEqualTo("t.jsonl: line 5: file is empty; expected the name of a document"),
            p -> assertThat(p).startsWith("t.jsonl: line 6: "));
  }

  @Test
  void refusesAFileWithoutTruths() {
    assertThat(problems("t.jsonl", " \n"))
        .containsExactly("t.jsonl: line 1: is empty; expected labelled documents");
    assertThat(problems("t.csv", HEADER))
        .containsExactly("t.csv: line 1: is empty; expected labelled documents");
    assertThat(problems("t.csv", "")).hasSize(1);
  }

  @Test
  void saysThatATableBreaksOffInsideQuotes() {
    assertThat(problems("t.csv", HEADER + "a.md,321202,\"海陵区,2021,\n"))
        .singleElement()
        .satisfies(p -> assertThat(p).startsWith("t.csv: line ").contains("RFC 4180"));
  }
}
