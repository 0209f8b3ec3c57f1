package planatlas.text;

/** Footnote marks that stick to words. Stateless. */
final class Footnotes {

  private Footnotes() {}

  /**
   * The length of the footnote mark at {@code at}, where a bracket or a digit stands; 0 where there
   * is none.
   */
  static int at(String text, int at) {
    if (at == 0) {
      return 0;
    }
    char c = text.charAt(at);
    char before = text.charAt(at - 1);
    if (c == '[' || c == '［') {
      int end = digits(text, at + 1);
      boolean closed =
          end > at + 1
              && end < text.length()
              && (text.charAt(end) == ']' || text.charAt(end) == '］');
      return closed && isIdeographOrQuote(before) ? end + 1 - at : 0;
    }
    if ((before == '”' || before == '"') && isDigit(c)) {
      int end = digits(text, at);
      boolean ideographFollows = end < text.length() && Character.isIdeographic(text.charAt(end));
      return ideographFollows ? end - at : 0;
    }
    return 0;
  }

  /** The end of at most two digits from {@code from} on; {@code from} where more follow. */
  private static int digits(String text, int from) {
    int end = from;
    while (end < text.length() && isDigit(text.charAt(end))) {
      end++;
    }
    return end - from <= 2 ? end : from;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isIdeographOrQuote(char c) {
    return c == '”' || c == '》' || Character.isIdeographic(c);
  }
}
