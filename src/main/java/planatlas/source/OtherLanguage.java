package planatlas.source;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.charset.Charset;
import java.util.Optional;

/**
 * Names the language of what is not Chinese. Japanese is told by kana and Korean by hangul: a
 * Chinese text may quote some, so that they count only where there is one for each five ideographs.
 * Stateless.
 */
final class OtherLanguage {

  private static final int QUOTED = 5;

  /** Of ICU's confidence, from 0 to 100. */
  private static final int LIKELY = 20;

  /** Charsets of East Asia in which nearly any bytes of GB18030 are valid too. */
  private static final String[] EAST_ASIAN = {"windows-31j", "EUC-JP", "x-windows-949", "x-Johab"};

  private OtherLanguage() {}

  /** Japanese or Korean; empty for Chinese and for everything else. */
  static Optional<String> of(String text) {
    int ideographs = 0;
    int kana = 0;
    int hangul = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '\u3041' && c <= '\u30fa' && c != '\u3099') {
        kana++;
      } else if (c >= '\uac00' && c <= '\ud7a3') {
        hangul++;
      } else if (c >= '\u3400' && c <= '\u9fff') {
        ideographs++;
      }
    }
    return Math.max(kana, hangul) * QUOTED <= ideographs || kana + hangul == 0
        ? Optional.empty()
        : Optional.of(kana >= hangul ? "Japanese" : "Korean");
  }

  /**
   * Japanese or Korean in one of its older charsets, for example {@code Japanese in Shift_JIS};
   * empty for everything else.
   */
  static Optional<String> eastAsian(byte[] bytes) {
    for (String name : EAST_ASIAN) {
      Charset charset = Charset.forName(name);
      String text = new String(bytes, charset);
      long broken = text.chars().filter(c -> c == '\ufffd').count();
      long letters = text.chars().filter(c -> c >= 0x80 && Character.isLetter(c)).count();
      Optional<String> language =
          broken * 50 <= letters
              ? of(text).filter(l -> isMostly(l, text, letters))
              : Optional.empty();
      if (language.isPresent()) {
        return language.map(l -> l + " in " + label(name));
      }
    }
    return Optional.empty();
  }

  /**
   * What ICU takes bytes for that are in no charset of East Asia; empty where nothing is likely.
   */
  static Optional<String> western(byte[] bytes) {
    CharsetMatch match = new CharsetDetector().setText(bytes).detect();
    return match == null || match.getConfidence() < LIKELY
        ? Optional.empty()
        : Optional.of("text in " + match.getName());
  }

  /**
   * Korean is nearly all hangul, Japanese has as much kana as the charsets of others never give.
   */
  private static boolean isMostly(String language, String text, long letters) {
    boolean korean = language.equals("Korean");
    long own =
        text.chars()
            .filter(
                c ->
                    korean
                        ? c >= '\uac00' && c <= '\ud7a3'
                        : c >= '\u3041' && c <= '\u3096' || c >= '\u30a1' && c <= '\u30fa')
            .count();
    return own * 10 >= letters * (korean ? 8 : 3);
  }

  private static String label(String name) {
    return switch (name) {
      case "windows-31j" -> "Shift_JIS";
      case "x-windows-949" -> "EUC-KR";
      case "x-Johab" -> "Johab";
      default -> name;
    };
  }
}
