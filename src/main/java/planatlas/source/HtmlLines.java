package planatlas.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import planatlas.text.Span;

/**
 * A page as lines in reading order: a block, a row of a table or an item of a list is a line or
 * more, cells are parted by tabs, and white space collapses as in a browser, save that a line end
 * between two ideographs is nothing (CSS Text 3, 4.1.3). Not safe to share.
 */
final class HtmlLines implements NodeFilter {

  /** A path through the site, which names the body whose site it is. */
  private static final Pattern PATH = Pattern.compile("位置|首页");

  private static final Pattern MARK =
      Pattern.compile("[\\[［(（【〔]?\\s*+(?:注?\\d{1,3}|[*※†‡①-⑳a-z])\\s*+[\\]］)）】〕]?");

  private static final int TITLE_SEARCH = 800;

  private static final int SHORTEST_TITLE = 6;
  private static final int MOST_EMPTY = 5;
  private static final int LONGEST_TITLE = 80;
  private static final int MOST_PIECES = 10;

  /** What parts the names that the title of a page is put together of. */
  private static final Pattern BETWEEN = Pattern.compile("[\\s\\u3000_|｜—–-]+");

  /** A title that names the kind of an official document. */
  private static final Pattern DOCUMENT_TITLE =
      Pattern.compile(
          "[^。！？；]{4,70}(?:要点|计划|规划|总结|报告|通知|通告|公告|公报|意见|方案|安排|办法|决定|决议|纪要|批复|函)"
              + "(?:[（(][^（()）]{1,12}[）)])?");

  private final Element main;
  private final Element title;
  private final Set<Element> unseen;
  private final FrameElements frame;
  private final int most;
  private final StringBuilder line = new StringBuilder();
  private final List<Line> lines = new ArrayList<>();
  private long length;
  private boolean spaceDue;
  private boolean lineEndDue;
  private int linked;
  private int inMain;
  private int inTitle;
  private int inFrame;
  private int inLink;

  /** What a line is of. */
  private enum Of {
    DOCUMENT,
    TITLE,
    PAGE
  }

  /** A line; one that links to another page says nothing of this one. */
  private record Line(String text, Of of, boolean elsewhere) {}

  /**
   * @param main where the document stands
   * @param title where its title stands, apart from it; null where unknown
   * @param unseen elements that are passed over
   * @param frame elements that are no part of the document, though within it
   * @param most characters
   */
  HtmlLines(Element main, Element title, Set<Element> unseen, FrameElements frame, int most) {
    this.main = main;
    this.title = title;
    this.unseen = unseen;
    this.frame = frame;
    this.most = most;
  }

  /** False where there are more characters than allowed. */
  boolean read(Element body) {
    body.filter(this);
    end();
    return length <= most;
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (length > most) {
      return FilterResult.STOP;
    }
    if (node instanceof TextNode text) {
      append(text.getWholeText(), inPre(text));
    } else if (node instanceof Element element) {
      if (unseen.contains(element) || isWithinWord(element) || isFootnoteMark(element)) {
        return FilterResult.SKIP_ENTIRELY;
      }
      open(element);
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      close(element);
    }
    return FilterResult.CONTINUE;
  }

  private void open(Element element) {
    if (isCell(element)) {
      cell();
    } else if (isLine(element)) {
      end();
    }
    inMain += element == main ? 1 : 0;
    inTitle += element == title ? 1 : 0;
    inFrame += frame.contains(element) ? 1 : 0;
    inLink += TextDensity.isLink(element) ? 1 : 0;
  }

  private void close(Element element) {
    if (isLine(element) && !isCell(element)) {
      end();
    }
    inMain -= element == main ? 1 : 0;
    inTitle -= element == title ? 1 : 0;
    inFrame -= frame.contains(element) ? 1 : 0;
    inLink -= TextDensity.isLink(element) ? 1 : 0;
  }

  /** A cell is part of the line of its row, unless it is the document. */
  private boolean isCell(Element element) {
    String name = element.normalName();
    return (name.equals("td") || name.equals("th"))
        && element != main
        && element != title
        && !frame.contains(element);
  }

  private boolean isLine(Element element) {
    return element == main
        || element == title
        || element.normalName().equals("br")
        || frame.contains(element)
        || element.isBlock();
  }

  /** An empty block between two ideographs, as editors leave them. */
  private static boolean isWithinWord(Element block) {
    return block.isBlock()
        && block.previousSibling() instanceof TextNode before
        && block.nextSibling() instanceof TextNode after
        && !before.getWholeText().isEmpty()
        && !after.getWholeText().isEmpty()
        && isWide(before.getWholeText().charAt(before.getWholeText().length() - 1))
        && isWide(after.getWholeText().charAt(0))
        && !block.normalName().equals("hr")
        && block.childNodeSize() <= MOST_EMPTY
        && !block.hasText();
  }

  /** A raised number or sign, except behind Latin letters and digits, where it is a power. */
  private boolean isFootnoteMark(Element element) {
    if (!element.normalName().equals("sup") || element.childNodeSize() > 3) {
      return false;
    }
    char before = line.length() > 0 ? line.charAt(line.length() - 1) : ' ';
    String mark = element.text().strip();
    return MARK.matcher(mark).matches() && (mark.charAt(0) == '[' || before > 'z');
  }

  private static boolean inPre(TextNode text) {
    Element parent = text.parentElement();
    return parent != null
        && (parent.normalName().equals("pre")
            || parent.parent() != null && parent.parent().normalName().equals("pre"));
  }

  private void append(String text, boolean preserved) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (preserved && c == '\n') {
        end();
      } else if (c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f') {
        spaceDue = true;
        lineEndDue |= c == '\n' || c == '\r';
      } else {
        space(c);
        line.append(c);
        linked += inLink > 0 ? 1 : 0;
      }
    }
  }

  private void space(char next) {
    if (spaceDue && line.length() > 0) {
      boolean none = lineEndDue && isWide(line.charAt(line.length() - 1)) && isWide(next);
      if (!none) {
        line.append(' ');
      }
    }
    spaceDue = false;
    lineEndDue = false;
  }

  private static boolean isWide(char c) {
    return c >= '\u2e80' && c <= '\uffdc';
  }

  private void cell() {
    if (line.length() > 0) {
      line.append('\t');
    }
    spaceDue = false;
  }

  private void end() {
    String text = line.toString().strip();
    Of of = inTitle > 0 ? Of.TITLE : inMain > 0 && inFrame == 0 ? Of.DOCUMENT : Of.PAGE;
    boolean elsewhere =
        linked * 10 > text.length() * (of == Of.PAGE ? 6 : 8) && !PATH.matcher(text).find();
    if (!text.isEmpty() && !(elsewhere && of == Of.PAGE)) {
      lines.add(new Line(text, of, elsewhere));
      length += text.length() + 1;
    }
    line.setLength(0);
    linked = 0;
    spaceDue = false;
    lineEndDue = false;
  }

  /**
   * The lines as one text, of which the document's are kept, and its title's where the document
   * does not begin with it.
   *
   * @param site what the head of the page says of its site; may be empty
   * @param names by which a line is known as the title
   */
  Extraction extraction(
      String site, List<String> names, String charset, String method, Map<String, String> meta) {
    String opening = opening();
    int titled = titled(names, opening);
    StringBuilder text = new StringBuilder();
    List<Span> kept = new ArrayList<>();
    if (!site.isEmpty()) {
      text.append(site).append('\n');
    }
    boolean repeats = opening.contains(squeezed(Of.TITLE));
    boolean begun = false;
    for (int i = 0; i < lines.size(); i++) {
      Line next = lines.get(i);
      if (next.elsewhere && next.of == Of.DOCUMENT && !isNamed(next.text, names)) {
        continue;
      }
      int begin = text.length();
      text.append(next.text);
      begun |= next.of == Of.DOCUMENT;
      if (next.of == Of.DOCUMENT
          || i == titled
          || next.of == Of.TITLE && titled < 0 && !repeats && !begun) {
        kept.add(new Span(begin, text.length()));
      }
      text.append('\n');
    }
    return new Extraction(text.toString(), kept, charset, method, meta);
  }

  private static boolean isNamed(String line, List<String> names) {
    String words = TitleLine.squeeze(line);
    return TextDensity.ideographs(words) >= SHORTEST_TITLE
        && names.stream()
            .map(TitleLine::squeeze)
            .filter(name -> TextDensity.ideographs(name) >= SHORTEST_TITLE)
            .anyMatch(name -> name.contains(words) || words.contains(name));
  }

  /** Whether the document has at least so many ideographs. */
  boolean hasIdeographs(int least) {
    int found = 0;
    for (int i = 0; i < lines.size() && found < least; i++) {
      Line next = lines.get(i);
      found += next.of == Of.DOCUMENT && !next.elsewhere ? TextDensity.ideographs(next.text) : 0;
    }
    return found >= least;
  }

  private String opening() {
    StringBuilder opening = new StringBuilder();
    for (int i = 0; i < lines.size() && opening.length() < TITLE_SEARCH; i++) {
      if (lines.get(i).of == Of.DOCUMENT) {
        opening.append(lines.get(i).text);
      }
    }
    return TitleLine.squeeze(opening);
  }

  private String squeezed(Of of) {
    StringBuilder all = new StringBuilder();
    lines.stream().filter(l -> l.of == of).forEach(l -> all.append(l.text));
    return TitleLine.squeeze(all);
  }

  /** The line of the page in front of the document that is its title, or -1. */
  private int titled(List<String> names, String opening) {
    String stated = squeezed(Of.TITLE);
    if (!stated.isEmpty() && isNamed(stated, names)) {
      return -1;
    }
    int first = 0;
    while (first < lines.size() && lines.get(first).of != Of.DOCUMENT) {
      first++;
    }
    int named = named(pieces(names, opening), first);
    return named < 0 && stated.isEmpty() ? documentTitle(first) : named;
  }

  /** The names and what they are put together of, the longest first. */
  private static List<String> pieces(List<String> names, String opening) {
    return names.stream()
        .flatMap(name -> Stream.concat(Stream.of(name), BETWEEN.splitAsStream(name)))
        .map(TitleLine::squeeze)
        .filter(name -> TextDensity.ideographs(name) >= SHORTEST_TITLE && !opening.contains(name))
        .distinct()
        .sorted(Comparator.comparingInt(String::length).reversed())
        .limit(MOST_PIECES)
        .toList();
  }

  private int named(List<String> pieces, int first) {
    for (String piece : pieces) {
      for (int i = first - 1; i >= 0; i--) {
        if (TitleLine.squeeze(lines.get(i).text).equals(piece)) {
          return i;
        }
      }
    }
    return -1;
  }

  /** The line directly in front of the document and of its fields, where it reads as a title. */
  private int documentTitle(int first) {
    int i = first - 1;
    while (i >= 0 && FrameLines.whole(lines.get(i).text, true).isPresent()) {
      i--;
    }
    return i >= 0
            && lines.get(i).text.length() <= LONGEST_TITLE
            && DOCUMENT_TITLE.matcher(lines.get(i).text).matches()
        ? i
        : -1;
  }
}
