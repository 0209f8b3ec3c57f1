package planatlas.theme.gold;

import java.util.Map;

/**
 * One sentence that a person has labelled.
 *
 * @param file the name of its document
 * @param start code points into the decoded source, a byte-order mark not counted
 * @param end exclusive
 * @param sentence as it stands in the source; null where the gold does not carry its texts
 * @param labels by theme: 2 core, 1 related, 0 absent
 * @param note for people; null where there is none
 */
public record GoldSentence(
    String file, int start, int end, String sentence, Map<String, Integer> labels, String note) {

  public GoldSentence {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException(
          "a sentence must not be empty, got [%d, %d)".formatted(start, end));
    }
    labels = Map.copyOf(labels);
  }

  /** Where it stands, for people: {@code r0001.md:120-145}. */
  public String place() {
    return "%s:%d-%d".formatted(file, start, end);
  }
}
