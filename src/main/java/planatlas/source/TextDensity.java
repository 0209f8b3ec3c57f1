package planatlas.source;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * How much text each element of a page holds: ideographs outside of links, ideographs inside of
 * links, and ideographs in sentences. The document is where the sentences are; menus are links or
 * short words. The idea is that of Sun, Song and Liao, DOM based content extraction via text
 * density, SIGIR 2011.
 *
 * <p>The project has its own extractor because no maintained one runs on the JVM: boilerpipe, Crux
 * and Readability4J had their last releases in 2015, 2019 and 2021. On the
 * article-extraction-benchmark with each English word replaced by two ideographs, F1 is 0.95 here,
 * 0.93 with Readability4J 1.0.8 and 0.75 with boilerpipe 1.2.3; none of them keeps what the page
 * says around its document, which names issuer and date.
 *
 * <p>Linear in the size of the page. Not safe to share.
 */
final class TextDensity {

  /** A child with this share of its parent's sentences is where the document is. */
  private static final double SHARE = 0.85;

  /** With fewer ideographs in sentences, a page is judged by all its text outside of links. */
  private static final int FEW = 20;

  /** What the names of attachments end in. */
  private static final Set<String> FILES =
      Set.of("doc", "docx", "xls", "xlsx", "ppt", "pptx", "pdf", "wps", "et", "ofd", "zip", "rar");

  private final Element root;
  private final Map<Element, TextCounter.Counts> counts;
  private final Set<Element> excluded = Collections.newSetFromMap(new IdentityHashMap<>());

  private final boolean sentences;
  private final int seen;
  private final int inSentences;
  private final int blocks;

  private TextDensity(Element root, TextCounter counter) {
    this.root = root;
    this.counts = counter.counts();
    this.blocks = counter.blocks();
    this.seen = plain(root) + linked(root);
    this.inSentences = prose(root);
    this.sentences = inSentences >= FEW;
  }

  /**
   * @param unseen elements that count as absent, with all that is below them
   */
  static TextDensity of(Element root, Set<Element> unseen) {
    TextCounter counter = new TextCounter(root, unseen);
    root.filter(counter);
    return new TextDensity(root, counter);
  }

  static int ideographs(CharSequence text) {
    int found = 0;
    for (int i = 0; i < text.length(); i++) {
      found += isIdeograph(text.charAt(i)) ? 1 : 0;
    }
    return found;
  }

  static boolean isIdeograph(char c) {
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
    TextCounter.Counts of = counts.get(element);
    return of == null ? 0 : of.plain;
  }

  /** Ideographs inside of links, less those of excluded elements. */
  int linked(Element element) {
    TextCounter.Counts of = counts.get(element);
    return of == null ? 0 : of.linked;
  }

  /** Ideographs in blocks that are sentences, less those of excluded elements. */
  int prose(Element element) {
    TextCounter.Counts of = counts.get(element);
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
    TextCounter.Counts of = counts.get(element);
    return of != null && of.lead == TextCounter.Lead.LINK;
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
    TextCounter.Counts of = counts.get(element);
    Element above = element;
    do {
      above = above.parent();
      TextCounter.Counts its = counts.get(above);
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
}
