package planatlas.source;

import java.util.regex.Pattern;

/** Collects paragraphs and rows of Word as lines. Not safe to share. */
final class WordLines {

  /** What breaks a line inside a paragraph. */
  private static final Pattern BREAKS = Pattern.compile("[\\x0b\\f\\r\\n]\\s*+");

  private final int most;
  private final StringBuilder text = new StringBuilder();
  private int count;

  WordLines(int most) {
    this.most = most;
  }

  /** One paragraph; a line that its author broke is several. */
  void paragraph(String words) {
    String line = BREAKS.matcher(words).replaceAll("\n").strip();
    if (!line.isEmpty()) {
      text.append(line).append('\n');
      count += 1 + (int) line.chars().filter(c -> c == '\n').count();
    }
  }

  int count() {
    return count;
  }

  boolean isTooLong() {
    return text.length() > most;
  }

  String text() {
    return text.toString();
  }
}
