package planatlas.source;

/** Collects paragraphs and rows of Word as lines. Not safe to share. */
final class WordLines {

  private final int most;
  private final StringBuilder text = new StringBuilder();

  WordLines(int most) {
    this.most = most;
  }

  void paragraph(String words) {
    String line = words.replaceAll("[\\x0b\\f\\r\\n]+", "\n").strip();
    if (!line.isEmpty()) {
      text.append(line).append('\n');
    }
  }

  boolean isTooLong() {
    return text.length() > most;
  }

  String text() {
    return text.toString();
  }
}
