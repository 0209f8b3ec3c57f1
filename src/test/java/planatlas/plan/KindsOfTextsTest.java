package planatlas.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import planatlas.region.Gazetteer;

/** Papers and texts that look like papers: kind, year and what keeps a plan from counting. */
class KindsOfTextsTest {

  private static final Describer DESCRIBER = new Describer(Gazetteer.shipped());

  record Case(String name, String expected, String text) {

    static Case of(String block) {
      int line = block.indexOf('\n');
      String head = block.substring(0, line).strip();
      int name = head.indexOf(" | ");
      return new Case(
          head.substring(0, name),
          head.substring(name + 3),
          block.substring(line + 1).strip() + "\n");
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Case> cases() throws IOException {
    try (InputStream in = KindsOfTextsTest.class.getResourceAsStream("kinds.txt")) {
      String[] blocks = new String(in.readAllBytes(), StandardCharsets.UTF_8).split("(?m)^=== ");
      return Stream.of(blocks).skip(1).map(Case::of);
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void areToldApart(Case given) {
    Description description = DESCRIBER.describe(Papers.text(given.text()));
    String answer =
        String.join(
            " | ",
            description.year() == null ? "-" : String.valueOf(description.year().first()),
            description.kind().label(),
            orMinus(description.kindAnswer().subkind()),
            orMinus(description.barred()));
    assertThat(answer).as("%s", description).isEqualTo(given.expected());
    assertThat(description.kindAnswer().evidence()).isNotBlank();
    assertThat(description.kindAnswer().confidence()).isBetween(0.5, 1.0);
  }

  private static String orMinus(String value) {
    return value == null ? "-" : value;
  }

  @ParameterizedTest
  @CsvSource({
    "岚溪市教育局2024年工作要点, 2021年5月6日, 2024",
    "望湖区教育局2024年工作计划, 2019年5月6日, 2024",
    "砚川县教育局二〇二四年工作要点, 2027年5月6日, 2024",
  })
  void aYearThatTheDateContradictsIsLessCertain(String title, String date, int year) {
    Description description =
        DESCRIBER.describe(Papers.text(title + "\n一、抓好课堂\n要抓好课堂。\n岚溪市教育局\n" + date + "\n"));
    if (description.year() != null && description.year().first() != year) {
      assertThat(description.year().confidence()).isLessThan(0.9);
    }
    assertThat(description.year()).isNotNull();
    assertThat(description.notes()).anyMatch(n -> n.contains("issued"));
    assertThat(description.year().confidence()).isLessThan(0.9);
  }
}
