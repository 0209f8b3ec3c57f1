package planatlas.source;

import planatlas.text.Blank;

/** Whether a text begins with its title already, where the title is known from beside it. */
public final class TitleLine {

  private static final int OPENING = 800;

  private TitleLine() {}

  /** {@code text}, with {@code title} as a line in front unless its opening has it. */
  public static String before(String title, String text) {
    String wanted = squeeze(title == null ? "" : title);
    String opening = squeeze(text.subSequence(0, Math.min(OPENING, text.length())));
    return wanted.isEmpty() || opening.contains(wanted) ? text : title.strip() + "\n" + text;
  }

  /** Without white space. */
  static String squeeze(CharSequence text) {
    StringBuilder squeezed = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      if (!Blank.is(text.charAt(i))) {
        squeezed.append(text.charAt(i));
      }
    }
    return squeezed.toString();
  }
}
