package planatlas.measure;

import java.util.OptionalDouble;

/**
 * Whether a series goes up: Kendall's tau-b between its values and their order, 1 for always, -1
 * for always down. M. G. Kendall (1945), The treatment of ties in ranking problems, Biometrika
 * 33(3), 239-251.
 */
public final class Kendall {

  private Kendall() {}

  /**
   * @param series in the order of time
   * @return empty where all values are equal, or there are fewer than two
   */
  public static OptionalDouble tau(double[] series) {
    long balance = 0;
    long untied = 0;
    for (int i = 0; i < series.length; i++) {
      for (int j = i + 1; j < series.length; j++) {
        int sign = Double.compare(series[j], series[i]);
        balance += sign;
        untied += Math.abs(sign);
      }
    }
    long pairs = (long) series.length * (series.length - 1) / 2;
    return untied == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(balance / Math.sqrt((double) pairs * untied));
  }
}
