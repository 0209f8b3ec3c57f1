package planatlas.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import planatlas.PlanFixtures;

/** Word before 2007. */
class DocExtractorTest {

  private static List<String> lines(String name) {
    return new DocExtractor()
        .extract(PlanFixtures.resource(name), null, 1_000_000)
        .fold(e -> e.text().lines().toList(), (reason, detail) -> List.of(reason + ": " + detail));
  }

  @Test
  void aTextBoxStandsWhereItsDrawingDoes() {
    assertThat(lines("others/writer-text-box.doc"))
        .startsWith(PlanFixtures.TITLE, "青教发〔2024〕6号")
        .containsOnlyOnce(PlanFixtures.TITLE);
  }

  @Test
  void aRowOfATableIsALine() {
    assertThat(lines("others/writer-plain.doc")).contains("1\t组建教育集团\t基础教育科\t六月底");
  }

  @Test
  void anItemOfAListThatIsNotThereHasNoNumber() {
    assertThat(new DocNumbers(null).next(null)).isEmpty();
  }
}
