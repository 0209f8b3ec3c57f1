package planatlas.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import planatlas.text.Span;

/**
 * The lines that only their neighbours show to be frame: the names of sites above a path, menus of
 * plain words, tables of fields without colons, what sharing sites say of a file, and the list of
 * contents. Each holds for the first lines of a page alone. Not changed after it is made.
 */
final class PageHead {

  /** How many of the first lines can be a site's menu. */
  static final int LINES = 20;

  /** How far down fields and contents can stand. */
  private static final int FIELD_LINES = 40;

  private static final int CONTENTS_LINES = 120;
  private static final int SHORT = 40;
  private static final int MENU_ROW = 120;
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

  private static final Pattern COLUMN_LINE =
      Pattern.compile("[•·●|]? *(?:" + FrameWords.anyOf(FrameWords.COLUMNS) + ")+ *[|》>]?");

  /** The last column of a path, with a title stuck to it. */
  private static final Pattern COLUMN_HEAD =
      Pattern.compile(" *(?:" + FrameWords.anyOf(FrameWords.COLUMNS) + "){2,4} *(?=.{8})");

  private static final Pattern MENU_LINE =
      Pattern.compile("[•·●|]? *(?:" + FrameWords.anyOf(FrameWords.MENUS) + " *)+[|》>]*");

  /** What papers are called: a line above a path that is called so may be the title. */
  private static final Pattern TITLE =
      Pattern.compile(
          ".*(?:年|关于|局|厅|委|政府|[“《]).*(?:要点|计划|规划|纲要|总结|报告|方案|意见|通知|安排|思路|办法|通告|公告|打算|解读)(?:[（(].{1,20}[)）])?");

  private static final Pattern MEMBER = Pattern.compile("由会员分享|会员.{0,20}上传");

  private static final Pattern CELL = Pattern.compile("[|｜] *([^|｜]*[^|｜ ]) *[|｜]?");

  private static final Pattern PLAIN =
      Pattern.compile(
          "[“\"]?[\\u4e00-\\u9fff]{2,8}[”\"]?[\\u4e00-\\u9fff]{0,4}(?<!局|厅|要点|计划|总结|报告|方案|文件)");

  private static final Pattern PAPER = Pattern.compile("(?:要点|计划|规划|总结|报告|方案|意见|通知|安排|思路|范文)$");

  private static final String LABEL = FrameWords.anyOf(FrameWords.fields());

  /** Labels and values of a table, with gaps between them and no colons: 文号 发布机构 教育局. */
  private static final Pattern CELLS =
      Pattern.compile(LABEL + "(?:(?: {1,}|\\t)(?! )[^。；]{1,60})?");

  private static final Pattern LABEL_ALONE = Pattern.compile(LABEL + " *[：:]?");

  private static final Pattern TITLE_LABEL =
      Pattern.compile(
          FrameWords.anyOf(FrameWords.fields(PageFields.Kind.TITLE))
              + "(?: *[：:] *| +|\\t+)(.{6,120})");

  private static final Pattern SHARING = Pattern.compile(FrameWords.anyOf(FrameWords.SHARING));

  private static final Pattern SITE =
      Pattern.compile(FrameWords.anyOf(FrameWords.SITES) + "(?=[ _|]|$)|网(?=[_|])|[^_]_[^_]+_[^_]");

  /** What hijacked pages are headed by. */
  private static final Pattern SPAM = Pattern.compile(FrameWords.anyOf(FrameWords.SPAM));

  /** Numbers, sizes and page counts of a file: 29.51KB, 24 页, 999+, 标题_第1页. */
  private static final Pattern FILE_FACT =
      Pattern.compile("[0-9.]+ *(?:[KM]B|页|人看过|次|\\+)|.{4,80}_第[0-9]{1,3}页|已?阅读[0-9]+页.{0,30}");

  private static final Pattern CONTENTS = Pattern.compile("目录|目 录|目次");

  private static final Pattern CONTENTS_LINE =
      Pattern.compile(
          "(.{2,60}?)[.．…·\\s]*(?:[.．…·]{2,}|\\s)[-—]?[0-9]{1,3}[-—]?|[-—] *[0-9]{1,3} *[-—]");

  private final String text;
  private final List<TextLine> lines;
  private final FramePiece.Kind[] kinds;

  /** Where the text begins in a line whose beginning is frame. */
  private final int[] begins;

  /** Numbers that a sharing site set between the words of a text, in order. */
  private final List<Span> pages = new ArrayList<>();

  private boolean numbered;

  private PageHead(String text, List<TextLine> lines) {
    this.text = text;
    this.lines = lines;
    this.kinds = new FramePiece.Kind[Math.min(lines.size(), CONTENTS_LINES)];
    this.begins = lines.stream().mapToInt(line -> line.span().begin()).toArray();
  }

  static PageHead of(String text, List<TextLine> lines) {
    PageHead head = new PageHead(text, lines);
    head.sharing();
    head.path();
    head.menus();
    head.cells();
    head.contents();
    head.pageNumbers();
    return head;
  }

  boolean isFrame(int line) {
    return line < kinds.length && kinds[line] != null;
  }

  FramePiece.Kind kind(int line) {
    return kinds[line];
  }

  /** Where the text of a line begins that is not frame as a whole. */
  int textBegin(int line) {
    return begins[line];
  }

  /** Where the numbers of pages stand in {@code line}. */
  List<Span> pageNumbers(int line) {
    Span span = lines.get(line).span();
    return pages.stream().filter(span::contains).toList();
  }

  /** The line without the bars around a cell that stands alone. */
  private String words(int line) {
    String words = lines.get(line).span().of(text);
    Matcher cell = CELL.matcher(words);
    return cell.matches() ? cell.group(1) : words;
  }

  private int length(int line) {
    return lines.get(line).span().length();
  }

  private int first(int most) {
    return Math.min(most, kinds.length);
  }

  private void sharing() {
    for (int i = 0; i < first(LINES); i++) {
      if (length(i) <= 300 && SHARING.matcher(words(i)).find()
          || i < 3 && isSiteName(words(i))
          || length(i) <= 60 && SPAM.matcher(words(i)).find()
          || length(i) <= 90 && FILE_FACT.matcher(words(i)).matches()) {
        kinds[i] = FramePiece.Kind.NAVIGATION;
        numbered |= MEMBER.matcher(words(i)).find();
      }
    }
  }

  /** A line of names of sites: 甲省人民政府门户网站 乙市教育局, 双减资讯网_教育联盟平台. */
  private static boolean isSiteName(String words) {
    return words.length() <= 60
        && words.indexOf('。') < 0
        && words.indexOf('：') < 0
        && SITE.matcher(words).find()
        && !TITLE.matcher(words.split("[_|]")[0]).matches();
  }

  /** The last path among the first lines, and the short lines above it that are no title. */
  private void path() {
    int path = -1;
    for (int i = 0; i < first(LINES); i++) {
      boolean rest = i > 0 && i - 1 == path && PATH_REST.matcher(words(i)).matches();
      if (length(i) <= 120
          && words(i).indexOf('。') < 0
          && (rest || PATH.matcher(words(i)).matches())) {
        path = i;
        int title = titleIn(words(i));
        if (title < 0) {
          kinds[i] = FramePiece.Kind.NAVIGATION;
        } else {
          begins[i] += title;
        }
      }
    }
    Set<String> steps = new HashSet<>();
    for (int i = 0; i < first(LINES); i++) {
      if (kinds[i] != null && i <= path) {
        Arrays.stream(words(i).split(" *[>＞»›/：:] *")).map(String::strip).forEach(steps::add);
      } else if (i > path
          && length(i) <= LONGEST_MENU_WORD
          && steps.contains(words(i))
          && !PAPER.matcher(words(i)).find()) {
        kinds[i] = FramePiece.Kind.NAVIGATION;
      }
    }
    for (int i = 0; i < path; i++) {
      String words = words(i);
      boolean mayBeTitle = TITLE.matcher(words).matches() && !isRepeated(i);
      if (kinds[i] == null
          && length(i) <= SHORT
          && "。；：:".indexOf(words.charAt(words.length() - 1)) < 0
          && !mayBeTitle) {
        kinds[i] = FramePiece.Kind.NAVIGATION;
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
    boolean once = text.indexOf(last) == text.lastIndexOf(last);
    return last.length() >= 8 && TITLE.matcher(last).matches() && once ? title : -1;
  }

  private boolean isRepeated(int line) {
    Span span = lines.get(line).span();
    return text.indexOf(span.of(text), span.end()) >= 0;
  }

  /** Lines of menu words, of names of columns beside them, and of short words between both. */
  private void menus() {
    for (int i = 0; i < first(LINES); i++) {
      if (kinds[i] == null && length(i) <= MENU_ROW && isMenu(words(i))) {
        kinds[i] = FramePiece.Kind.NAVIGATION;
      }
    }
    for (int i = 0; i < first(LINES); i++) {
      int end = i;
      int last = i;
      int menus = 0;
      int columns = 0;
      while (end < first(LINES) && (kinds[end] != null || isPlain(end))) {
        boolean column = kinds[end] == null && isColumn(end);
        columns += column ? 1 : 0;
        menus += kinds[end] != null ? 1 : 0;
        last = column || kinds[end] != null ? end + 1 : last;
        end++;
      }
      if (columns + menus >= 3 || columns > 0 && menus > 0) {
        for (int j = i; j < last; j++) {
          boolean between = columns + menus >= 3 || isColumn(j);
          kinds[j] = kinds[j] == null && between ? FramePiece.Kind.NAVIGATION : kinds[j];
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
        && Arrays.stream(row).allMatch(w -> w.length() <= 8);
  }

  /** A short word or two without marks and numbers, as menus have them. */
  private boolean isPlain(int line) {
    return isColumn(line) || length(line) <= 8 && PLAIN.matcher(words(line)).matches();
  }

  private boolean isColumn(int line) {
    return length(line) <= LONGEST_MENU_WORD && COLUMN_LINE.matcher(words(line)).matches();
  }

  /** A table of labels and values, in one line or a cell a line; its title stays in the text. */
  private void cells() {
    int rows = 0;
    for (int i = 0; i < first(FIELD_LINES); i++) {
      rows +=
          isRow(i)
                  || FrameLines.whole(words(i), true)
                      .filter(k -> k == FramePiece.Kind.METADATA)
                      .isPresent()
              ? 1
              : 0;
    }
    if (rows < 2) {
      return;
    }
    for (int i = 0; i < first(FIELD_LINES); i++) {
      if (kinds[i] != null || !isRow(i)) {
        continue;
      }
      boolean alone = LABEL_ALONE.matcher(words(i)).matches();
      Matcher title = TITLE_LABEL.matcher(words(i));
      if (title.matches() && !isElsewhere(title.group(1), i)) {
        begins[i] += title.start(1) + lines.get(i).span().of(text).indexOf(words(i));
        continue;
      }
      kinds[i] = FramePiece.Kind.METADATA;
      if (alone && i + 1 < first(FIELD_LINES) && !isRow(i + 1) && length(i + 1) <= 60) {
        boolean isTitle =
            FrameWords.fields(PageFields.Kind.TITLE).contains(words(i).replaceAll(" *[：:]$", ""));
        if (!isTitle || isElsewhere(words(i + 1), i + 1)) {
          kinds[++i] = FramePiece.Kind.METADATA;
        }
      }
    }
  }

  private boolean isRow(int line) {
    return length(line) <= 160 && CELLS.matcher(words(line)).matches();
  }

  private boolean isElsewhere(String words, int line) {
    int at = lines.get(line).span().begin();
    int end = lines.get(line).span().end();
    String wanted = words.strip();
    int before = text.indexOf(wanted);
    return before >= 0 && before < at || text.indexOf(wanted, end) >= 0;
  }

  /** The list of contents: lines with page numbers, or headings that stand again below. */
  private void contents() {
    int begin = -1;
    for (int i = 0; i < first(CONTENTS_LINES) && begin < 0; i++) {
      begin = length(i) <= 4 && CONTENTS.matcher(words(i)).matches() ? i : -1;
    }
    if (begin < 0) {
      return;
    }
    int end = begin + 1;
    while (end < first(CONTENTS_LINES)
        && length(end) <= 80
        && (CONTENTS_LINE.matcher(words(end)).matches() || isRepeated(end))) {
      end++;
    }
    if (end - begin > 2) {
      for (int i = begin; i < end; i++) {
        kinds[i] = FramePiece.Kind.NAVIGATION;
      }
    }
  }

  /** Sharing sites number the pages of a text: 2、 stands before the first word of the second. */
  private void pageNumbers() {
    int next = 1;
    for (int i = 0; numbered && i < lines.size(); i++) {
      Span span = lines.get(i).span();
      int from = span.begin();
      while (!isFrame(i)) {
        String number = next + "、";
        int at = text.indexOf(number, from);
        if (at < 0 || at >= span.end()) {
          break;
        }
        boolean atBegin = at == begins[i];
        boolean inWords = at > from && Character.isIdeographic(text.charAt(at - 1));
        if (atBegin || inWords) {
          pages.add(new Span(at, at + number.length()));
          next++;
        }
        from = at + number.length();
      }
    }
  }
}
