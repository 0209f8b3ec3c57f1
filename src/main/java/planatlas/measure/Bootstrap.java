package planatlas.measure;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * Percentile bootstrap of a ratio of sums, sampling whole bureaus: in each replicate every bureau
 * counts as often as its Poisson(1) weight says. A weight is a hash of (seed, bureau, replicate),
 * so it is the same on every machine, in every order, for every theme and in every year.
 *
 * <p>B. Efron (1979), Bootstrap methods, The Annals of Statistics 7(1), 1-26; J. Hanley and B.
 * MacGibbon (2006), Creating non-parametric bootstrap samples using Poisson frequencies, Computer
 * Methods and Programs in Biomedicine 83(1), 57-62.
 *
 * @param replicates how many samples are drawn
 */
public record Bootstrap(int replicates, long seed) implements Serializable {

  /** With fewer bureaus the spread between them cannot be told. */
  public static final int FEWEST = 10;

  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  /** P(weight &lt;= k) of Poisson(1), in units of 2^-53; beyond the last it is 1. */
  private static final long[] CUMULATIVE = new long[19];

  static {
    double probability = Math.exp(-1);
    double sum = 0;
    for (int k = 0; k < CUMULATIVE.length; k++) {
      sum += probability;
      CUMULATIVE[k] = (long) (sum * 0x1p53);
      probability /= k + 1;
    }
  }

  public Bootstrap {
    if (replicates < 1) {
      throw new IllegalArgumentException("expected a replicate or more, got " + replicates);
    }
  }

  /** How often {@code bureau} counts in each replicate. */
  public byte[] weights(String bureau) {
    long stream = mix(seed ^ mix(fnv1a(bureau)));
    byte[] weights = new byte[replicates];
    for (int r = 0; r < replicates; r++) {
      long uniform = mix(stream + (r + 1) * GOLDEN) >>> 11;
      byte k = 0;
      while (k < CUMULATIVE.length && uniform >= CUMULATIVE[k]) {
        k++;
      }
      weights[r] = k;
    }
    return weights;
  }

  /**
   * The samples of some bureaus.
   *
   * @param weights one array a bureau, as {@link #weights} gives them; too few make no samples
   * @param wholes denominators, one a bureau
   */
  public Draws draws(byte[][] weights, long[] wholes) {
    return new Draws(weights, weights.length < FEWEST ? null : sums(weights, wholes));
  }

  // Sums of whole numbers: the order of the bureaus makes no difference.
  private long[] sums(byte[][] weights, long[] values) {
    long[] sums = new long[replicates];
    for (int b = 0; b < weights.length; b++) {
      add(sums, weights[b], values[b]);
    }
    return sums;
  }

  /** Samples of bureaus with the sums of their denominators, which many ratios share. */
  public final class Draws {

    private final byte[][] weights;
    private final long[] below;

    private Draws(byte[][] weights, long[] below) {
      this.weights = weights;
      this.below = below;
    }

    /**
     * The middle 95% of the ratio of sums over all replicates, those without a denominator left
     * out.
     *
     * @param parts numerators, one a bureau
     * @return empty for fewer than {@link #FEWEST} bureaus or where no replicate has a denominator
     */
    public Optional<Interval> ratio(long[] parts) {
      if (below == null) {
        return Optional.empty();
      }
      long[] above = sums(weights, parts);
      double[] ratios = new double[replicates];
      int n = 0;
      for (int r = 0; r < replicates; r++) {
        if (below[r] > 0) {
          ratios[n++] = (double) above[r] / below[r];
        }
      }
      if (n == 0) {
        return Optional.empty();
      }
      Arrays.sort(ratios, 0, n);
      return Optional.of(
          new Interval(Quantiles.of(ratios, n, 0.025), Quantiles.of(ratios, n, 0.975)));
    }
  }

  private static void add(long[] sums, byte[] weights, long value) {
    if (value != 0) {
      for (int r = 0; r < sums.length; r++) {
        sums[r] += weights[r] * value;
      }
    }
  }

  /** FNV-1a of the UTF-8 bytes: Fowler, Noll and Vo. */
  private static long fnv1a(String text) {
    long hash = 0xcbf29ce484222325L;
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      hash = (hash ^ (b & 0xff)) * 0x100000001b3L;
    }
    return hash;
  }

  /**
   * The finaliser of SplitMix64: G. L. Steele, D. Lea and C. H. Flood (2014), Fast splittable
   * pseudorandom number generators, OOPSLA, 453-472.
   */
  private static long mix(long z) {
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }
}
