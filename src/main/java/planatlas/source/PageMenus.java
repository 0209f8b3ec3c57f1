package planatlas.source;

import java.util.Arrays;
import java.util.regex.Pattern;

/** Menus: lines of menu words, of names of columns, and of short words between both. */
final class PageMenus {

  private static final int MENU_ROW = 120;

  private static final int LONGEST_MENU_WORD = 16;

  private static final Pattern COLUMN_LINE =
      Pattern.compile("[•·●|]? *(?:" + FrameWords.anyOf(FrameWords.COLUMNS) + ")+ *[|》>]?");

  private static final Pattern MENU_LINE =
      Pattern.compile("[•·●|]? *(?:" + FrameWords.anyOf(FrameWords.MENUS) + " *)+[|》>]*");

  private static final Pattern PLAIN =
      Pattern.compile(
          "[“\"]?[\\u4e00-\\u9fff]{2,8}[”\"]?[\\u4e00-\\u9fff]{0,4}(?<!局|厅|要点|计划|总结|报告|方案|文件)");

  private final PageHead head;

  private PageMenus(PageHead head) {
    this.head = head;
  }

  /** Lines of menu words, of names of columns beside them, and of short words between both. */
  static void mark(PageHead head) {
    new PageMenus(head).mark();
  }

  private void mark() {
    for (int i = 0; i < head.first(PageHead.LINES); i++) {
      if (head.kinds[i] == null && head.length(i) <= MENU_ROW && isMenu(head.words(i))) {
        head.kinds[i] = FramePiece.Kind.NAVIGATION;
      }
    }
    for (int i = 0; i < head.first(PageHead.LINES); i++) {
      int end = i;
      int last = i;
      int menus = 0;
      int columns = 0;
      while (end < head.first(PageHead.LINES) && (head.kinds[end] != null || isPlain(end))) {
        boolean column = head.kinds[end] == null && isColumn(end);
        columns += column ? 1 : 0;
        menus += head.kinds[end] != null ? 1 : 0;
        last = column || head.kinds[end] != null ? end + 1 : last;
        end++;
      }
      if (columns + menus >= 3 || columns > 0 && menus > 0) {
        for (int j = i; j < last; j++) {
          boolean between = columns + menus >= 3 || isColumn(j);
          head.kinds[j] =
              head.kinds[j] == null && between ? FramePiece.Kind.NAVIGATION : head.kinds[j];
        }
      }
      i = Math.max(i, end - 1);
    }
  }

  /** Words of menus alone, or a row of short words of which most are of menus. */
  private static boolean isMenu(String words) {
    if (MENU_LINE.matcher(words).matches()) {
      return true;
    }
    String[] row = words.split("[ |]+");
    long menus =
        Arrays.stream(row)
            .filter(w -> MENU_LINE.matcher(w).matches() || COLUMN_LINE.matcher(w).matches())
            .count();
    return row.length >= 4
        && menus * 2 >= row.length
        && Arrays.stream(row)
            .allMatch(w -> w.length() <= 8 && w.chars().allMatch(Character::isLetter));
  }

  /** A short word or two without marks and numbers, as menus have them. */
  private boolean isPlain(int line) {
    return isColumn(line) || head.length(line) <= 8 && PLAIN.matcher(head.words(line)).matches();
  }

  private boolean isColumn(int line) {
    return head.length(line) <= LONGEST_MENU_WORD
        && COLUMN_LINE.matcher(head.words(line)).matches();
  }
}
