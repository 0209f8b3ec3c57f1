package planatlas.text;

import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells by the words of done and of to-do where a report turns from the years behind to the year
 * ahead, for reports whose headings do not say it (二、勇毅前行，奋力谱写新篇章).
 */
final class Tense {

  private static final Pattern DONE =
      Pattern.compile(
          "了|成功|荣获|获评|获批|入选|累计|同比|增长\\d|下降\\d|达\\d|达到\\d|首次|建成|圆满|竣工|完成\\S{0,6}\\d|新增\\S{0,8}\\d|[一五]年来");
  private static final Pattern TO_DO =
      Pattern.compile("要|力争|确保|预期|争取|计划|年内|今年|明年|将|加快|大力|着力|全力|深入|以上|左右|抓好|做好|推动|强化|启动");

  /** A review is neither a mere opening nor nearly the whole report. */
  private static final double LEAST = 0.1;

  private static final double MOST = 0.65;

  private Tense() {}

  /**
   * The offset of the section at which the plan begins: of all sections at the top, the one before
   * which sentences of done outnumber those of to-do the most. Empty where none stands out.
   *
   * @param sections of {@code text}, in order
   */
  static OptionalInt turn(String text, List<Span> sentences, List<Section> sections) {
    int best = 0;
    int at = -1;
    int surplus = 0;
    int next = 0;
    for (Span sentence : sentences) {
      boolean top = false;
      while (next < sections.size() && sections.get(next).begin() <= sentence.begin()) {
        top |= sections.get(next++).level() <= 1;
      }
      double share = (double) sentence.begin() / text.length();
      if (top && surplus > best && share >= LEAST && share <= MOST) {
        best = surplus;
        at = sentence.begin();
      }
      String words = sentence.of(text);
      surplus += Integer.signum(count(DONE, words) - count(TO_DO, words));
    }
    return at < 0 ? OptionalInt.empty() : OptionalInt.of(at);
  }

  private static int count(Pattern pattern, String words) {
    Matcher matcher = pattern.matcher(words);
    int count = 0;
    while (matcher.find()) {
      count++;
    }
    return count;
  }
}
