package planatlas.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import planatlas.SharedCorpus;
import planatlas.region.Gazetteer;
import planatlas.text.Span;

class SeedPlansTest {

  private static final Describer DESCRIBER = new Describer(Gazetteer.shipped());

  static Stream<JsonNode> seeds() throws IOException {
    Path gold = SharedCorpus.folder().resolve("gold/seeds-meta.json");
    List<JsonNode> seeds = new ArrayList<>();
    new ObjectMapper().readTree(SharedCorpus.bytes(gold)).forEach(seeds::add);
    return seeds.stream();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void isDescribedAsItsGoldSays(JsonNode gold) {
    Path file = SharedCorpus.folder().resolve("corpus/seeds").resolve(gold.get("file").asText());
    var source = SharedCorpus.read(file);
    Description description = DESCRIBER.describe(source);
    assertThat(description.region().code()).isEqualTo(text(gold, "region_code"));
    assertThat(description.region().level().label()).isEqualTo(text(gold, "level"));
    assertThat(description.year().first()).isEqualTo(gold.get("plan_year").asInt());
    assertThat(description.docNumber()).isEqualTo(text(gold, "doc_number"));
    assertThat(description.title()).isEqualTo(text(gold, "title"));
    assertThat(description.issuer()).isEqualTo(text(gold, "issuer"));
    assertThat(description.issuedOn()).isEqualTo(date(gold, "issue_date"));
    assertThat(description.publishedOn()).isEqualTo(date(gold, "publication_date"));
    if (description.title() != null) {
      assertThat(description.titleSpans())
          .extracting((Span span) -> span.of(source.text()))
          .contains(description.title());
    }
  }

  private static String text(JsonNode gold, String field) {
    return gold.get(field).isNull() ? null : gold.get(field).asText();
  }

  private static LocalDate date(JsonNode gold, String field) {
    String date = text(gold, field);
    return date == null ? null : LocalDate.parse(date);
  }
}
