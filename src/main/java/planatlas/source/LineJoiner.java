package planatlas.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import planatlas.segment.Segmenter;
import planatlas.text.Span;
import planatlas.text.Token;

/**
 * Tells which lines of a text only go on because the one before was full: by the width that the
 * text's own lines are broken at, by punctuation, by brackets left open, and by words that the line
 * end cuts. Headings, list items, table rows and dates begin lines of their own. Not safe to share.
 */
final class LineJoiner {

  /** Narrower lines are names, cells and headings; their widths tell nothing. */
  private static final int NARROWEST = 20;

  /** A line may be so many columns short of the full width: a closing mark keeps its word. */
  private static final int SLACK = 4;

  /** So many full lines show the width of a text. */
  private static final int LEAST_FULL = 3;

  /** How much of either line is segmented to see whether a word crosses the line end. */
  private static final int WORD_WINDOW = 12;

  /** A bracket that nothing closes for so long was lost. */
  private static final int LONGEST_BRACKET = 80;

  private static final String CLAUSE_MARKS = "，。；,;";
  private static final String STOPS = "。！？；：…!?;:|｜";

  /** No line of its own begins with one of these. */
  private static final String CONTINUES = "，。；：、！？,;:!?）》”】)";

  /** What is counted or dated right behind a number. */
  private static final String UNITS = "年月日号届次项个所人名万亿%岁";

  private static final Pattern NUMBER = Pattern.compile("(?!(?:19|20)[0-9]{2})[0-9]{1,4}");

  private static final String OPENERS = "《〈（(〔【“";
  private static final String CLOSERS = "》〉）)〕】”";

  /** What begins a line of its own, whatever stands above. */
  private static final Pattern START =
      Pattern.compile(
          "(?:第?[一二三四五六七八九十]{1,3}(?:[、．.：:]|[章节条款编篇部][^分门署队])"
              + "|[（(][一二三四五六七八九十0-9]{1,3}[)）]"
              + "|[0-9]{1,3}(?:[．、)）]|\\.(?![0-9]))"
              + "|[①-⑳⒈-⒛㈠-㈩]"
              + "|[—–-]{2,}|[•·●■◆▪○◎★☆▲△※→-]"
              + "|[|｜]"
              + "|附件?[：:0-9一二三四]|附[：:]|抄[送报][：:]|主题词"
              + "|[（(]此件"
              + "|[\\u4e00-\\u9fff]{1,10}[〔\\[［（(][0-9]{4}[〕\\]］）)]第?[0-9]{1,5}号$)");

  /** The title of a paper, which may be as wide as the lines below it. */
  private static final Pattern TITLE =
      Pattern.compile(
          "[^。，；：]{0,60}(?:局|厅|委|政府|年)[^。，；：]{0,40}(?:要点|计划|总结|安排|方案|意见|思路|报告|通知|规划|打算|通告)(?:[（(][^（()）]{1,20}[)）])?");

  /** What may begin a line of its own, and may also go on in a full line's sentence. */
  private static final Pattern MAY_START =
      Pattern.compile(
          "(?:[一二三四五六七八九十]{1,2}(?:是|要|要坚持)(?=[\\u4e00-\\u9fff])"
              + "|各(?!级|类|项|个|种|自|界|位|方|有|大)[^，。]{1,40}[：:]$"
              + "|[（(]?(?:联系人|联系电话|责任|牵头|配合|来源|作者|记者|编辑)"
              + "|[\\u4e00-\\u9fff]{2,8}[：:]"
              + "|(?:[12][0-9]{3}|[一二][〇零一二三四五六七八九]{3})年[0-9一二三四五六七八九十元]{1,3}月[0-9一二三四五六七八九十]{1,3}日$)");

  private final String text;
  private final List<TextLine> lines;
  private final Segmenter segmenter;
  private final int[] columns;
  private final boolean spacedOut;
  private final int full;
  private int doubtful;

  LineJoiner(String text, List<TextLine> lines, Segmenter segmenter) {
    this.text = text;
    this.lines = lines;
    this.segmenter = segmenter;
    this.columns = lines.stream().mapToInt(line -> line.columns(text)).toArray();
    long gaps = lines.stream().skip(1).filter(TextLine::afterGap).count();
    this.spacedOut = gaps >= LEAST_FULL && gaps * 10 >= 9L * (lines.size() - 1);
    this.full = fullWidth();
  }

  /** How many line ends were joined by punctuation alone. */
  int doubtful() {
    return doubtful;
  }

  /** For each line, whether it goes on where the one before ended. */
  boolean[] joined() {
    boolean[] joined = new boolean[lines.size()];
    int paragraph = 0;
    for (int i = 1; i < lines.size(); i++) {
      joined[i] = goesOn(i - 1, i, paragraph, joined[i - 1]);
      if (!joined[i]) {
        paragraph = i;
      }
    }
    return joined;
  }

  private boolean goesOn(int line, int next, int paragraph, boolean continued) {
    if (isApart(line, next)) {
      return false;
    }
    char last = last(line);
    if (CONTINUES.indexOf(text.charAt(lines.get(next).span().begin())) >= 0) {
      return STOPS.indexOf(last) < 0;
    }
    if (breaksNumber(line, next)) {
      return true;
    }
    if (opensBracket(paragraph, line)) {
      return STOPS.indexOf(last) < 0 && !isNumbered(next);
    }
    if (STOPS.indexOf(last) >= 0 || matches(START, next)) {
      return false;
    }
    boolean title = TITLE.matcher(words(paragraph, line)).matches();
    if (!title && isFull(line, next)) {
      return true;
    }
    if (title
        || matches(MAY_START, next)
        || !isOpen(last)
        || full > 0 && columns[next] > full + SLACK) {
      return false;
    }
    boolean noWider = columns[next] <= widest(paragraph, line) + SLACK;
    if (continued && noWider && full == 0 || cutsWord(line, next)) {
      return true;
    }
    boolean prose =
        noWider && full == 0 && !lines.get(next).afterGap() && hasClauses(paragraph, line);
    doubtful += prose ? 1 : 0;
    return prose;
  }

  /** Extractors set numbers on lines of their own: 2016 / 年教育局工作要点, 行政权力 / 25 / 项. */
  private boolean breaksNumber(int line, int next) {
    char first = text.charAt(lines.get(next).span().begin());
    if (Character.isDigit(last(line)) && UNITS.indexOf(first) >= 0) {
      return true;
    }
    boolean unit =
        next + 1 < lines.size()
            && !isApart(next, next + 1)
            && UNITS.indexOf(text.charAt(lines.get(next + 1).span().begin())) >= 0;
    return unit && isOpen(last(line)) && NUMBER.matcher(lines.get(next).span().of(text)).matches();
  }

  /** An empty line between them, unless the text has one between all; a deeper indent. */
  private boolean isApart(int line, int next) {
    TextLine after = lines.get(next);
    return after.afterGap() && !spacedOut
        || after.indent() >= 2 && after.indent() > lines.get(line).indent();
  }

  /** The line reaches the full width, so that the next line's first word had no room in it. */
  private boolean isFull(int line, int next) {
    return full > 0
        && columns[line] <= full + SLACK
        && columns[next] <= full + SLACK
        && columns[line] * 2 > full
        && (columns[line] >= full - SLACK || columns[line] + firstWord(next) > full);
  }

  private int firstWord(int line) {
    Span span = lines.get(line).span();
    int end = span.begin();
    while (end < span.end() && text.charAt(end) < '\u0080' && text.charAt(end) != ' ') {
      end++;
    }
    return end > span.begin() ? end - span.begin() : 2;
  }

  /** The width that lines are broken at, in columns; 0 where none is. */
  private int fullWidth() {
    List<Integer> widths = new ArrayList<>();
    List<Boolean> prose = new ArrayList<>();
    for (int i = 0; i + 1 < lines.size(); i++) {
      if (!isApart(i, i + 1)
          && STOPS.indexOf(last(i)) < 0
          && columns[i] >= NARROWEST
          && !matches(START, i + 1)
          && !matches(MAY_START, i + 1)) {
        widths.add(columns[i]);
        prose.add(hasClauses(i, i));
      }
    }
    int best = 0;
    int most = 0;
    for (int width : widths) {
      int inside = 0;
      int clauses = 0;
      for (int i = 0; i < widths.size(); i++) {
        if (widths.get(i) <= width && widths.get(i) >= width - SLACK) {
          inside++;
          clauses += prose.get(i) ? 1 : 0;
        }
      }
      if ((clauses * 3 >= inside) && (inside > most || inside == most && width > best)) {
        best = width;
        most = inside;
      }
    }
    int limit = best + SLACK;
    long wider = Arrays.stream(columns).filter(width -> width > limit).count();
    return most >= LEAST_FULL && most * 2 >= widths.size() && wider < most ? best : 0;
  }

  /** The lines of a paragraph so far; a long paragraph's last line alone. */
  private String words(int from, int line) {
    StringBuilder words = new StringBuilder();
    for (int i = Math.max(from, line - 3); i <= line; i++) {
      words.append(text, lines.get(i).span().begin(), lines.get(i).span().end());
    }
    return words.toString();
  }

  private int widest(int from, int to) {
    int widest = 0;
    for (int i = from; i <= to; i++) {
      widest = Math.max(widest, columns[i]);
    }
    return widest;
  }

  private char last(int line) {
    return text.charAt(lines.get(line).span().end() - 1);
  }

  private static boolean isOpen(char last) {
    return Character.isIdeographic(last)
        || Character.isLetterOrDigit(last)
        || last == '，'
        || last == '、'
        || last == ','
        || OPENERS.indexOf(last) >= 0;
  }

  private boolean matches(Pattern pattern, int line) {
    Span span = lines.get(line).span();
    return pattern.matcher(text).region(span.begin(), span.end()).lookingAt();
  }

  /** Inside brackets a date or a label may go on, the number of a section may not. */
  private boolean isNumbered(int line) {
    Span span = lines.get(line).span();
    char second = span.length() > 1 ? text.charAt(span.begin() + 1) : ' ';
    return matches(START, line)
        && (second == '、'
            || text.charAt(span.begin()) == '（'
                && span.length() > 2
                && text.charAt(span.begin() + 2) == '）');
  }

  private boolean hasClauses(int from, int to) {
    for (int i = lines.get(from).span().begin(); i < lines.get(to).span().end(); i++) {
      if (CLAUSE_MARKS.indexOf(text.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** A bracket or book title that is still open where the line ends. */
  private boolean opensBracket(int from, int line) {
    int end = lines.get(line).span().end();
    int begin = Math.max(lines.get(from).span().begin(), end - LONGEST_BRACKET);
    int open = 0;
    for (int i = end - 1; i >= begin; i--) {
      char c = text.charAt(i);
      if (STOPS.indexOf(c) >= 0 && c != '：' && c != ':') {
        return false;
      }
      if (CLOSERS.indexOf(c) >= 0) {
        open--;
      } else if (OPENERS.indexOf(c) >= 0 && ++open > 0) {
        return true;
      }
    }
    return false;
  }

  /** Segmented together, a word stands across the line end. */
  private boolean cutsWord(int line, int next) {
    Span before = lines.get(line).span();
    Span behind = lines.get(next).span();
    int from = Math.max(before.begin(), before.end() - WORD_WINDOW);
    int to = Math.min(behind.end(), behind.begin() + WORD_WINDOW);
    String both = text.substring(from, before.end()) + text.substring(behind.begin(), to);
    int cut = before.end() - from;
    if (!Character.isIdeographic(both.charAt(cut - 1))
        || !Character.isIdeographic(both.charAt(cut))) {
      return false;
    }
    List<Token> tokens = new ArrayList<>();
    segmenter.segment(both, 0, both.length(), tokens);
    return tokens.stream().anyMatch(t -> t.begin() < cut && cut < t.end());
  }
}
