package planatlas.theme.gold;

/** A 95% confidence interval. */
public record Interval(double low, double high) {

  /** The 0.975 quantile of the standard normal distribution. */
  private static final double Z = 1.959963984540054;

  public Interval {
    if (!(low <= high)) {
      throw new IllegalArgumentException(
          "interval must not be empty, got %s to %s".formatted(low, high));
    }
  }

  /**
   * The score interval of a proportion (Wilson 1927, J. Am. Stat. Assoc. 22, 209-212).
   *
   * @param trials at least 1
   */
  public static Interval wilson(int successes, int trials) {
    if (trials < 1 || successes < 0 || successes > trials) {
      throw new IllegalArgumentException("%d of %d is no proportion".formatted(successes, trials));
    }
    double n = trials;
    double p = successes / n;
    double center = p + Z * Z / (2 * n);
    double half = Z * Math.sqrt(p * (1 - p) / n + Z * Z / (4 * n * n));
    double scale = 1 + Z * Z / n;
    // The bounds are exact at the ends; arithmetic misses them by a rounding error.
    return new Interval(
        successes == 0 ? 0 : (center - half) / scale,
        successes == trials ? 1 : (center + half) / scale);
  }

  /**
   * The interval of F1 = 2·TP / (2·TP + FP + FN): Wilson's for F* = TP / (TP + FP + FN), a
   * proportion, and from it F1 = 2F* / (1 + F*), which is monotone ("Wilson indirect", Lam, Gopal
   * and Qian 2023, arXiv:2309.14621). It needs no chance and does not shrink to nothing at 1.
   */
  public static Interval f1(int truePositive, int wrong) {
    Interval star = wilson(truePositive, truePositive + wrong);
    return new Interval(2 * star.low / (1 + star.low), 2 * star.high / (1 + star.high));
  }
}
