package planatlas.text;

import com.ibm.icu.text.Transliterator;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;

/**
 * Traditional characters read as simplified ones, one for one, so that offsets stay. Characters
 * that GB 2312 has (乾 of 乾县, 著 of 著名) are simplified already and stay, but for 於 and 後. Stateless.
 */
public final class Simplified {

  private static final class Table {
    private static final char FIRST = '\u3400';
    private static final char[] SIMPLIFIED = build();

    private static char[] build() {
      Transliterator toSimplified = Transliterator.getInstance("Traditional-Simplified");
      String standard = "瞭";
      String traditional = "於後";
      CharsetEncoder gb2312 = Charset.forName("GB2312").newEncoder();
      char[] table = new char['\uffff' - FIRST + 1];
      for (int i = 0; i < table.length; i++) {
        char c = (char) (FIRST + i);
        table[i] = c;
        boolean stays = gb2312.canEncode(c) && traditional.indexOf(c) < 0;
        if (c < '\uac00' && !stays && standard.indexOf(c) < 0) {
          String simplified = toSimplified.transliterate(String.valueOf(c));
          if (simplified.length() == 1) {
            table[i] = simplified.charAt(0);
          }
        }
      }
      return table;
    }
  }

  private Simplified() {}

  /** The same length as {@code text}; {@code text} itself where there is nothing to change. */
  public static String of(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (of(text.charAt(i)) != text.charAt(i)) {
        char[] chars = text.toCharArray();
        for (int j = i; j < chars.length; j++) {
          chars[j] = of(chars[j]);
        }
        return new String(chars);
      }
    }
    return text;
  }

  private static char of(char c) {
    return c < Table.FIRST ? c : Table.SIMPLIFIED[c - Table.FIRST];
  }
}
