package planatlas.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import planatlas.outcome.Checked;
import planatlas.outcome.Problem;
import planatlas.region.Gazetteer;

class OverrideReaderTest {

  private static final Gazetteer GAZETTEER = Gazetteer.shipped();
  private static final String HASH = "ab".repeat(32);

  private static Checked<Overrides> read(String csv) {
    return OverrideReader.read(
        "/somewhere/overrides.csv", csv.getBytes(StandardCharsets.UTF_8), GAZETTEER);
  }

  private static Overrides sound(String csv) {
    return read(csv)
        .fold(
            overrides -> overrides,
            problems -> {
              throw new AssertionError(problems);
            });
  }

  private static List<String> problems(String csv) {
    return read(csv).problems().stream().map(Problem::toString).toList();
  }

  @Test
  void readsColumnsInAnyOrderWithWhatIsLeftOut() {
    Overrides overrides =
        sound(
            "\ufeffnote,plan_year,source,drop\r\n"
                + "\"两行\n的说明\",2021,plans/a.txt,\r\n"
                + "\r\n"
                + ",,\"plans/b, c.txt\",TRUE\r\n");
    assertThat(overrides.rulings())
        .containsExactly(
            new Ruling(3, "plans/a.txt", null, null, 2021, null, false),
            new Ruling(5, "plans/b, c.txt", null, null, null, null, true));
  }

  @Test
  void saysOfWhichFileAndLineAValueIs() {
    Overrides overrides =
        sound("source,region_code,plan_year,doc_kind\nplans/a.txt,321204,2021,work_points\n");
    Correction correction = overrides.of("plans/a.txt", HASH);
    assertThat(correction.region())
        .isEqualTo(new Correction.Given<>("321204", "override: overrides.csv line 2"));
    assertThat(correction.year().value()).isEqualTo(2021);
    assertThat(correction.kind().value()).isEqualTo(DocKind.WORK_POINTS);
    assertThat(correction.dropped()).isNull();
    assertThat(correction.lines()).containsExactly(2);
  }

  @Test
  void aRowWithLocatorAndHashHoldsForTheseBytesAtThatPlaceOnly() {
    Overrides overrides = sound("source,source_sha256,drop\nplans/a.txt," + HASH + ",true\n");
    assertThat(overrides.of("plans/a.txt", HASH).dropped()).isNotNull();
    assertThat(overrides.of("plans/a.txt", "cd".repeat(32)).dropped()).isNull();
    assertThat(overrides.of("plans/b.txt", HASH).dropped()).isNull();
  }

  @Test
  void aLocatorGoesBeforeAHashFieldByField() {
    Overrides overrides =
        sound(
            "source,source_sha256,region_code,plan_year\n,%s,321204,2021\nplans/a.txt,,,2022\n"
                .formatted(HASH.toUpperCase(Locale.ROOT)));
    Correction correction = overrides.of("plans/a.txt", HASH);
    assertThat(correction.year().value()).isEqualTo(2022);
    assertThat(correction.region().evidence()).isEqualTo("override: overrides.csv line 2");
    assertThat(correction.lines()).containsExactly(2, 3);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a,,999999,,,      | line 2, region_code: is "999999"; expected a code of the divisions, such as 330106
          a,,330103,2023,,  | line 2, region_code: is "330103", which is not in use in 2023; expected a division of that year
          a,,,21,,          | line 2, plan_year: is "21"; expected a year from 1981 to 2100
          a,,,1895,,        | line 2, plan_year: is "1895"; expected a year from 1981 to 2100
          a,,,,plan,        | line 2, doc_kind: is "plan"; expected one of work_points, work_plan, work_summary, government_report, multi_year_plan, implementation_plan, notice, policy, other
          a,,,,,yes         | line 2, drop: is "yes"; expected true, false or nothing
          a,1234,,2021,,    | line 2, source_sha256: is "1234"; expected 64 hexadecimal digits
          ,,,2021,,         | line 2: names no document; expected a source or a source_sha256
          a,,,,,            | line 2: says nothing; expected a region_code, plan_year, doc_kind or drop
          a,,,,,false       | line 2: says nothing; expected a region_code, plan_year, doc_kind or drop
          a,2021            | line 2: has 2 cells; expected 6
          """)
  void aBadRowIsOneLineWithFilePlaceAndExpectation(String row, String problem) {
    assertThat(problems("source,source_sha256,region_code,plan_year,doc_kind,drop\n" + row + "\n"))
        .containsExactly("/somewhere/overrides.csv: " + problem);
  }

  @Test
  void theSameDocumentTwiceIsRefused() {
    assertThat(problems("source,drop\na,true\nb,true\na,true\n"))
        .containsExactly(
            "/somewhere/overrides.csv: line 4: names the document of line 2; expected each once");
  }

  @Test
  void everyBadRowIsTold() {
    assertThat(problems("source,plan_year\na,x\nb,2021\nc,y\n")).hasSize(2);
  }

  @Test
  void aHeaderThatIsNotKnownIsRefused() {
    assertThat(problems("source,region\na,321204\n"))
        .containsExactly(
            "/somewhere/overrides.csv: line 1: has the column \"region\"; expected some of source, "
                + "source_sha256, region_code, plan_year, doc_kind, drop, note");
    assertThat(problems("plan_year\n2021\n"))
        .containsExactly(
            "/somewhere/overrides.csv: line 1: names no document; expected a column source or source_sha256");
    assertThat(problems("source,drop,drop\n"))
        .containsExactly(
            "/somewhere/overrides.csv: line 1: has a column twice; expected each once");
    assertThat(problems(""))
        .containsExactly(
            "/somewhere/overrides.csv: line 1: is empty; expected a line with the names of columns");
  }

  @Test
  void bytesThatAreNoUtf8AreRefused() {
    byte[] gbk = "source,note,drop\na,重复,true\n".getBytes(Charset.forName("GBK"));
    assertThat(OverrideReader.read("overrides.csv", gbk, GAZETTEER).problems())
        .extracting(Problem::toString)
        .containsExactly("overrides.csv: is not UTF-8");
  }
}
