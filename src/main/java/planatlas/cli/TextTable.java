package planatlas.cli;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.util.ArrayList;
import java.util.List;

/** Columns that stand in line on a terminal, where a Chinese character is two wide. */
final class TextTable {

  private final List<List<String>> rows = new ArrayList<>();

  void row(List<String> cells) {
    rows.add(List.copyOf(cells));
  }

  /** The first column to the left, the others to the right. */
  @Override
  public String toString() {
    int columns = rows.stream().mapToInt(List::size).max().orElse(0);
    int[] widths = new int[columns];
    for (List<String> row : rows) {
      for (int i = 0; i < row.size(); i++) {
        widths[i] = Math.max(widths[i], width(row.get(i)));
      }
    }
    StringBuilder text = new StringBuilder();
    for (List<String> row : rows) {
      for (int i = 0; i < row.size(); i++) {
        String gap = " ".repeat(widths[i] - width(row.get(i)));
        text.append(i == 0 ? "  " + row.get(i) + gap : "  " + gap + row.get(i));
      }
      text.append(System.lineSeparator());
    }
    return text.toString();
  }

  /** Columns that a text takes up (Unicode Standard Annex 11, wide and full-width characters). */
  static int width(String text) {
    return text.codePoints()
        .map(
            c -> {
              int width = UCharacter.getIntPropertyValue(c, UProperty.EAST_ASIAN_WIDTH);
              boolean wide =
                  width == UCharacter.EastAsianWidth.WIDE
                      || width == UCharacter.EastAsianWidth.FULLWIDTH;
              return wide ? 2 : 1;
            })
        .sum();
  }
}
