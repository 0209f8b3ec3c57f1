package planatlas.plan;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether a text speaks of what is to be done or of what was done. */
final class Mood {

  private static final Pattern AHEAD = Pattern.compile("将|力争|确保|争取|要(?![点求素])|进一步|到年底");

  private static final Pattern BACK =
      Pattern.compile(
          "了|已|达到|达[0-9]|获|累计|新增|共有|完成|得到|有所|圆满|增加[0-9]|[0-9](?:%|[余多]?(?:个|家|所|次|人|名|件|份|场|万))");

  /** Words of a first sentence that says what is to be done. */
  private static final Pattern FUTURE =
      Pattern.compile("[，,、\\u4e00-\\u9fff](?:要(?![求点素])|将(?!近))");

  private static final int LENGTH = 3000;

  private Mood() {}

  /** A summary has at least twice as many words and figures of the past as words of the future. */
  static boolean looksBack(Document document) {
    String text = document.opening(LENGTH);
    int back = count(BACK, text);
    if (FUTURE.matcher(text.substring(0, Math.max(0, text.indexOf('。')))).find()) {
      return false;
    }
    return back >= 2 && back > 2 * count(AHEAD, text);
  }

  private static int count(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    int count = 0;
    while (matcher.find()) {
      count++;
    }
    return count;
  }
}
