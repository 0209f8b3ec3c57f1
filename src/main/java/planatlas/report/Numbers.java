package planatlas.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;

/** A column of numbers as one string with commas; what is not there is empty. */
final class Numbers {

  private static final MathContext FOUR_DIGITS = new MathContext(4);

  private final String[] cells;

  Numbers(int size) {
    cells = new String[size];
    Arrays.fill(cells, "");
  }

  void set(int at, Long value) {
    cells[at] = value == null ? "" : Long.toString(value);
  }

  /** Four digits are more than any of these is sure of. */
  void set(int at, Double value) {
    cells[at] = value == null ? "" : shorten(value);
  }

  static String shorten(double value) {
    if (value == 0) {
      return "0";
    }
    return new BigDecimal(value).round(FOUR_DIGITS).stripTrailingZeros().toPlainString();
  }

  @Override
  public String toString() {
    return String.join(",", cells);
  }
}
