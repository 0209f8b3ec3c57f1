package planatlas.source;

import java.util.regex.Pattern;

/** What a library says about a file, as one line for a person who knows nothing of Java. */
final class PlainMessage {

  private static final int MOST = 300;

  /** {@code java.io.IOException: } in front of what it says. */
  private static final Pattern TYPE =
      Pattern.compile("^(?:[a-z][\\w$]*\\.)+[A-Z][\\w$]*(?::\\s*|$)");

  /**
   * A name of a class, a package path with slashes, an object's address or a piece of code; a line
   * with one of them is for programmers.
   */
  private static final Pattern CODE =
      Pattern.compile(
          "\\b(?:[a-z]\\w*\\.){2,}[A-Z]|\\b(?:java|org|com|net)(?:[./]\\w+){2}|\\w@(?:[0-9a-f]{4,}|http)"
              + "|\\b[A-Z]\\w+(?:Exception|Error)\\b|\\w\\(\\)|\\bnull\\b|[<>{}]|\\bIndex \\d+ out");

  private PlainMessage() {}

  /** Empty where nothing of it is for a person. */
  static String of(String message) {
    if (message == null) {
      return "";
    }
    String line = message.length() > 4 * MOST ? message.substring(0, 4 * MOST) : message;
    line = line.replaceAll("\\s*\\R\\s*", " ").strip();
    for (String shorter = null; !line.equals(shorter); ) {
      shorter = line;
      line = TYPE.matcher(line).replaceFirst("");
    }
    if (CODE.matcher(line).find()) {
      return "";
    }
    return line.length() > MOST ? line.substring(0, MOST) + "…" : line;
  }

  /** The first plain message on the way to the cause; empty where there is none. */
  static String of(Throwable failure) {
    int steps = 0;
    for (Throwable e = failure; e != null && steps < 20; e = e.getCause(), steps++) {
      String words = of(e.getMessage());
      if (!words.isEmpty()) {
        return words;
      }
    }
    return "";
  }
}
