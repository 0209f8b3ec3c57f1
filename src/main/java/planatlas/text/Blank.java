package planatlas.text;

/** White space and other characters that leave no mark on paper. */
public final class Blank {

  private Blank() {}

  /** Spaces of every width, no-break ones included, zero-width characters and controls. */
  public static boolean is(char c) {
    return c <= ' '
        || (c >= '\u007f' && c <= '\u00a0')
        || c == '\u00ad'
        || c == '\u1680'
        || c == '\u2800'
        || c == '\u3000'
        || c == '\ufeff'
        || (c >= '\u2000' && c <= '\u200f')
        || (c >= '\u2028' && c <= '\u202f')
        || (c >= '\u205f' && c <= '\u206f');
  }

  /** True where {@code c} takes room inside a line and shows nothing. */
  static boolean isSpace(char c) {
    return c == ' '
        || c == '\u00a0'
        || c == '\u1680'
        || (c >= '\u2000' && c <= '\u200a')
        || c == '\u202f'
        || c == '\u205f'
        || c == '\u2800'
        || c == '\u3000';
  }

  /** True where {@code text} has nothing else. */
  public static boolean isAll(CharSequence text) {
    return text.chars().allMatch(c -> is((char) c));
  }
}
