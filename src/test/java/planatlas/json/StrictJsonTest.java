package planatlas.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import planatlas.outcome.Checked;
import planatlas.outcome.Problem;

class StrictJsonTest {

  private enum Size {
    @JsonProperty("small")
    SMALL,
    @JsonProperty("large")
    LARGE
  }

  private record Part(String word, Integer year, Size size) {
    private Part {
      if (year != null && year < 1949) {
        throw new IllegalArgumentException("year must be 1949 or later, got " + year);
      }
    }
  }

  private record Whole(
      String name,
      @JsonProperty("base_year") Integer baseYear,
      Boolean open,
      Double share,
      List<Part> parts,
      List<String> words,
      Map<String, Long> counts) {}

  private static Checked<Whole> read(String json) {
    return StrictJson.read("f.json", json.getBytes(StandardCharsets.UTF_8), Whole.class);
  }

  private static String problem(String json) {
    List<Problem> problems = read(json).problems();
    assertThat(problems).hasSize(1);
    return problems.get(0).toString();
  }

  @Test
  void readsWhatTheRecordHas() {
    Whole read =
        read("{\"name\": \"甲\", \"base_year\": 2024, \"parts\": [{\"word\": \"乙\", \"size\": \"large\"}]}")
            .fold(whole -> whole, problems -> null);
    assertThat(read.name()).isEqualTo("甲");
    assertThat(read.baseYear()).isEqualTo(2024);
    assertThat(read.parts()).containsExactly(new Part("乙", null, Size.LARGE));
    assertThat(read.open()).isNull();
  }

  @Test
  void readsAFileThatBeginsWithAByteOrderMark() {
    assertThat(read("\ufeff{\"name\": \"甲\"}").problems()).isEmpty();
  }

  @Test
  void anUnknownKeyIsNamedWithLinePathAndTheKnownOnes() {
    assertThat(problem("{\"name\": \"甲\",\n \"parts\": [{},\n {\"wrod\": \"乙\"}]}"))
        .isEqualTo(
            "f.json: line 3, parts[1].wrod: unknown key \"wrod\"; known here: size, word, year");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{~\"name\": \"甲\",~\"name\": \"乙\"} | line 3, name",
        "{\"parts\": [{}, {\"word\": \"甲\",~\"word\": \"乙\"}]} | line 2, parts[1].word",
        "{\"counts\": {\"a\": 1,~\"a\": 2}} | line 2, counts.a"
      })
  void aDuplicateKeyIsNamedWithLineAndPath(String json, String place) {
    assertThat(problem(json.replace('~', '\n')))
        .startsWith("f.json: " + place + ": stands twice; expected each key once");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"name\": 1} | name | a string",
        "{\"name\": 1.5} | name | a string",
        "{\"name\": true} | name | a string",
        "{\"name\": [\"甲\"]} | name | a string",
        "{\"words\": [\"甲\", 2]} | words[1] | a string",
        "{\"base_year\": \"2024\"} | base_year | a whole number",
        "{\"base_year\": 2024.5} | base_year | a whole number",
        "{\"base_year\": true} | base_year | a whole number",
        "{\"base_year\": \"\"} | base_year | a whole number",
        "{\"open\": 1} | open | true or false",
        "{\"open\": \"true\"} | open | true or false",
        "{\"share\": \"x\"} | share | a number",
        "{\"parts\": {}} | parts | a list",
        "{\"parts\": \"\"} | parts | a list",
        "{\"parts\": [[]]} | parts[0] | an object",
        "{\"parts\": [{\"word\": {}}]} | parts[0].word | a string",
        "{\"parts\": [{\"size\": \"huge\"}]} | parts[0].size | one of \"small\", \"large\"",
        "{\"parts\": [{\"size\": 0}]} | parts[0].size | one of \"small\", \"large\"",
        "{\"counts\": []} | counts | an object"
      })
  void aValueOfAnotherTypeSaysWhatWasExpected(String json, String path, String expected) {
    assertThat(problem(json))
        .startsWith("f.json: line 1, " + path + ": ")
        .endsWith("expected " + expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"parts\": [{},~null]} | line 2, parts[1]",
        "{\"words\": [null]} | line 1, words[0]"
      })
  void aListHoldsNoNull(String json, String place) {
    assertThat(problem(json.replace('~', '\n')))
        .isEqualTo("f.json: " + place + ": is null; expected a value");
  }

  @Test
  void aNumberBeyondItsRangeIsNamedWithItsPath() {
    assertThat(problem("{\"base_year\": 99999999999}"))
        .startsWith("f.json: line 1, base_year: ")
        .contains("99999999999");
  }

  @Test
  void whatARecordRefusesIsSaidInItsOwnWords() {
    assertThat(problem("{\"parts\": [{\"year\": 1900}]}"))
        .isEqualTo("f.json: line 1, parts[0]: year must be 1949 or later, got 1900");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \n", "[]", "\"\"", "null", "7"})
  void whatIsNoObjectSaysThatOneWasExpected(String json) {
    assertThat(problem(json)).matches("f\\.json: line \\d: .*expected an? (JSON )?object");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"name\": \"甲\",} | line 1",
        "{\"name\":~\"甲\" | line 2",
        "{'name': \"甲\"} | line 1",
        "{\"share\": NaN} | line 1",
        "{\"open\":~~tru} | line 3",
        "{ // a comment~} | line 1"
      })
  void whatIsNotJsonIsSaidWithItsLine(String json, String line) {
    assertThat(problem(json.replace('~', '\n')))
        .startsWith("f.json: " + line)
        .doesNotContain("\n", "REDACTED", "StreamReadFeature");
  }

  @Test
  void saysOnWhichLineAnUnclosedBracketWasOpened() {
    assertThat(problem("\n{\"name\":\n\"甲\""))
        .isEqualTo(
            "f.json: line 3: is not valid JSON: Unexpected end-of-input: expected close marker for"
                + " Object (start marker at line 2)");
  }

  @Test
  void whatStandsBehindTheEndIsAProblem() {
    assertThat(problem("{}\n{}"))
        .isEqualTo("f.json: line 2: has more behind its end; expected one value");
  }

  @Property
  void anyBytesAreReadOrAProblem(@ForAll byte[] bytes) {
    assertThat(StrictJson.read("f.json", bytes, Whole.class).problems()).hasSizeLessThan(2);
  }

  @Test
  void bytesThatOpenLikeAnotherEncodingAreAProblem() {
    byte[] broken = {0, 0, 0, '{', (byte) 0xff, 1, 2, 3};
    assertThat(StrictJson.read("f.json", broken, Whole.class).problems())
        .singleElement()
        .asString()
        .startsWith("f.json: line 1: is not valid JSON: ");
  }
}
