package planatlas.measure;

/**
 * Quantiles of samples, interpolated between order statistics as R's type 7: R. J. Hyndman and Y.
 * Fan (1996), Sample quantiles in statistical packages, The American Statistician 50(4), 361-365.
 */
final class Quantiles {

  private Quantiles() {}

  /**
   * @param sorted ascending, its first {@code length} values are the sample; 1 or more
   */
  static double of(double[] sorted, int length, double share) {
    double at = (length - 1) * share;
    int below = (int) Math.floor(at);
    if (below + 1 >= length) {
      return sorted[length - 1];
    }
    return sorted[below] + (at - below) * (sorted[below + 1] - sorted[below]);
  }
}
