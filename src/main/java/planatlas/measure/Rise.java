package planatlas.measure;

import java.util.OptionalDouble;

/**
 * Whether something rises over years.
 *
 * @param newest the last year against all before it together
 * @param tau Kendall's tau-b of the yearly rates; empty where they are all equal
 */
public record Rise(Keyness newest, OptionalDouble tau) {

  /**
   * @param occurrences one a year, in the order of time
   * @param tokens one a year, each 1 or more; two years or more
   */
  public static Rise of(long[] occurrences, long[] tokens) {
    if (occurrences.length != tokens.length || tokens.length < 2) {
      throw new IllegalArgumentException(
          "expected two years or more, got %d and %d".formatted(occurrences.length, tokens.length));
    }
    double[] rates = new double[tokens.length];
    for (int i = 0; i < rates.length; i++) {
      rates[i] = (double) occurrences[i] / tokens[i];
    }
    return new Rise(against(occurrences, tokens, tokens.length - 1), Kendall.tau(rates));
  }

  /** The year at {@code index}, 1 or more, against all before it together. */
  public static Keyness against(long[] occurrences, long[] tokens, int index) {
    long before = 0;
    long tokensBefore = 0;
    for (int i = 0; i < index; i++) {
      before += occurrences[i];
      tokensBefore += tokens[i];
    }
    return Keyness.of(occurrences[index], tokens[index], before, tokensBefore);
  }
}
