package planatlas.theme;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import planatlas.region.Gazetteer;
import planatlas.segment.StopWords;
import planatlas.text.Numerals;
import planatlas.text.Token;

/**
 * Which tokens say what a text is about: nouns, verbs, adjectives, idioms and the like of two
 * characters or more; no names of persons, places, bodies or divisions, no stop words, nothing with
 * an Arabic digit. Immutable and safe to share.
 */
public final class ContentWords {

  /**
   * Natures of HanLP's core dictionary, as the tag set of the Peking University corpus has them.
   * Asked for every word of a text, which this kind of set answers soonest.
   */
  private static final Set<String> NATURES =
      new HashSet<>(
          Set.of(
              "n", "nx", "nl", "ng", "nis", "nit", "nnt", "nnd", "nmc", "nhd", "nhm", "nba", "nbc",
              "nbp", "nb", "nf", "nh", "nm", "nn", "ni", "v", "vn", "vi", "vl", "vg", "vx", "a",
              "an", "al", "b", "bl", "i", "j", "l", "s", "t", "z", "gb", "gbc", "gc", "gg", "gi",
              "gm", "gp", "g"));

  /** Words of time that only place a sentence in its year; 课后 and 暑期 are what plans are about. */
  private static final Set<String> CALENDAR =
      Set.of(
          "今年", "去年", "明年", "上年", "当年", "本年", "次年", "近年", "年内", "年初", "年中", "年底", "年末", "月初", "月底",
          "月末", "上半年", "下半年", "上旬", "中旬", "下旬", "上月", "当月", "今天", "今后", "当前", "目前", "近期", "现在",
          "以后", "日前", "近日", "当日", "全年");

  private final Gazetteer gazetteer;

  public ContentWords(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /**
   * How often each content word stands in some parts of a document, by word.
   *
   * @param parts labels of the parts
   */
  public SortedMap<String, Long> of(TaggedPlan tagged, Set<String> parts) {
    String text = tagged.plan().text();
    Map<String, Long> candidates = new HashMap<>();
    for (Token token : tagged.tokens()) {
      if (isCandidate(token) && parts.contains(tagged.plan().parts().at(token.begin()).label())) {
        candidates.merge(text.substring(token.begin(), token.end()), 1L, Long::sum);
      }
    }
    // A word is looked up once a document, however often it stands there.
    SortedMap<String, Long> counts = new TreeMap<>();
    candidates.forEach(
        (word, count) -> {
          if (isContent(word)) {
            counts.put(word, count);
          }
        });
    return counts;
  }

  private static boolean isCandidate(Token token) {
    return token.end() - token.begin() >= 2 && NATURES.contains(token.nature());
  }

  /**
   * @param text that {@code token} is of
   */
  boolean holds(Token token, String text) {
    return isCandidate(token) && isContent(text.substring(token.begin(), token.end()));
  }

  private boolean isContent(String word) {
    return word.codePointCount(0, word.length()) >= 2
        && isWordy(word)
        && !CALENDAR.contains(word)
        && !StopWords.contains(word)
        && !gazetteer.isName(word);
  }

  /** Letters and ideographs alone, not all of them numerals. */
  private static boolean isWordy(String word) {
    boolean numerals = true;
    for (int i = 0; i < word.length(); ) {
      int c = word.codePointAt(i);
      if (!Character.isLetter(c)) {
        return false;
      }
      numerals &= Numerals.isNumeral(c);
      i += Character.charCount(c);
    }
    return !numerals;
  }
}
