package planatlas.plan;

/**
 * The year or years that a plan is for.
 *
 * @param last the same as {@code first} for a plan of one year
 * @param confidence the share of such answers that are right, 0 to 1
 * @param evidence the words that decided
 */
public record PlanYear(int first, int last, double confidence, String evidence) {

  /**
   * Guesses of less confidence are not given: on reports whose first page is lost, two thirds of
   * them are right.
   */
  public static final double LEAST_CONFIDENCE = 0.6;

  public PlanYear {
    if (last < first) {
      throw new IllegalArgumentException(
          "period must not end before it begins, got %d to %d".formatted(first, last));
    }
  }
}
