package planatlas.report;

import java.util.ArrayList;
import java.util.List;

/**
 * A sentence as the page shows it: not longer than a person reads, with its first mention inside.
 *
 * @param spans begins and ends of mentions, code points into {@code text}
 */
record Excerpt(String text, List<Integer> spans) {

  private static final int MOST = 180;
  private static final int BEFORE = 60;
  private static final String CUT = "…";

  static Excerpt of(String text, List<Integer> spans) {
    int length = text.codePointCount(0, text.length());
    int first = spans.isEmpty() ? 0 : spans.get(0);
    int begin = length <= MOST ? 0 : Math.max(0, Math.min(first - BEFORE, length - MOST));
    int end = Math.min(length, begin + MOST);
    String kept =
        text.substring(text.offsetByCodePoints(0, begin), text.offsetByCodePoints(0, end));
    String before = begin > 0 ? CUT : "";
    List<Integer> moved = new ArrayList<>();
    for (int i = 0; i + 1 < spans.size(); i += 2) {
      if (spans.get(i) >= begin && spans.get(i + 1) <= end) {
        moved.add(before.length() + VisibleText.length(kept, spans.get(i) - begin));
        moved.add(before.length() + VisibleText.length(kept, spans.get(i + 1) - begin));
      }
    }
    return new Excerpt(before + VisibleText.of(kept) + (end < length ? CUT : ""), moved);
  }
}
