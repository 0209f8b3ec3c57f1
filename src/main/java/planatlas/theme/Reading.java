package planatlas.theme;

import planatlas.text.Blank;

/**
 * A text as terms and rules read it: without quotation marks and without white space inside lines,
 * ASCII letters small. So PM 2.5 is PM2.5, and “集团化”办学 is 集团化办学. Not changed after it is made.
 */
final class Reading {

  private static final String LOOKED_OVER = "“”‘’\"'「」『』";

  private final String read;

  /** How many characters of {@link #read} stand before each offset of the text. */
  private final int[] before;

  private Reading(String read, int[] before) {
    this.read = read;
    this.before = before;
  }

  static Reading of(String text) {
    StringBuilder read = new StringBuilder(text.length());
    int[] before = new int[text.length() + 1];
    for (int i = 0; i < text.length(); i++) {
      before[i] = read.length();
      char c = text.charAt(i);
      if (c == '\n' || !isLookedOver(c)) {
        read.append(fold(c));
      }
    }
    before[text.length()] = read.length();
    return new Reading(read.toString(), before);
  }

  /** The characters of {@code phrase} that are read. */
  static String phrase(String phrase) {
    return of(phrase).read;
  }

  String text() {
    return read;
  }

  /** Where what stands at {@code offset} of the text, or next behind it, stands in the reading. */
  int at(int offset) {
    return before[offset];
  }

  static boolean isLookedOver(char c) {
    // Most characters of a text are ideographs.
    return (c < '一' || c > '鿿') && (Blank.is(c) || LOOKED_OVER.indexOf(c) >= 0);
  }

  static char fold(char c) {
    return c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
  }
}
