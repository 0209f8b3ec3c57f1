package planatlas.text;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;

/**
 * Pinyin in brackets behind the characters that it reads: 学(xué)校, 培训(péi xùn). A bracket with a
 * tone mark is pinyin; one without is where it is what ICU reads the characters before it as.
 * Stateless.
 */
final class Pinyin {

  /** No character is read in more letters, a blank included. */
  private static final int SYLLABLE = 7;

  private static final int MOST_SYLLABLES = 8;

  /** The tone marks macron, acute, caron and grave, and the dots of ü, in decomposed form. */
  private static final String TONES = "\u0304\u0301\u030c\u0300";

  private static final Normalizer2 NFKD = Normalizer2.getNFKDInstance();

  /** Loaded where a bracket without tones needs it, which is rare. */
  private static final class Reading {
    static final Transliterator OF_HAN =
        Transliterator.getInstance("Han-Latin; NFD; [:Nonspacing Mark:] Remove");
  }

  private Pinyin() {}

  /** The length of the brackets at {@code at} with what they hold, where it is pinyin; 0 else. */
  static int at(String text, int at) {
    if (at == 0 || !Character.isIdeographic(text.charAt(at - 1))) {
      return 0;
    }
    int most = Math.min(text.length(), at + 2 + SYLLABLE * MOST_SYLLABLES);
    int end = at + 1;
    boolean marked = false;
    while (end < most && isLetter(text.charAt(end))) {
      marked |= text.charAt(end) > 'z';
      end++;
    }
    boolean closed = end < most && (text.charAt(end) == ')' || text.charAt(end) == '）');
    if (!closed || end == at + 1) {
      return 0;
    }
    String letters = NFKD.normalize(text.substring(at + 1, end));
    boolean toned = marked && letters.chars().anyMatch(c -> TONES.indexOf(c) >= 0);
    return toned || reads(letters, text, at) ? end + 1 - at : 0;
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z'
        || c == ' '
        || c == '\u00a0'
        || c == '\''
        || c == '’'
        || c >= '\u00e0' && c <= '\u01dc' && Character.isLowerCase(c)
        || c == 'ɡ'
        || c == 'ɑ'
        || c >= '\u0300' && c <= '\u030f';
  }

  /** Whether {@code letters} without tones are the reading of the characters before {@code at}. */
  private static boolean reads(String letters, String text, int at) {
    String wanted = letters.replaceAll("[^a-z]", "");
    if (wanted.length() < 2) {
      return false;
    }
    int begin = at;
    String read = "";
    while (begin > 0
        && at - begin < MOST_SYLLABLES
        && read.length() < wanted.length()
        && Character.isIdeographic(text.charAt(begin - 1))) {
      begin--;
      read = Reading.OF_HAN.transliterate(text.substring(begin, at)).replaceAll("[^a-z]", "");
    }
    return read.equals(wanted);
  }
}
