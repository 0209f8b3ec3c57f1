package planatlas.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import planatlas.region.Gazetteer;
import planatlas.source.SourceText;

/** Papers of provinces, cities, counties and townships, each with the trap that its name tells. */
class VariedPapersTest {

  private static final Describer DESCRIBER = new Describer(Gazetteer.shipped());

  record Paper(
      String name,
      String region,
      String year,
      String kind,
      String issuer,
      String line,
      SourceText text) {

    static Paper of(String block) {
      String[] cells = block.substring(0, block.indexOf('\n')).split(" \\| ");
      String text = block.substring(block.indexOf('\n') + 1).strip() + "\n";
      return new Paper(
          cells[0],
          orNull(cells[1]),
          orNull(cells[2]),
          cells[3],
          orNull(cells[4]),
          orNull(cells[5]),
          text.startsWith("md\n") ? Papers.markdown(text.substring(3)) : Papers.text(text));
    }

    private static String orNull(String cell) {
      return cell.strip().equals("-") ? null : cell.strip();
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Paper> papers() throws IOException {
    try (InputStream in = VariedPapersTest.class.getResourceAsStream("papers.txt")) {
      String[] blocks = new String(in.readAllBytes(), StandardCharsets.UTF_8).split("(?m)^=== ");
      return Stream.of(blocks).skip(1).map(Paper::of);
    }
  }

  @ParameterizedTest
  @MethodSource("papers")
  void isDescribedAsALibrarianWould(Paper paper) {
    Description description = DESCRIBER.describe(paper.text());
    List<String> expected = new ArrayList<>();
    expected.add(paper.region());
    expected.add(paper.year());
    expected.add(paper.kind());
    expected.add(paper.issuer());
    expected.add(paper.line());
    assertThat(description)
        .extracting(
            d -> d.region().code(),
            d -> d.year() == null ? null : String.valueOf(d.year().first()),
            d -> d.kind().label(),
            Description::issuer,
            d -> d.region().code() == null ? null : d.line())
        .as("%s", description)
        .containsExactlyElementsOf(expected);
  }

  @Test
  void thereAreManyOfThem() throws IOException {
    assertThat(papers()).hasSizeGreaterThan(40);
  }
}
