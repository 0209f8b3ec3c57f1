package planatlas.text;

/** One table of what each UTF-16 unit becomes before matching. Made once a JVM, then read only. */
final class CharacterFolding {

  /** Stands in the table for a character that is left out. */
  static final char DROPPED = '\0';

  /**
   * Radicals, each with the character that it stands for, that Unicode's NFKC leaves alone
   * (EquivalentUnifiedIdeograph.txt); fonts in PDF give them for the characters.
   */
  private static final String RADICALS = "⺠民⻁虎⻅见⻆角⻉贝⻋车⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻨麦⻩黄⻬齐⻮齿⻰龙";

  private static final char[] TABLE = table();

  private CharacterFolding() {}

  static char fold(char c) {
    return TABLE[c];
  }

  private static char[] table() {
    char[] table = new char[Character.MAX_VALUE + 1];
    for (int c = 0; c < table.length; c++) {
      table[c] = (char) c;
    }
    for (char c = '０'; c <= '９'; c++) {
      table[c] = (char) (c - '０' + '0');
    }
    for (char c = 'Ａ'; c <= 'Ｚ'; c++) {
      table[c] = (char) (c - 'Ａ' + 'A');
    }
    for (char c = 'ａ'; c <= 'ｚ'; c++) {
      table[c] = (char) (c - 'ａ' + 'a');
    }
    drop(table, '\u0300', '\u036f');
    drop(table, '\ufe00', '\ufe0f');
    drop(table, '\u200b', '\u200f');
    drop(table, '\u202a', '\u202e');
    drop(table, '\u2060', '\u206f');
    drop(table, '\u2070', '\u2079');
    for (char c : new char[] {'\u00ad', '\ufeff', '\u00b9', '\u00b2', '\u00b3'}) {
      table[c] = DROPPED;
    }
    compatibility(table, '\u2e80', '\u2fdf');
    compatibility(table, '\uf900', '\ufaff');
    for (int i = 0; i < RADICALS.length(); i += 2) {
      table[RADICALS.charAt(i)] = RADICALS.charAt(i + 1);
    }
    for (char c = '\u3400'; c <= '\u9fff'; c++) {
      table[c] = Simplified.of(c);
    }
    return table;
  }

  private static void drop(char[] table, char first, char last) {
    java.util.Arrays.fill(table, first, last + 1, DROPPED);
  }

  private static void compatibility(char[] table, char first, char last) {
    for (char c = first; c <= last; c++) {
      String folded =
          java.text.Normalizer.normalize(String.valueOf(c), java.text.Normalizer.Form.NFKC);
      if (folded.length() == 1) {
        table[c] = Simplified.of(folded.charAt(0));
      }
    }
  }
}
