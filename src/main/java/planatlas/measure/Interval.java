package planatlas.measure;

/** A closed interval of real numbers. */
public record Interval(double low, double high) {

  public Interval {
    if (!(low <= high)) {
      throw new IllegalArgumentException(
          "interval must not be empty, got [%s, %s]".formatted(low, high));
    }
  }
}
