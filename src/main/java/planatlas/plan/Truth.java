package planatlas.plan;

import java.util.Map;
import java.util.Optional;

/**
 * What a person found one document to be.
 *
 * @param file its file name, unique among the truths of one evaluation
 * @param answers by question; empty where the text does not tell; a question that was not asked, or
 *     on which two people could differ, is missing
 * @param source the kind of site that the document comes from; empty where it was not said
 * @param note of the person who labelled it; empty where there is none
 */
public record Truth(
    String file, Map<Question, Optional<String>> answers, String source, String note) {

  public Truth {
    if (file.isBlank()) {
      throw new IllegalArgumentException("truth must name its file, got \"%s\"".formatted(file));
    }
    answers = Map.copyOf(answers);
  }
}
