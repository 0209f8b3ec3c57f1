package planatlas.measure;

/**
 * The score interval of a proportion, without continuity correction.
 *
 * <p>E. B. Wilson (1927), Probable inference, the law of succession, and statistical inference,
 * Journal of the American Statistical Association 22, 209-212.
 */
public final class Wilson {

  /** The 97.5% quantile of the normal distribution. */
  private static final double Z = 1.959963984540054;

  private Wilson() {}

  /**
   * The interval of 95% confidence. It begins at 0 for no success and ends at 1 for nothing but
   * successes.
   *
   * @throws IllegalArgumentException where {@code trials} is not positive or {@code successes} is
   *     not among 0 to {@code trials}
   */
  public static Interval interval(long successes, long trials) {
    if (trials < 1 || successes < 0 || successes > trials) {
      throw new IllegalArgumentException(
          "expected 0 <= successes <= trials and a trial, got %d of %d"
              .formatted(successes, trials));
    }
    double n = trials;
    double p = successes / n;
    double scale = 1 + Z * Z / n;
    double centre = (p + Z * Z / (2 * n)) / scale;
    double half = Z * Math.sqrt(p * (1 - p) / n + Z * Z / (4 * n * n)) / scale;
    // At both ends the formula is exact and its rounding is not.
    return new Interval(
        successes == 0 ? 0 : centre - half, successes == trials ? 1 : centre + half);
  }

  /**
   * The interval of F1 = 2·TP / (2·TP + FP + FN): that of F* = TP / (TP + FP + FN), a proportion,
   * and from it F1 = 2F* / (1 + F*), which is monotone ("Wilson indirect", Lam, Gopal and Qian
   * 2023, arXiv:2309.14621). It needs no chance and does not shrink to nothing at 1.
   *
   * @param wrong FP + FN
   * @throws IllegalArgumentException as {@link #interval}
   */
  public static Interval f1(long truePositive, long wrong) {
    Interval star = interval(truePositive, truePositive + wrong);
    return new Interval(2 * star.low() / (1 + star.low()), 2 * star.high() / (1 + star.high()));
  }
}
