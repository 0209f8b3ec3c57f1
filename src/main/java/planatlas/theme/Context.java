package planatlas.theme;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Phrases looked for around a match. Neighbours stand in the same clause, at most {@link
 * Surroundings#REACH} characters away; a sentence ends as the codebook says; a paragraph is a line;
 * of sentences and paragraphs, {@link Surroundings#WINDOW} characters on either side are looked at.
 *
 * <p>Under {@code unless}, a phrase found turns the match away; under {@code needs}, one phrase
 * must be found. Where both find something, the nearer decides: a neighbour before the sentence,
 * the sentence before the paragraph, the document last, and within each the smaller distance;
 * {@code unless} where they are equally near. So 义务教育“双减” stays beside 化肥农药“双减” in one sentence.
 */
public record Context(
    @JsonProperty("before_any") List<String> beforeAny,
    @JsonProperty("after_any") List<String> afterAny,
    @JsonProperty("sentence_any") List<String> sentenceAny,
    @JsonProperty("paragraph_any") List<String> paragraphAny,
    @JsonProperty("document_any") List<String> documentAny)
    implements Serializable {

  public static final Context NONE = new Context(null, null, null, null, null);

  public Context {
    beforeAny = orEmpty(beforeAny);
    afterAny = orEmpty(afterAny);
    sentenceAny = orEmpty(sentenceAny);
    paragraphAny = orEmpty(paragraphAny);
    documentAny = orEmpty(documentAny);
  }

  /** True where there is no phrase to look for. */
  public boolean isEmpty() {
    return beforeAny.isEmpty()
        && afterAny.isEmpty()
        && sentenceAny.isEmpty()
        && paragraphAny.isEmpty()
        && documentAny.isEmpty();
  }

  /** The phrases by the key that they stand under, nearest first. */
  Map<String, List<String>> byKey() {
    Map<String, List<String>> byKey = new LinkedHashMap<>();
    byKey.put("before_any", beforeAny);
    byKey.put("after_any", afterAny);
    byKey.put("sentence_any", sentenceAny);
    byKey.put("paragraph_any", paragraphAny);
    byKey.put("document_any", documentAny);
    return byKey;
  }

  private static List<String> orEmpty(List<String> phrases) {
    return phrases == null ? List.of() : List.copyOf(phrases);
  }
}
