package planatlas.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;

/** A column of numbers as one string with commas; what is not there is empty. */
final class Numbers {

  private static final MathContext DIGITS = new MathContext(6);

  private final String[] cells;

  Numbers(int size) {
    cells = new String[size];
    Arrays.fill(cells, "");
  }

  void set(int at, Long value) {
    cells[at] = value == null ? "" : Long.toString(value);
  }

  /** With more digits than the page shows, so that it rounds as the number itself would. */
  void set(int at, Double value) {
    cells[at] = value == null ? "" : shorten(value);
  }

  static String shorten(double value) {
    if (value == 0) {
      return "0";
    }
    return new BigDecimal(value).round(DIGITS).stripTrailingZeros().toPlainString();
  }

  @Override
  public String toString() {
    return String.join(",", cells);
  }
}
