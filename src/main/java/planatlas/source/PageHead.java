package planatlas.source;

import java.util.ArrayList;
import java.util.List;
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

  private static final int MARKED_LINES = 120;

  /** What papers are called: a line above a path that is called so may be the title. */
  static final Pattern TITLE =
      Pattern.compile(
          ".*(?:年|关于|局|厅|委|政府|[“《]).*(?:要点|计划|规划|纲要|总结|报告|方案|意见|通知|安排|思路|办法|通告|公告|打算|解读)(?:[（(].{1,20}[)）])?");

  private static final Pattern CELL = Pattern.compile("[|｜] *([^|｜]*[^|｜ ]) *[|｜]?");

  final String text;
  final List<TextLine> lines;

  /** What each of the first lines is, where it is frame; null where it holds text. */
  final FramePiece.Kind[] kinds;

  /** Where the text begins in a line whose beginning is frame. */
  final int[] begins;

  /** Numbers that a sharing site set between the words of a text, in order. */
  final List<Span> pages = new ArrayList<>();

  private PageHead(String text, List<TextLine> lines) {
    this.text = text;
    this.lines = lines;
    this.kinds = new FramePiece.Kind[Math.min(lines.size(), MARKED_LINES)];
    this.begins = lines.stream().mapToInt(line -> line.span().begin()).toArray();
  }

  static PageHead of(String text, List<TextLine> lines) {
    PageHead head = new PageHead(text, lines);
    SharedFile.mark(head);
    PagePath.mark(head);
    PageMenus.mark(head);
    FieldCells.mark(head);
    ContentsList.mark(head);
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
  String words(int line) {
    String words = lines.get(line).span().of(text);
    Matcher cell = CELL.matcher(words);
    return cell.matches() ? cell.group(1) : words;
  }

  int length(int line) {
    return lines.get(line).span().length();
  }

  int first(int most) {
    return Math.min(most, kinds.length);
  }

  boolean isRepeated(int line) {
    Span span = lines.get(line).span();
    return text.indexOf(span.of(text), span.end()) >= 0;
  }
}
