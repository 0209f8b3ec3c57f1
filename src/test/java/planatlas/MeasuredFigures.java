package planatlas;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.SplittableRandom;

/**
 * What real reports are like, as {@code synthetic/figures.json} has it. Lengths are UTF-16 units of
 * the normalised text.
 *
 * @param repeatedShare the share of sentences that another document has too
 * @param documentCharacters the 0th to the 100th percentile, as the two below
 * @param sentenceCharacters of sentences that only one document has
 * @param repeatedSentenceCharacters of the others
 */
record MeasuredFigures(
    String origin,
    int documents,
    long characters,
    long sentences,
    @JsonProperty("repeated_share") double repeatedShare,
    @JsonProperty("copies_of_a_repeated_sentence") double copiesOfARepeatedSentence,
    @JsonProperty("document_characters") List<Integer> documentCharacters,
    @JsonProperty("sentence_characters") List<Integer> sentenceCharacters,
    @JsonProperty("repeated_sentence_characters") List<Integer> repeatedSentenceCharacters) {

  static MeasuredFigures shipped() throws IOException {
    try (InputStream json =
        MeasuredFigures.class.getResourceAsStream("/planatlas/synthetic/figures.json")) {
      return new ObjectMapper().readValue(json, MeasuredFigures.class);
    }
  }

  /** The mean length of a document. */
  double meanDocument() {
    return (double) characters / documents;
  }

  /** How many different sentences stand in more than one document. */
  int repeatedSentences() {
    return (int) Math.round(sentences * repeatedShare / copiesOfARepeatedSentence);
  }

  /** A value of the distribution with these percentiles, straight between two of them. */
  static double draw(List<Integer> percentiles, SplittableRandom random) {
    double at = random.nextDouble() * (percentiles.size() - 1);
    int low = (int) at;
    return percentiles.get(low) + (at - low) * (percentiles.get(low + 1) - percentiles.get(low));
  }
}
