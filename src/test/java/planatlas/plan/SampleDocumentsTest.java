package planatlas.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import planatlas.SharedCorpus;
import planatlas.region.DivisionTable;
import planatlas.region.Gazetteer;

/** The sample against its gold, which was written without a look at what describes it. */
class SampleDocumentsTest {

  private static final Path SAMPLE = Path.of("data/sample");
  private static final Path GOLD = Path.of("data/gold/sample-documents.jsonl");
  private static final Describer DESCRIBER = describer();

  private static Describer describer() {
    byte[] regions = SharedCorpus.bytes(SAMPLE.resolve("regions.csv"));
    return Gazetteer.with(
            List.of(new DivisionTable("regions.csv", new String(regions, StandardCharsets.UTF_8))))
        .fold(
            Describer::new,
            problems -> {
              throw new AssertionError(problems);
            });
  }

  private static Description describe(String file) {
    return DESCRIBER.describe(SharedCorpus.read(SAMPLE.resolve("plans").resolve(file)));
  }

  static Stream<JsonNode> documents() throws IOException {
    ObjectMapper json = new ObjectMapper();
    Stream.Builder<JsonNode> documents = Stream.builder();
    for (String line : Files.readAllLines(GOLD)) {
      documents.add(json.readTree(line));
    }
    return documents.build();
  }

  @ParameterizedTest
  @MethodSource("documents")
  void isWhatItsGoldSays(JsonNode gold) {
    Description description = describe(gold.get("file").asText());
    assertThat(description.kind().label()).isEqualTo(text(gold, "doc_kind"));
    assertThat(description.docNumber()).isEqualTo(text(gold, "doc_number"));
    assertThat(description.issuedOn()).isEqualTo(date(gold, "issued_on"));
    assertThat(description.publishedOn()).isEqualTo(date(gold, "published_on"));
    String line = text(gold, "doc_kind").equals("government_report") ? "government" : "education";
    assertThat(description.region().code()).isEqualTo(text(gold, "region_code"));
    assertThat(description.line()).isEqualTo(line);
    // The gold has names as signed; a red head may name the city above as well.
    assertThat(description.issuer()).endsWith(text(gold, "issuer"));
  }

  @Test
  void isOfTheRegionsAndYearsOfItsGold() {
    List<Truth> truths =
        TruthReader.read(GOLD.toString(), SharedCorpus.bytes(GOLD))
            .fold(
                read -> read,
                problems -> {
                  throw new AssertionError(problems);
                });
    Map<String, Description> described = new HashMap<>();
    truths.forEach(truth -> described.put(truth.file(), describe(truth.file())));
    Evaluation evaluation = Evaluation.of(truths, described, List.of());
    assertThat(evaluation.of(Question.REGION)).hasSizeGreaterThan(30);
    assertThat(Evaluation.misses(evaluation.of(Question.REGION))).isEmpty();
    assertThat(Evaluation.misses(evaluation.of(Question.YEAR))).isEmpty();
  }

  private static String text(JsonNode gold, String field) {
    return gold.get(field).isNull() ? null : gold.get(field).asText();
  }

  private static LocalDate date(JsonNode gold, String field) {
    String date = text(gold, field);
    return date == null ? null : LocalDate.parse(date);
  }
}
