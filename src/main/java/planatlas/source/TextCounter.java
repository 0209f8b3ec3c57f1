package planatlas.source;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** Counts the ideographs of each element of a page in one pass. Not safe to share. */
final class TextCounter implements NodeFilter {

  /** Fewer ideographs than this in one block are a label, not a sentence. */
  private static final int SENTENCE = 10;

  private static final String ENDS = "。！？；!?;";
  private static final String PAUSES = "，、：,:";

  /** Ideographs of an element. */
  static final class Counts {
    int plain;
    int linked;
    int prose;

    /** Ideographs in sentences in front of the element. */
    int begin;

    Lead lead = Lead.NONE;
  }

  /** What the first block of text in an element is. */
  enum Lead {
    NONE,
    TEXT,
    LINK
  }

  private final Element root;
  private final Map<Element, Counts> counts = new IdentityHashMap<>();
  private int blocks;

  private final Set<Element> unseen;
  private int links;
  private int plain;
  private int linked;
  private int pauses;
  private boolean ends;
  private int read;

  TextCounter(Element root, Set<Element> unseen) {
    this.root = root;
    this.unseen = unseen;
  }

  Map<Element, Counts> counts() {
    return counts;
  }

  /** Blocks of the page that hold ideographs. */
  int blocks() {
    return blocks;
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode text) {
      read(text.getWholeText());
    } else if (node instanceof Element element) {
      if (unseen.contains(element)) {
        return FilterResult.SKIP_ENTIRELY;
      }
      if (element != root && parts(element)) {
        flush(element.parent());
      }
      Counts of = new Counts();
      of.begin = read;
      counts.put(element, of);
      links += TextDensity.isLink(element) ? 1 : 0;
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      if (parts(element) || element == root) {
        flush(element);
      }
      links -= TextDensity.isLink(element) ? 1 : 0;
      Counts above = element == root ? null : counts.get(element.parent());
      if (above != null) {
        Counts of = counts.get(element);
        above.plain += of.plain;
        above.linked += of.linked;
        above.prose += of.prose;
      }
    }
    return FilterResult.CONTINUE;
  }

  private boolean parts(Element element) {
    return element.isBlock() || element.normalName().equals("br");
  }

  private void read(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (TextDensity.isIdeograph(c)) {
        plain += links > 0 ? 0 : 1;
        linked += links > 0 ? 1 : 0;
      } else if (links == 0 && c > ' ') {
        ends |= ENDS.indexOf(c) >= 0;
        pauses += PAUSES.indexOf(c) >= 0 ? 1 : 0;
      }
    }
  }

  private void flush(Element owner) {
    if (plain + linked > 0) {
      boolean sentence = plain >= SENTENCE && plain >= linked && (ends || pauses > 1);
      Counts of = counts.get(owner);
      blocks++;
      of.plain += plain;
      of.linked += linked;
      of.prose += sentence ? plain + linked : 0;
      read += sentence ? plain + linked : 0;
      lead(owner, linked > plain ? Lead.LINK : Lead.TEXT);
    }
    plain = 0;
    linked = 0;
    pauses = 0;
    ends = false;
  }

  private void lead(Element owner, Lead lead) {
    for (Element at = owner; at != null; at = at == root ? null : at.parent()) {
      Counts of = counts.get(at);
      if (of.lead != Lead.NONE) {
        return;
      }
      of.lead = lead;
    }
  }
}
