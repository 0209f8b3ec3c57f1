package planatlas.measure;

import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * How much more, or less, a target speaks of something than a reference.
 *
 * @param g2 the log-likelihood ratio over the four cells of the table: T. Dunning (1993), Accurate
 *     methods for the statistics of surprise and coincidence, Computational Linguistics 19(1),
 *     61-74
 * @param direction 1 where the target's share is the greater, -1 where it is the smaller, 0 where
 *     they are equal
 * @param logRatio binary logarithm of the ratio of the two shares, smoothed by one occurrence that
 *     is dealt out by the sizes of target and reference, so that it is finite and 0 for equal
 *     shares; empty where neither has any
 * @param pNominal of {@code g2} under the chi-square distribution with one degree of freedom;
 *     nominal because occurrences cluster in documents
 */
public record Keyness(double g2, int direction, OptionalDouble logRatio, double pNominal) {

  private static final ChiSquaredDistribution CHI_SQUARED = ChiSquaredDistribution.of(1);

  /**
   * @param a tokens of the target that count
   * @param c all its tokens, 1 or more
   * @param b tokens of the reference that count
   * @param d all its tokens, 1 or more
   * @throws IllegalArgumentException where a count is impossible
   */
  public static Keyness of(long a, long c, long b, long d) {
    if (a < 0 || b < 0 || a > c || b > d || c < 1 || d < 1) {
      throw new IllegalArgumentException(
          "expected parts of two samples that are not empty, got %d of %d and %d of %d"
              .formatted(a, c, b, d));
    }
    double all = (double) c + d;
    double expected = ((double) a + b) / all;
    double rest = ((double) c - a + d - b) / all;
    int direction = compareProducts(a, d, b, c);
    double g2 =
        direction == 0
            ? 0
            : 2
                * (term(a, c * expected)
                    + term(b, d * expected)
                    + term(c - a, c * rest)
                    + term(d - b, d * rest));
    // Rounding may leave a hair below zero where the shares are all but equal.
    g2 = Math.max(0, g2);
    double e = c / all;
    OptionalDouble logRatio =
        a + b == 0
            ? OptionalDouble.empty()
            : OptionalDouble.of(direction == 0 ? 0 : log2(((a + e) / c) / ((b + 1 - e) / d)));
    return new Keyness(
        g2, Integer.signum(direction), logRatio, CHI_SQUARED.survivalProbability(g2));
  }

  /** The sign of {@code a * d - b * c}, exact where the products overflow. */
  private static int compareProducts(long a, long d, long b, long c) {
    int high = Long.compare(Math.multiplyHigh(a, d), Math.multiplyHigh(b, c));
    return high != 0 ? high : Long.compareUnsigned(a * d, b * c);
  }

  /** 0 ln 0 is 0. */
  private static double term(long observed, double expected) {
    return observed == 0 ? 0 : observed * Math.log(observed / expected);
  }

  private static double log2(double x) {
    return Math.log(x) / Math.log(2);
  }
}
