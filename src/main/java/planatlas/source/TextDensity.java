package planatlas.source;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * How much text each element of a page holds: ideographs outside of links, ideographs inside of
 * links, and ideographs in sentences. The document is where the sentences are; menus are links or
 * short words. The idea is that of Sun, Song and Liao, DOM based content extraction via text
 * density, SIGIR 2011.
 *
 * <p>The project has its own extractor because no maintained one runs on the JVM: the last releases
 * of boilerpipe, Crux and Readability4J are of 2015, 2019 and 2021. Readability4J was the best of
 * them, and this class finds the main text better than it on the pages of the
 * article-extraction-benchmark. All of them count words or commas, and know none of the layouts of
 * Chinese government sites.
 *
 * <p>Linear in the size of the page. Not safe to share.
 */
final class TextDensity {

  /** A child with this share of its parent's sentences is where the document is. */
  private static final double SHARE = 0.85;

  /** Fewer ideographs than this in one block are a label, not a sentence. */
  private static final int SENTENCE = 10;

  /** With fewer ideographs in sentences, a page is judged by all its text outside of links. */
  private static final int FEW = 20;

  /** What the names of attachments end in. */
  private static final Set<String> FILES =
      Set.of("doc", "docx", "xls", "xlsx", "ppt", "pptx", "pdf", "wps", "et", "ofd", "zip", "rar");

  private static final String ENDS = "。！？；!?;";
  private static final String PAUSES = "，、：,:";

  private static final class Counts {
    private int plain;
    private int linked;
    private int prose;
    private int begin;
    private Lead lead = Lead.NONE;
  }

  /** What the first block of text in an element is. */
  private enum Lead {
    NONE,
    TEXT,
    LINK
  }

  private final Element root;
  private final Map<Element, Counts> counts = new IdentityHashMap<>();
  private final Set<Element> excluded = Collections.newSetFromMap(new IdentityHashMap<>());

  private boolean sentences;
  private int seen;
  private int inSentences;
  private int blocks;

  private TextDensity(Element root) {
    this.root = root;
  }

  /**
   * @param unseen elements that count as absent, with all that is below them
   */
  static TextDensity of(Element root, Set<Element> unseen) {
    TextDensity density = new TextDensity(root);
    root.filter(density.new Counter(unseen));
    density.seen = density.plain(root) + density.linked(root);
    density.inSentences = density.prose(root);
    density.sentences = density.inSentences >= FEW;
    return density;
  }

  static int ideographs(CharSequence text) {
    int found = 0;
    for (int i = 0; i < text.length(); i++) {
      found += isIdeograph(text.charAt(i)) ? 1 : 0;
    }
    return found;
  }

  private static boolean isIdeograph(char c) {
    return c >= '\u3400' && c <= '\u9fff';
  }

  /**
   * Whether an element leads to another page. An anchor, a link within the page and an attachment
   * do not.
   */
  static boolean isLink(Element element) {
    if (!element.normalName().equals("a") || !element.hasAttr("href")) {
      return false;
    }
    String target = element.attr("href").strip();
    boolean within = target.length() > 1 && target.charAt(0) == '#';
    int dot = target.lastIndexOf('.');
    boolean file =
        dot >= target.length() - 5
            && dot > 0
            && FILES.contains(target.substring(dot + 1).toLowerCase(Locale.ROOT));
    return !within && !file;
  }

  /** Ideographs outside of links, less those of excluded elements. */
  int plain(Element element) {
    Counts of = counts.get(element);
    return of == null ? 0 : of.plain;
  }

  /** Ideographs inside of links, less those of excluded elements. */
  int linked(Element element) {
    Counts of = counts.get(element);
    return of == null ? 0 : of.linked;
  }

  /** Ideographs in blocks that are sentences, less those of excluded elements. */
  int prose(Element element) {
    Counts of = counts.get(element);
    return of == null ? 0 : of.prose;
  }

  /** By what elements are compared: their sentences, or on a page without any their plain text. */
  int weight(Element element) {
    return sentences ? prose(element) : plain(element);
  }

  /** Ideographs on the whole page. */
  int seen() {
    return seen;
  }

  /** What the page has, for a reader of a reject. */
  String summary() {
    return "%,d Chinese characters in %,d blocks, %s"
        .formatted(
            seen, blocks, inSentences == 0 ? "all menus" : inSentences + " of them in sentences");
  }

  /** Whether an element is seen. */
  boolean counts(Element element) {
    return counts.containsKey(element);
  }

  /** Ideographs in sentences in front of an element. */
  int begin(Element element) {
    return counts.get(element).begin;
  }

  /** Whether the first block of text in an element is a link. */
  boolean opensWithLink(Element element) {
    Counts of = counts.get(element);
    return of != null && of.lead == Lead.LINK;
  }

  /** Takes an element out of the counts of its ancestors. Its own counts stay. */
  void exclude(Element element) {
    if (excluded.add(element)) {
      add(element, -1);
    }
  }

  /** Undoes {@link #exclude}. */
  void include(Element element) {
    if (excluded.remove(element)) {
      add(element, 1);
    }
  }

  private void add(Element element, int sign) {
    Counts of = counts.get(element);
    Element above = element;
    do {
      above = above.parent();
      Counts its = counts.get(above);
      its.plain += sign * of.plain;
      its.linked += sign * of.linked;
      its.prose += sign * of.prose;
    } while (above != root && !excluded.contains(above));
  }

  /** The smallest element that holds the bulk of the sentences. */
  Element main() {
    Element main = root;
    while (true) {
      Element fullest = null;
      for (Element child = main.firstElementChild();
          child != null;
          child = child.nextElementSibling()) {
        boolean more = fullest == null || weight(child) > weight(fullest);
        if (more && counts.containsKey(child) && !excluded.contains(child)) {
          fullest = child;
        }
      }
      if (fullest == null
          || !fullest.isBlock()
          || weight(fullest) < SHARE * weight(main)
          || isParagraph(fullest)) {
        return main;
      }
      if (fullest.normalName().equals("p") && linked(main) == 0) {
        // Beside the one long paragraph of a short paper stand its title and signature.
        return main;
      }
      main = fullest;
    }
  }

  /** One of several like it that hold no blocks themselves: the document is all of them. */
  private boolean isParagraph(Element element) {
    for (Element child = element.firstElementChild();
        child != null;
        child = child.nextElementSibling()) {
      if (child.isBlock() || child.normalName().equals("br")) {
        return false;
      }
    }
    return isAlike(element, element.previousElementSibling())
        || isAlike(element, element.nextElementSibling());
  }

  private boolean isAlike(Element element, Element sibling) {
    return sibling != null
        && sibling.normalName().equals(element.normalName())
        && plain(sibling) > 0
        && !excluded.contains(sibling);
  }

  private final class Counter implements NodeFilter {

    private final Set<Element> unseen;
    private int links;
    private int plain;
    private int linked;
    private int pauses;
    private boolean ends;
    private int read;

    Counter(Set<Element> unseen) {
      this.unseen = unseen;
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
        links += isLink(element) ? 1 : 0;
      }
      return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
      if (node instanceof Element element) {
        if (parts(element) || element == root) {
          flush(element);
        }
        links -= isLink(element) ? 1 : 0;
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
        if (isIdeograph(c)) {
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
}
