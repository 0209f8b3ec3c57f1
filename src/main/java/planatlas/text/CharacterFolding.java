package planatlas.text;

import com.ibm.icu.text.Transliterator;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;

/**
 * One table of what each UTF-16 unit becomes before matching. Made once a JVM, then read only.
 *
 * <p>A traditional character is replaced only where GB 2312 does not have it and has its simplified
 * form: 著 and 乾 are good simplified characters too, and stay. The pairs are ICU's
 * (Traditional-Simplified, after Unicode's Unihan data).
 */
final class CharacterFolding {

  /** Stands in the table for a character that is left out. */
  static final char DROPPED = '\0';

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
    simplify(table, '\u4e00', '\u9fff');
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
        table[c] = folded.charAt(0);
      }
    }
  }

  private static void simplify(char[] table, char first, char last) {
    StringBuilder all = new StringBuilder();
    CharsetEncoder gb2312 = Charset.forName("GB2312").newEncoder();
    for (int c = first; c <= last; c++) {
      if (!gb2312.canEncode((char) c)) {
        all.append((char) c);
      }
    }
    String simplified =
        Transliterator.getInstance("Traditional-Simplified").transliterate(all.toString());
    if (simplified.length() != all.length()) {
      throw new IllegalStateException("the pairs of ICU are no longer a character for a character");
    }
    for (int i = 0; i < all.length(); i++) {
      if (gb2312.canEncode(simplified.charAt(i))) {
        table[all.charAt(i)] = simplified.charAt(i);
      }
    }
  }
}
