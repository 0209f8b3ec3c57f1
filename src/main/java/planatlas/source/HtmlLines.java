package planatlas.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
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

  /** Parts of a page that belong to no document, wherever they stand. */
  private static final Set<String> FRAME = Set.of("nav", "footer", "aside", "menu");

  private static final Pattern FRAME_NAMES =
      Pattern.compile(
          "(?i)(?:^|[\\s_-])(?:bd)?(?:share\\w*|sidebar|breadcrumb\\w*|crumbs?|copyright|footer|pager"
              + "|pagination|print|qrcode|relate[ds]?)(?:$|[\\s_-])");

  /** A path through the site, which names the body whose site it is. */
  private static final Pattern PATH = Pattern.compile("位置|首页");

  private static final int TITLE_SEARCH = 800;

  private final Element main;
  private final Element title;
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

  private record Line(String text, Of of) {}

  /**
   * @param main where the document stands
   * @param title where its title stands, apart from it; null where unknown
   * @param most characters
   */
  HtmlLines(Element main, Element title, int most) {
    this.main = main;
    this.title = title;
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
    String name = element.normalName();
    if (name.equals("td") || name.equals("th")) {
      cell();
    } else if (isLine(element)) {
      end();
    }
    inMain += element == main ? 1 : 0;
    inTitle += element == title ? 1 : 0;
    inFrame += isFrame(element) ? 1 : 0;
    inLink += TextDensity.isLink(element) ? 1 : 0;
  }

  private void close(Element element) {
    String name = element.normalName();
    if (isLine(element) && !name.equals("td") && !name.equals("th")) {
      end();
    }
    inMain -= element == main ? 1 : 0;
    inTitle -= element == title ? 1 : 0;
    inFrame -= isFrame(element) ? 1 : 0;
    inLink -= TextDensity.isLink(element) ? 1 : 0;
  }

  private boolean isLine(Element element) {
    return element == main
        || element == title
        || element.isBlock()
        || element.normalName().equals("br");
  }

  private boolean isFrame(Element element) {
    return element != main
        && (FRAME.contains(element.normalName())
            || FRAME_NAMES.matcher(element.className()).find()
            || FRAME_NAMES.matcher(element.id()).find());
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
    // Links to other papers say nothing of this one.
    boolean elsewhere =
        of == Of.PAGE && linked * 10 > text.length() * 6 && !PATH.matcher(text).find();
    if (!text.isEmpty() && !elsewhere) {
      lines.add(new Line(text, of));
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
      int begin = text.length();
      text.append(next.text);
      begun |= next.of == Of.DOCUMENT;
      if (next.of == Of.DOCUMENT || i == titled || next.of == Of.TITLE && !repeats && !begun) {
        kept.add(new Span(begin, text.length()));
      }
      text.append('\n');
    }
    return new Extraction(text.toString(), kept, charset, method, meta);
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

  /** The line of the page in front of the document that is its title by one of its names, or -1. */
  private int titled(List<String> names, String opening) {
    if (title != null) {
      return -1;
    }
    int first = 0;
    while (first < lines.size() && lines.get(first).of != Of.DOCUMENT) {
      first++;
    }
    for (String name : names) {
      String wanted = TitleLine.squeeze(name);
      if (TextDensity.ideographs(wanted) < 6 || opening.contains(wanted)) {
        continue;
      }
      for (int i = first - 1; i >= 0; i--) {
        if (TitleLine.squeeze(lines.get(i).text).equals(wanted)) {
          return i;
        }
      }
    }
    return -1;
  }
}
