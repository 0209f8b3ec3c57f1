package planatlas.plan;

import java.util.List;

/**
 * What overrides say of one document. What they leave to the text is null.
 *
 * @param lines of the rulings that concern the document, rising
 */
record Correction(
    Given<String> region,
    Given<Integer> year,
    Given<DocKind> kind,
    Given<Boolean> dropped,
    List<Integer> lines) {

  /**
   * A value and where it stands.
   *
   * @param evidence for a person: {@code override: overrides.csv line 3}
   */
  record Given<T>(T value, String evidence) {}

  Correction {
    lines = List.copyOf(lines);
  }
}
