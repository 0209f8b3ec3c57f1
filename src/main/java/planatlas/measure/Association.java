package planatlas.measure;

import java.util.OptionalDouble;

/**
 * How much two things keep company in units of text.
 *
 * @param jaccard units with both over units with either; empty where there is none with either
 * @param npmi normalised pointwise mutual information: 1 always together, 0 as by chance, -1 never
 *     together; empty where either is absent. G. Bouma (2009), Normalized (pointwise) mutual
 *     information in collocation extraction, Proceedings of GSCL, 31-40
 */
public record Association(OptionalDouble jaccard, OptionalDouble npmi) {

  /**
   * @param first units with the one
   * @param second units with the other
   * @param both units with both
   * @param units all of them
   * @throws IllegalArgumentException where the counts contradict each other
   */
  public static Association of(long first, long second, long both, long units) {
    if (both < 0 || both > Math.min(first, second) || first + second - both > units) {
      throw new IllegalArgumentException(
          "expected both <= each and either <= all, got %d, %d, both %d of %d"
              .formatted(first, second, both, units));
    }
    long either = first + second - both;
    OptionalDouble jaccard =
        either == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) both / either);
    return new Association(jaccard, npmi(first, second, both, units));
  }

  private static OptionalDouble npmi(long first, long second, long both, long units) {
    if (first == 0 || second == 0) {
      return OptionalDouble.empty();
    }
    if (both == 0) {
      return OptionalDouble.of(-1);
    }
    // Always together is 1 by its limit where they stand in every unit.
    if (both == first && both == second) {
      return OptionalDouble.of(1);
    }
    double joint = (double) both / units;
    double value = Math.log((double) both * units / ((double) first * second)) / -Math.log(joint);
    return OptionalDouble.of(value);
  }
}
