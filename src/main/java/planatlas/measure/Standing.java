package planatlas.measure;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * Where one value stands among its peers; it is not its own peer.
 *
 * @param peers how many there are
 * @param median of the peers, the mean of the two in the middle for an even number; empty without
 *     peers
 * @param rank 1 is the highest, the value itself included, ties share the best ({@code min}); empty
 *     for fewer than {@link #FEWEST} peers
 * @param midPercentile share of peers below plus half the share of those equal; empty likewise
 */
public record Standing(
    int peers, OptionalDouble median, OptionalLong rank, OptionalDouble midPercentile) {

  /** Among fewer peers a rank says little. */
  public static final int FEWEST = 5;

  /**
   * @param peers without the value itself, ascending
   */
  public static Standing of(double value, double[] peers) {
    return of(value, peers, -1);
  }

  /**
   * The standing of a member of the sample itself.
   *
   * @param sample ascending, the value among it
   */
  public static Standing within(double value, double[] sample) {
    int own = lower(sample, value);
    if (own == sample.length || sample[own] != value) {
      throw new IllegalArgumentException("expected %s to be of the sample".formatted(value));
    }
    return of(value, sample, own);
  }

  /**
   * @param own index of the value itself in {@code sorted}, -1 where it is not there
   */
  private static Standing of(double value, double[] sorted, int own) {
    int peers = own < 0 ? sorted.length : sorted.length - 1;
    OptionalDouble median =
        peers == 0
            ? OptionalDouble.empty()
            : OptionalDouble.of(
                (at(sorted, own, (peers - 1) / 2) + at(sorted, own, peers / 2)) / 2);
    if (peers < FEWEST) {
      return new Standing(peers, median, OptionalLong.empty(), OptionalDouble.empty());
    }
    int below = lower(sorted, value);
    int notAbove = upper(sorted, value);
    int equal = notAbove - below - (own < 0 ? 0 : 1);
    return new Standing(
        peers,
        median,
        OptionalLong.of(1L + sorted.length - notAbove),
        OptionalDouble.of((below + equal / 2.0) / peers));
  }

  private static double at(double[] sorted, int own, int index) {
    return sorted[own >= 0 && index >= own ? index + 1 : index];
  }

  /** How many are smaller. */
  private static int lower(double[] sorted, double value) {
    int at = Arrays.binarySearch(sorted, value);
    at = at < 0 ? -at - 1 : at;
    while (at > 0 && sorted[at - 1] == value) {
      at--;
    }
    return at;
  }

  /** How many are not greater. */
  private static int upper(double[] sorted, double value) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] <= value) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
