package planatlas.copy;

import java.util.OptionalDouble;

/**
 * When two documents are copies of one plan. Two known regions or two known years that differ are
 * two plans, however much they have in common: bureaus copy each other, and themselves from year to
 * year. Where all that is known agrees it takes less to be a copy than where something is unknown.
 */
public final class CopyRule {

  /** Containment from which on documents of one region and one year are copies. */
  static final double SURE = 0.75;

  /**
   * Containment from which on documents are copies of which a region or a year is unknown: above
   * what two years of one bureau usually share.
   */
  static final double UNSURE = 0.9;

  /** Fewer sampled shingles in the smaller text decide nothing. */
  static final int LEAST_COMPARED = 24;

  private CopyRule() {}

  /**
   * How much of the smaller text stands in the other one, 0 to 1; empty for two plans.
   *
   * @param equal whether both texts are the same letter by letter
   */
  public static OptionalDouble similarity(
      Origin a, Origin b, boolean equal, Signature ofA, Signature ofB) {
    if (!a.mayBe(b)) {
      return OptionalDouble.empty();
    }
    if (equal) {
      return OptionalDouble.of(1);
    }
    Overlap overlap = ofA.overlap(ofB);
    double needed = a.isSurely(b) ? SURE : UNSURE;
    return overlap.compared() >= LEAST_COMPARED && overlap.containment() >= needed
        ? OptionalDouble.of(overlap.containment())
        : OptionalDouble.empty();
  }
}
