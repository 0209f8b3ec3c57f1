package planatlas.source;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The path that leads through a site to a page, and the short lines above it. */
final class PagePath {

  private static final int SHORT = 40;

  private static final int LONGEST_MENU_WORD = 16;

  /** A line that leads through the site: 首页 > 政务公开, >政务公开>规划计划, 您的位置: 首页 / 信息公开. */
  private static final Pattern PATH =
      Pattern.compile(
          "[>＞»›→].{0,80}"
              + "|.{0,12}(?:首页|主页)[】\\]]? *(?:[>＞»›→/]|[-—] ?[【\\[]).{0,80}"
              + "|.{0,12}网 *[>＞»›→].{0,80}"
              + "|.{0,30}(?:位置|路径) *[：:为是]? *(?:[^。，]{0,20}[>＞»›→/].{0,80}|首页.{0,60}|$)");

  /** The rest of a path that goes on over the end of its line. */
  private static final Pattern PATH_REST =
      Pattern.compile("[^。，；：]{0,20}(?: *[>＞»›→/] *[^。，；：]{0,20})+");

  /** The last column of a path, with a title stuck to it. */
  private static final Pattern COLUMN_HEAD =
      Pattern.compile(" *(?:" + FrameWords.anyOf(FrameWords.COLUMNS) + "){2,4} *(?=.{8})");

  private static final Pattern PAPER = Pattern.compile("(?:要点|计划|规划|总结|报告|方案|意见|通知|安排|思路|范文)$");

  private final PageHead head;

  private PagePath(PageHead head) {
    this.head = head;
  }

  /** The last path among the first lines, and the short lines above it that are no title. */
  static void mark(PageHead head) {
    new PagePath(head).mark();
  }

  private void mark() {
    int path = -1;
    for (int i = 0; i < head.first(PageHead.LINES); i++) {
      boolean rest = i > 0 && i - 1 == path && PATH_REST.matcher(head.words(i)).matches();
      if (head.length(i) <= 120
          && head.words(i).indexOf('。') < 0
          && (rest || PATH.matcher(head.words(i)).matches())) {
        path = i;
        int title = titleIn(head.words(i));
        if (title < 0) {
          head.kinds[i] = FramePiece.Kind.NAVIGATION;
        } else {
          head.begins[i] += title;
        }
      }
    }
    Set<String> steps = new HashSet<>();
    for (int i = 0; i < head.first(PageHead.LINES); i++) {
      if (head.kinds[i] != null && i <= path) {
        Arrays.stream(head.words(i).split(" *[>＞»›/：:] *")).map(String::strip).forEach(steps::add);
      } else if (i > path
          && head.length(i) <= LONGEST_MENU_WORD
          && steps.contains(head.words(i))
          && !PAPER.matcher(head.words(i)).find()) {
        head.kinds[i] = FramePiece.Kind.NAVIGATION;
      }
    }
    for (int i = 0; i < path; i++) {
      String words = head.words(i);
      boolean mayBeTitle = PageHead.TITLE.matcher(words).matches() && !head.isRepeated(i);
      if (head.kinds[i] == null
          && head.length(i) <= SHORT
          && "。；：:".indexOf(words.charAt(words.length() - 1)) < 0
          && !mayBeTitle) {
        head.kinds[i] = FramePiece.Kind.NAVIGATION;
      }
    }
  }

  /** Where the title begins that a path ends in, if it stands nowhere else; -1 where none does. */
  private int titleIn(String path) {
    int begin = path.length();
    while (begin > 0 && ">＞»›→/】]".indexOf(path.charAt(begin - 1)) < 0) {
      begin--;
    }
    Matcher column = COLUMN_HEAD.matcher(path).region(begin, path.length());
    int title = column.lookingAt() ? column.end() : begin;
    String last = path.substring(title).strip();
    boolean once = head.text.indexOf(last) == head.text.lastIndexOf(last);
    return last.length() >= 8 && PageHead.TITLE.matcher(last).matches() && once ? title : -1;
  }
}
