package planatlas.source;

import java.util.IdentityHashMap;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * How much text an element holds outside of links, and how much inside: a document is where the
 * text is, a menu where the links are. After Sun, Song and Liao, DOM based content extraction via
 * text density, SIGIR 2011, with the descent along the fullest child in place of their threshold.
 */
final class TextDensity {

  /** A child with this share of its parent's text is where the text is. */
  private static final double SHARE = 0.7;

  private record Counts(int[] plain, int[] linked) {}

  private final Element root;
  private final Map<Node, Counts> counts = new IdentityHashMap<>();

  private TextDensity(Element root) {
    this.root = root;
  }

  static TextDensity of(Element root) {
    TextDensity density = new TextDensity(root);
    density.count();
    return density;
  }

  /** Ideographs below an element, links included; -1 for none. */
  static int ideographs(Element element) {
    if (element == null) {
      return -1;
    }
    int[] found = new int[1];
    element.traverse(
        new NodeVisitor() {
          @Override
          public void head(Node node, int depth) {
            if (node instanceof TextNode text) {
              found[0] += ideographs(text.getWholeText());
            }
          }
        });
    return found[0];
  }

  static int ideographs(String text) {
    int found = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      found += c >= '\u3400' && c <= '\u9fff' ? 1 : 0;
    }
    return found;
  }

  private void count() {
    root.traverse(
        new NodeVisitor() {
          private int links;

          @Override
          public void head(Node node, int depth) {
            if (node instanceof Element element) {
              links += isLink(element) ? 1 : 0;
              counts.put(node, new Counts(new int[1], new int[1]));
            } else if (node instanceof TextNode text && text.parent() != null) {
              Counts parent = counts.get(text.parent());
              int[] cell = links > 0 ? parent.linked : parent.plain;
              cell[0] += ideographs(text.getWholeText());
            }
          }

          @Override
          public void tail(Node node, int depth) {
            if (node instanceof Element element) {
              links -= isLink(element) ? 1 : 0;
              Counts parent = node == root ? null : counts.get(node.parent());
              if (parent != null) {
                parent.plain[0] += counts.get(node).plain[0];
                parent.linked[0] += counts.get(node).linked[0];
              }
            }
          }
        });
  }

  static boolean isLink(Element element) {
    return element.normalName().equals("a");
  }

  /** The smallest element that holds the bulk of the text that stands outside of links. */
  Element main() {
    Element main = root;
    while (true) {
      Element fullest = null;
      for (Element child : main.children()) {
        if (fullest == null || plain(child) > plain(fullest)) {
          fullest = child;
        }
      }
      if (fullest == null || !fullest.isBlock() || plain(fullest) < SHARE * plain(main)) {
        return main;
      }
      main = fullest;
    }
  }

  private int plain(Element element) {
    return counts.get(element).plain[0];
  }
}
