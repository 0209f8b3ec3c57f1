package planatlas.text;

import com.ibm.icu.text.Transliterator;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;

/**
 * Traditional characters read as simplified ones, one for one, so that offsets stay. The pairs are
 * ICU's (Traditional-Simplified, after Unicode's Unihan data); only a character that GB 2312 lacks
 * is replaced, and only by one that it has: 著 of 著名 and 乾 of 乾县 are simplified already. Besides, 於
 * and 後 are replaced, which GB 2312 has, and 瞭 of 瞭望 stays, which it lacks. Stateless.
 */
public final class Simplified {

  private static final char FIRST = '\u3400';
  private static final char LAST = '\u9fff';
  private static final String TRADITIONAL_ALL_THE_SAME = "於後";
  private static final String SIMPLIFIED_ALL_THE_SAME = "瞭";

  /** Made at first use, once a JVM. */
  private static final class Table {
    private static final char[] SIMPLIFIED = build();

    private static char[] build() {
      CharsetEncoder gb2312 = Charset.forName("GB2312").newEncoder();
      StringBuilder lines = new StringBuilder();
      char[] table = new char[LAST - FIRST + 1];
      for (char c = FIRST; c <= LAST; c++) {
        table[c - FIRST] = c;
        boolean stays =
            SIMPLIFIED_ALL_THE_SAME.indexOf(c) >= 0
                || gb2312.canEncode(c) && TRADITIONAL_ALL_THE_SAME.indexOf(c) < 0;
        lines.append(stays ? ' ' : c).append('\n');
      }
      String[] simplified =
          Transliterator.getInstance("Traditional-Simplified")
              .transliterate(lines.toString())
              .split("\n", -1);
      for (int i = 0; i < table.length; i++) {
        if (simplified[i].length() == 1
            && simplified[i].charAt(0) != ' '
            && gb2312.canEncode(simplified[i].charAt(0))) {
          table[i] = simplified[i].charAt(0);
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

  static char of(char c) {
    return c < FIRST || c > LAST ? c : Table.SIMPLIFIED[c - FIRST];
  }
}
