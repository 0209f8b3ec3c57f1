package planatlas.theme.gold;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import planatlas.outcome.Checked;
import planatlas.outcome.Problem;

class GoldReaderTest {

  private static Checked<List<GoldSentence>> read(String lines) {
    return GoldReader.read("gold.jsonl", lines.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void readsALabelledSentence() {
    Checked<List<GoldSentence>> read =
        read(
            """

            {"file": "a.txt", "start": 3, "end": 6, "labels": {"a": 2, "b": 0}, "note": "why"}
            """);
    assertThat(read.problems()).isEmpty();
    assertThat(read.<List<GoldSentence>>fold(v -> v, p -> List.of()))
        .containsExactly(new GoldSentence("a.txt", 3, 6, null, Map.of("a", 2, "b", 0), "why"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"start": 3, "end": 6, "labels": {"a": 2}} | gold.jsonl: line 2, file: is missing; expected the name of the document
          {"file": "a", "start": -1, "end": 6, "labels": {"a": 2}} | gold.jsonl: line 2, start: is -1; expected code points from 0 on
          {"file": "a", "start": 6, "end": 6, "labels": {"a": 2}} | gold.jsonl: line 2, end: is 6; expected code points behind start
          {"file": "a", "start": 3, "end": 6} | gold.jsonl: line 2, labels: is missing or empty; expected 0, 1 or 2 for each theme
          {"file": "a", "start": 3, "end": 6, "labels": {"a": 3}} | gold.jsonl: line 2, labels.a: is 3; expected 2 core, 1 related or 0 absent
          {"file": "a", "start": 3, "end": 6, "labels": {"a": "2"}} | gold.jsonl: line 2, labels.a: expected a whole number
          {"file": "a", "start": 3, "end": 6, "labels": {"a": 2}, "text": ""} | gold.jsonl: line 2, text: unknown key "text"; known here: end, file, labels, note, sentence, start
          {"file": "a", "start": 3, "end": 6, "labels": {"a": 2}, "sentence": "四个字呢"} | gold.jsonl: line 2, sentence: has 4 code points, start and end have 3; offsets count code points
          {"file": "z", "start": 0, "end": 1, "labels": {"a": 2}} | gold.jsonl: line 2: labels z:0-1 again, as line 1; keep one
          """)
  void namesTheLineOfAMistake(String line, String problem) {
    String first = "{\"file\": \"z\", \"start\": 0, \"end\": 1, \"labels\": {\"a\": 0}}\n";
    assertThat(read(first + line).problems())
        .extracting(Problem::toString)
        .containsExactly(problem);
  }

  @Test
  void refusesAFileWithoutSentences() {
    assertThat(read("\n").problems())
        .extracting(Problem::toString)
        .containsExactly("gold.jsonl: line 1: has no labelled sentence");
  }
}
