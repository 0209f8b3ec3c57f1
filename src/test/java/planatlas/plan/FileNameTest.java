package planatlas.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import planatlas.region.Gazetteer;
import planatlas.region.NameEvidence;
import planatlas.source.Limits;
import planatlas.source.RawInput;
import planatlas.source.SourceReader;
import planatlas.source.Stated;

/** Names and addresses whose texts say nothing, against what a person reads in them. */
class FileNameTest {

  private static final String BODY = "一、加强学习，改进作风。\n二、办好食堂，落实陪餐制度。\n三、整修校舍，排查隐患。\n";

  private static Description describe(Describer describer, String locator, String url) {
    Map<String, String> metadata = url.isEmpty() ? Map.of() : Map.of("url", url);
    byte[] bytes = BODY.getBytes(StandardCharsets.UTF_8);
    return new SourceReader(Limits.DEFAULT)
        .read(new RawInput(locator, "x.txt", bytes, null, "UTF-8", metadata, Stated.NOTHING))
        .fold(
            describer::describe,
            (reason, detail) -> {
              throw new AssertionError(reason + " " + detail);
            });
  }

  private static Description describe(String locator) {
    return describe(new Describer(Gazetteer.shipped()), locator, "");
  }

  @Test
  void namesAndAddressesAreReadAsAPersonReadsThem() throws IOException {
    Describer describer = new Describer(Gazetteer.shipped());
    List<String> unlike = new ArrayList<>();
    try (Reader in =
        new InputStreamReader(
            Gazetteer.class.getResourceAsStream("names.csv"), StandardCharsets.UTF_8)) {
      for (CSVRecord row :
          CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get().parse(in)) {
        Description found = describe(describer, row.get("locator"), row.get("url"));
        String region = found.region().code() == null ? "" : found.region().code();
        String year = found.year() == null ? "" : "" + found.year().first();
        String kind = row.get("doc_kind").isEmpty() ? "" : found.kind().label();
        assertThat(region).as(row.get("locator")).isIn("", row.get("region_code"));
        assertThat(year).as(row.get("locator")).isIn("", row.get("plan_year"));
        if (!List.of(region, year, kind)
            .equals(List.of(row.get("region_code"), row.get("plan_year"), row.get("doc_kind")))) {
          unlike.add(row.get("locator"));
        }
      }
    }
    assertThat(unlike).hasSizeLessThanOrEqualTo(2);
  }

  @Test
  void givesTitleKindAndYearWhereTheTextHasNone() {
    Description plan = describe("各地/2021年教育工作要点.txt");
    assertThat(plan.title()).isEqualTo("2021年教育工作要点");
    assertThat(plan.kind()).isEqualTo(DocKind.WORK_POINTS);
    assertThat(plan.year().evidence()).isEqualTo("file name: 2021年");
  }

  @Test
  void saysNothingWhereNamesAreIgnored() {
    Describer describer = new Describer(Gazetteer.shipped(), Overrides.NONE, NameEvidence.IGNORED);
    Description plan = describe(describer, "泰州市/2021年教育工作要点.txt", "");
    assertThat(plan.title()).isNull();
    assertThat(plan.year()).isNull();
    assertThat(plan.region().code()).isNull();
  }
}
