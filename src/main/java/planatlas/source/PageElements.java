package planatlas.source;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeFilter;

/**
 * The elements of a page by class and by id, found in one pass, without those that no browser
 * shows. Not safe to share.
 */
final class PageElements implements NodeFilter {

  private static final Set<String> NEVER_SEEN =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "iframe",
          "object",
          "embed",
          "svg",
          "canvas",
          "audio",
          "video",
          "map",
          "select",
          "option",
          "button",
          "textarea",
          "input",
          "datalist",
          "rt",
          "rp",
          "rtc");

  private final Element body;
  private final Map<String, List<Element>> named = new HashMap<>();
  private final Set<Element> unseen = Collections.newSetFromMap(new IdentityHashMap<>());
  private final List<Element> styled = new ArrayList<>();
  private final List<String> sheets = new ArrayList<>();

  private PageElements(Element body) {
    this.body = body;
  }

  static PageElements of(Document page) {
    PageElements elements = new PageElements(page.body());
    page.head().getElementsByTag("style").forEach(style -> elements.sheets.add(style.data()));
    page.body().filter(elements);
    return elements;
  }

  /** Those that no browser shows, whatever the styles; a mutable set by identity. */
  Set<Element> unseen() {
    return unseen;
  }

  /** Those with a {@code style} attribute. */
  List<Element> styled() {
    return styled;
  }

  /** The text of the page's style sheets. */
  List<String> sheets() {
    return sheets;
  }

  /**
   * @param name {@code .class} in lower case, or {@code #id}
   */
  List<Element> named(String name) {
    return named.getOrDefault(name, List.of());
  }

  /** In the order of the page. */
  List<Element> matching(SiteSelectors.Selector selector) {
    return selector.name() == null ? body.select(selector.evaluator()) : named(selector.name());
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (!(node instanceof Element element)) {
      return FilterResult.CONTINUE;
    }
    if (isNeverSeen(element)) {
      unseen.add(element);
      if (element.normalName().equals("style")) {
        sheets.add(element.data());
      }
      return FilterResult.SKIP_CHILDREN;
    }
    if (element.attributesSize() > 0) {
      index(element);
    }
    return FilterResult.CONTINUE;
  }

  private boolean isNeverSeen(Element element) {
    return element != body
        && (NEVER_SEEN.contains(element.normalName())
            || element.hasAttr("hidden")
            || element.normalName().equals("dialog") && !element.hasAttr("open"));
  }

  private void index(Element element) {
    if (element.hasAttr("style")) {
      styled.add(element);
    }
    String id = element.id();
    if (!id.isEmpty()) {
      add("#" + id, element);
    }
    String classes = element.attr("class");
    int begin = 0;
    for (int i = 0; i <= classes.length(); i++) {
      if (i == classes.length() || classes.charAt(i) <= ' ') {
        if (i > begin) {
          add("." + classes.substring(begin, i).toLowerCase(Locale.ROOT), element);
        }
        begin = i + 1;
      }
    }
  }

  private void add(String name, Element element) {
    named.computeIfAbsent(name, k -> new ArrayList<>(2)).add(element);
  }
}
