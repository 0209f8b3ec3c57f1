package planatlas.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterCategory;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.Normalizer2;

/**
 * What each character becomes in the normalised text: one character, or nothing. Built once a JVM,
 * then read only.
 */
final class CharacterFolding {

  /** Stands in the table for a character that is left out. */
  static final char DROPPED = '\0';

  /**
   * Radicals that Unicode's NFKC leaves as they are, each followed by the character that it looks
   * like (after EquivalentUnifiedIdeograph.txt, in simplified form). PDF fonts give them for the
   * characters.
   */
  private static final String RADICALS =
      "⺁厂⺄乙⺇几⺌小⺍小⺒巳⺓幺⺗心⺝月⺠民⺩王⺪疋⺫目⺬示⺮竹⺱网⺲罒⺳网⺴网⺵网⺶羊⺷羊⺸羊⺹老⺼月⺽臼⻁虎⻃西⻄西⻅见⻆角⻇角⻉贝⻋车⻑长⻒长⻓长⻔门"
          + "⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻟食⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫齐⻬齐⻮齿⻯龙⻰龙⻱龟⻲龟";

  private static final Normalizer2 NFKC = Normalizer2.getNFKCInstance();

  private static final char[] TABLE = table();

  private CharacterFolding() {}

  /** {@link #DROPPED} for a character that is left out; never for a surrogate. */
  static char fold(char c) {
    return TABLE[c];
  }

  /**
   * The same for a code point above U+FFFF; the code point itself where no single character of the
   * Basic Multilingual Plane stands for it.
   */
  static int fold(int codePoint) {
    if (isInvisible(codePoint)) {
      return DROPPED;
    }
    String folded = NFKC.normalize(UCharacter.toString(codePoint));
    return folded.length() == 1 ? fold(folded.charAt(0)) : codePoint;
  }

  /** True where {@code c} only encodes another letter, digit or space. */
  static boolean isEncoding(char c) {
    char folded = TABLE[c];
    return folded != c
        && Simplified.of(c) == c
        && (folded == ' ' || Character.isLetterOrDigit(folded));
  }

  private static char[] table() {
    char[] table = new char[Character.MAX_VALUE + 1];
    for (int i = 0; i < table.length; i++) {
      char c = (char) i;
      table[i] = Character.isSurrogate(c) ? c : folded(c);
    }
    for (int i = 0; i < RADICALS.length(); i += 2) {
      table[RADICALS.charAt(i)] = RADICALS.charAt(i + 1);
    }
    return table;
  }

  private static char folded(char c) {
    if (isLineEnd(c) || c == '\t') {
      return c;
    }
    if (Blank.isSpace(c)) {
      return ' ';
    }
    if (isInvisible(c)) {
      return DROPPED;
    }
    return isCompatibility(c) ? compatible(c) : Simplified.of(c);
  }

  private static char compatible(char c) {
    String folded = NFKC.normalize(String.valueOf(c));
    return folded.length() == 1 ? Simplified.of(folded.charAt(0)) : c;
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\u000b' || c == '\f' || c == '\r' || c == '\u0085';
  }

  /**
   * Controls, formats, marks above letters, private use, superscript digits, unassigned fillers.
   */
  private static boolean isInvisible(int c) {
    if (c == '\u2028' || c == '\u2029') {
      return false;
    }
    return switch (UCharacter.getType(c)) {
      case UCharacterCategory.CONTROL,
          UCharacterCategory.FORMAT,
          UCharacterCategory.NON_SPACING_MARK,
          UCharacterCategory.ENCLOSING_MARK,
          UCharacterCategory.PRIVATE_USE ->
          true;
      default ->
          UCharacter.hasBinaryProperty(c, UProperty.DEFAULT_IGNORABLE_CODE_POINT)
              || c == '\u00b9'
              || c == '\u00b2'
              || c == '\u00b3'
              || c >= '\u2070' && c <= '\u2079';
    };
  }

  /**
   * Blocks of characters that repeat others: radicals, compatibility ideographs, vertical and small
   * forms; letters, digits and signs of full width, whose punctuation stays.
   */
  private static boolean isCompatibility(char c) {
    return c >= '\u2e80' && c <= '\u2fdf'
        || c >= '\uf900' && c <= '\ufaff'
        || c >= '\ufe10' && c <= '\ufe6f'
        || c >= '０' && c <= '９'
        || c >= 'Ａ' && c <= 'Ｚ'
        || c >= 'ａ' && c <= 'ｚ'
        || "％＋＝＆＠＃／＿．".indexOf(c) >= 0;
  }
}
