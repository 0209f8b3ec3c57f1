package planatlas.text;

import java.util.Arrays;

/**
 * UTF-16 offsets of one text counted in code points, as Python, DuckDB and pandas count them.
 * Immutable and safe to share.
 */
public final class CodePoints {

  /** Offsets of the second half of each surrogate pair. */
  private final int[] lowSurrogates;

  private CodePoints(int[] lowSurrogates) {
    this.lowSurrogates = lowSurrogates;
  }

  public static CodePoints of(String text) {
    int[] found = new int[0];
    int count = 0;
    for (int i = 1; i < text.length(); i++) {
      if (Character.isSurrogatePair(text.charAt(i - 1), text.charAt(i))) {
        if (count == found.length) {
          found = Arrays.copyOf(found, Math.max(8, count * 2));
        }
        found[count++] = i++;
      }
    }
    return new CodePoints(Arrays.copyOf(found, count));
  }

  /** How many code points begin before {@code utf16}, which must not split a pair. */
  public int offset(int utf16) {
    if (lowSurrogates.length == 0) {
      return utf16;
    }
    int found = Arrays.binarySearch(lowSurrogates, utf16);
    return utf16 - (found >= 0 ? found : -found - 1);
  }

  /** The UTF-16 offset at which the code point after {@code count} others begins. */
  public int utf16(int count) {
    int low = 0;
    int high = lowSurrogates.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      // The pair at middle is code point number lowSurrogates[middle] - 1 - middle.
      if (lowSurrogates[middle] - 1 - middle < count) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return count + low;
  }

  /** Code points in {@code [begin, end)}. */
  public int count(int begin, int end) {
    return offset(end) - offset(begin);
  }
}
