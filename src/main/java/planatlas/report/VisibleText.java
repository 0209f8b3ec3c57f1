package planatlas.report;

/**
 * Text of others as a page may show it: what would turn the direction of the text around it, or
 * could not be seen, is written out.
 */
final class VisibleText {

  private VisibleText() {}

  /** {@code text} with controls written as {@code ‹U+202E›}; line ends and tabs are blanks. */
  static String of(String text) {
    if (text == null || text.codePoints().noneMatch(VisibleText::hides)) {
      return text;
    }
    StringBuilder shown = new StringBuilder();
    text.codePoints().forEach(c -> append(shown, c));
    return shown.toString();
  }

  /** How many code points of the shown text stand for the first {@code n} of {@code text}. */
  static int length(String text, int n) {
    StringBuilder shown = new StringBuilder();
    text.codePoints().limit(n).forEach(c -> append(shown, c));
    return shown.codePointCount(0, shown.length());
  }

  private static void append(StringBuilder shown, int c) {
    if (c == '\n' || c == '\r' || c == '\t') {
      shown.append(' ');
    } else if (hides(c)) {
      shown.append("‹U+%04X›".formatted(c));
    } else {
      shown.appendCodePoint(c);
    }
  }

  private static boolean hides(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }
}
