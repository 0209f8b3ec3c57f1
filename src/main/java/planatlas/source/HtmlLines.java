package planatlas.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import planatlas.source.HtmlLine.Of;
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

  /** Nodes of an empty block within a word. */
  private static final int MOST_EMPTY = 5;

  private final Element main;
  private final Element title;
  private final Set<Element> unseen;
  private final FrameElements frame;
  private final int most;
  private final StringBuilder line = new StringBuilder();
  private final List<HtmlLine> lines = new ArrayList<>();
  private long length;
  private boolean spaceDue;
  private boolean lineEndDue;
  private int linked;
  private int inMain;
  private int inTitle;
  private int inFrame;
  private int inLink;

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
      lines.add(new HtmlLine(text, of, elsewhere));
      length += text.length() + 1;
    }
    line.setLength(0);
    linked = 0;
    spaceDue = false;
    lineEndDue = false;
  }

  /** Whether the document has at least so many ideographs. */
  boolean hasIdeographs(int least) {
    int found = 0;
    for (int i = 0; i < lines.size() && found < least; i++) {
      HtmlLine next = lines.get(i);
      boolean counts = next.of() == Of.DOCUMENT && !next.elsewhere();
      found += counts ? TextDensity.ideographs(next.text()) : 0;
    }
    return found >= least;
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
    PageTitle known = new PageTitle(names, lines);
    int titled = known.line();
    boolean repeats = known.isRepeated();
    StringBuilder text = new StringBuilder();
    List<Span> kept = new ArrayList<>();
    if (!site.isEmpty()) {
      text.append(site).append('\n');
    }
    boolean begun = false;
    for (int i = 0; i < lines.size(); i++) {
      HtmlLine next = lines.get(i);
      boolean document = next.of() == Of.DOCUMENT;
      if (document && next.elsewhere() && !known.isNamed(next.text())) {
        continue;
      }
      int begin = text.length();
      text.append(next.text());
      begun |= document;
      boolean heads = next.of() == Of.TITLE && titled < 0 && !repeats && !begun;
      if (document || i == titled || heads) {
        kept.add(new Span(begin, text.length()));
      }
      text.append('\n');
    }
    Map<String, String> metadata = new HashMap<>(meta);
    known.title(names).ifPresent(title -> metadata.putIfAbsent("title", title));
    return new Extraction(text.toString(), kept, charset, method, metadata);
  }
}
