package planatlas.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import planatlas.outcome.Problem;

class GazetteerTest {

  private static final Gazetteer SHIPPED = Gazetteer.shipped();
  private static final String HEADER = String.join(",", DivisionTable.HEADER) + "\n";

  private static List<String> codes(String name, int year) {
    return SHIPPED.named(name, year).stream().map(Division::code).sorted().toList();
  }

  private static Gazetteer with(String rows) {
    return Gazetteer.with(List.of(new DivisionTable("extra.csv", HEADER + rows)))
        .fold(
            gazetteer -> gazetteer,
            problems -> {
              throw new AssertionError(problems);
            });
  }

  private static List<String> problems(String content) {
    return Gazetteer.with(List.of(new DivisionTable("extra.csv", content))).problems().stream()
        .map(Problem::toString)
        .toList();
  }

  @Test
  void knowsEveryDivisionOfANameInItsYear() {
    assertThat(codes("鼓楼区", 2024)).containsExactly("320106", "320302", "350102", "410204");
    assertThat(codes("海陵", 2024)).containsExactly("321202");
    assertThat(codes("长沙", 2024)).containsExactly("430100", "430121");
    assertThat(codes("海南", 2024)).containsExactly("150303", "460000", "632500");
  }

  @Test
  void knowsWhenADivisionEnded() {
    assertThat(codes("通州市", 2005)).containsExactly("320683");
    assertThat(codes("通州市", 2015)).isEmpty();
    assertThat(codes("下城区", 2020)).containsExactly("330103");
    assertThat(codes("下城区", 2021)).isEmpty();
    assertThat(SHIPPED.division("419001", 1988).orElseThrow().name()).isEqualTo("义马市");
    assertThat(SHIPPED.division("419001", 2020).orElseThrow().name()).isEqualTo("济源市");
  }

  @Test
  void derivesShortNamesButNoneOfOneCharacter() {
    assertThat(ShortNames.of("湘西土家族苗族自治州")).containsExactly("湘西", "湘西州");
    assertThat(ShortNames.of("内蒙古自治区")).containsExactly("内蒙古");
    assertThat(ShortNames.of("新疆维吾尔自治区")).containsExactly("新疆");
    assertThat(ShortNames.of("巴音郭楞蒙古自治州")).containsExactly("巴音郭楞", "巴音郭楞州");
    assertThat(ShortNames.of("黑龙江省")).containsExactly("黑龙江");
    assertThat(ShortNames.of("大兴安岭地区")).containsExactly("大兴安岭");
    assertThat(ShortNames.of("前郭尔罗斯蒙古族自治县")).containsExactly("前郭尔罗斯", "前郭尔罗斯县");
    assertThat(ShortNames.of("鄂伦春自治旗")).contains("鄂伦春");
    assertThat(ShortNames.of("乾县")).isEmpty();
    assertThat(ShortNames.of("郊区")).isEmpty();
    assertThat(ShortNames.of("土默特左旗")).isEmpty();
  }

  @Test
  void climbsFromADivisionToItsProvince() {
    Division hailing = SHIPPED.division("321202", 2020).orElseThrow();
    assertThat(SHIPPED.path(hailing, 2020))
        .extracting(Division::name)
        .containsExactly("海陵区", "泰州市", "江苏省");
    assertThat(SHIPPED.isWithin(hailing, SHIPPED.division("320000", 2020).orElseThrow(), 2020))
        .isTrue();
  }

  @Test
  void takesAnInventedProvinceAndADevelopmentZoneFromAnotherTable() {
    Gazetteer gazetteer =
        with(
            """
            990000,云泽省,province,,2000,,
            990100,澄江湾市,prefecture,990000,2000,,
            990102,青禾区,county,990100,2010,,
            510100GX01,成都高新区,county,510100,1991,,
            """);
    assertThat(gazetteer.named("青禾", 2020)).extracting(Division::code).containsExactly("990102");
    assertThat(gazetteer.named("成都高新区", 2020))
        .extracting(Division::parentCode)
        .containsExactly("510100");
  }

  @Test
  void refusesATableWithOneLineForEachFault() {
    assertThat(problems("code,name\n1,x\n"))
        .containsExactly(
            "extra.csv: line 1: expected the header code,name,level,parent_code,valid_from,valid_to,successors");
    assertThat(
            problems(
                HEADER
                    + "990000,云泽省,province,,2000,,\n"
                    + "99,青禾区,county,990000,2000,,\n"
                    + "990102,青禾区,town,990000,2000,,\n"
                    + "990103,青苗区,county,980000,2000,,\n"
                    + "990104,青山湖,county,990000,soon,,\n"
                    + "990105,青山口,county,990000,2000,,x\n"
                    + "110000,北京市,province,,2000,,\n"))
        .containsExactly(
            "extra.csv: line 3: expected a code of 6 to 12 digits or capitals, got \"99\"",
            "extra.csv: line 4: expected the level province, prefecture or county, got \"town\"",
            "extra.csv: line 6: expected the year of valid_from, got \"soon\"",
            "extra.csv: line 7: expected successors like 330105 or 330105[1996], got \"x\"",
            "extra.csv: line 8: expected a code that is not in use in these years, got \"110000\"",
            "extra.csv: line 5: expected parent_code to be a known division of a higher level, got \"980000\"");
  }

  @Test
  void mapsALiveCodeToItselfThoughItHasPartialSuccessors() {
    assertThat(SHIPPED.basePlace("330105", 2015, 2024)).isEqualTo(new BasePlace("330105", ""));
    assertThat(SHIPPED.basePlace("430121", 2014, 2024)).isEqualTo(new BasePlace("430121", ""));
  }

  @Test
  void followsAnEndedDivisionToItsSuccessorWithoutCircles() {
    assertThat(SHIPPED.basePlace("330103", 2019, 2024).code()).isEqualTo("330105");
    assertThat(SHIPPED.basePlace("320683", 2008, 2024).code()).isEqualTo("320612");
    assertThat(SHIPPED.basePlace("419001", 1988, 2024).code()).isEqualTo("411281");
  }

  @Test
  void rollsASplitPlaceUpToTheCommonAncestorAndSaysSo() {
    BasePlace split = SHIPPED.basePlace("522201", 2010, 2024);
    assertThat(split.code()).isEqualTo("520600");
    assertThat(split.note()).contains("铜仁市").contains("520602").contains("520603");
    assertThat(SHIPPED.basePlace("522200", 2010, 2024).code()).isEqualTo("520600");
    assertThat(SHIPPED.basePlace("371200", 2015, 2024).code()).isEqualTo("370100");
    assertThat(SHIPPED.basePlace("341400", 2010, 2024).code()).isEqualTo("340000");
  }

  @Test
  void carriesAPlaceBackIntoAnEarlierBaseYear() {
    assertThat(SHIPPED.basePlace("320612", 2020, 2005).code()).isEqualTo("320683");
  }

  @Test
  void hasABasePlaceForEveryDivisionEver() {
    for (Division division : SHIPPED.divisions()) {
      BasePlace place = SHIPPED.basePlace(division.code(), division.validFrom(), 2024);
      assertThat(
              place.code().equals(Gazetteer.NATION)
                  || SHIPPED.division(place.code(), 2024).isPresent())
          .as("%s in 2024: %s", division, place)
          .isTrue();
    }
  }

  @Test
  void saysThatACodeIsUnknown() {
    assertThat(SHIPPED.basePlace("999999", 2020, 2024).code()).isNull();
  }
}
