package planatlas.measure;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/**
 * Probabilities adjusted so that accepting all up to q holds the expected share of false ones among
 * them below q: the step-up procedure, fed from the greatest to the smallest, so that a family of
 * any size needs no memory. Not safe to share.
 *
 * <p>Y. Benjamini and Y. Hochberg (1995), Controlling the false discovery rate, Journal of the
 * Royal Statistical Society B 57(1), 289-300.
 */
public final class BenjaminiHochberg {

  private final long family;
  private long rank;
  private double previous = 1;
  private double last = Double.POSITIVE_INFINITY;

  /**
   * @param family how many probabilities there are in all
   */
  public BenjaminiHochberg(long family) {
    this.family = family;
    this.rank = family;
  }

  /**
   * The next smaller probability, adjusted. Equal ones get equal values.
   *
   * @throws IllegalArgumentException where {@code p} is no probability or greater than the one
   *     before
   * @throws IllegalStateException where the family has been used up
   */
  public double next(double p) {
    if (!(p >= 0 && p <= 1) || p > last) {
      throw new IllegalArgumentException(
          "expected probabilities in falling order, got %s after %s".formatted(p, last));
    }
    if (rank == 0) {
      throw new IllegalStateException("the family has only %d members".formatted(family));
    }
    last = p;
    previous = Math.min(previous, p * family / rank);
    rank--;
    return previous;
  }

  /**
   * A whole family at once: what each of its probabilities becomes. Asked for any other it throws
   * an {@link IllegalArgumentException}.
   */
  public static DoubleUnaryOperator adjuster(double[] probabilities) {
    double[] rising = probabilities.clone();
    Arrays.sort(rising);
    double[] adjusted = new double[rising.length];
    BenjaminiHochberg family = new BenjaminiHochberg(rising.length);
    for (int i = rising.length - 1; i >= 0; i--) {
      adjusted[i] = family.next(rising[i]);
    }
    return p -> {
      int at = Arrays.binarySearch(rising, p);
      if (at < 0) {
        throw new IllegalArgumentException("%s is not of the family".formatted(p));
      }
      // Equal ones have equal values, so any of them will do.
      return adjusted[at];
    };
  }

  /** A whole family at once, in its order. */
  public static double[] adjust(double[] probabilities) {
    return Arrays.stream(probabilities).map(adjuster(probabilities)).toArray();
  }
}
