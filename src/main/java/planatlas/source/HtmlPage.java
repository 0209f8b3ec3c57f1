package planatlas.source;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.helper.ValidationException;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import planatlas.outcome.Outcome;
import planatlas.outcome.Reason;

/**
 * Finds the document on a page: where the selectors of known sites say, else by text and link
 * density. Nothing here recurses over the tree, and the parser flattens what is nested deeper than
 * {@link #DEPTH}.
 */
final class HtmlPage {

  /** No page that a person built nests deeper. */
  private static final int DEPTH = 400;

  /** A place that a selector finds holds a document only where it has so many ideographs. */
  private static final int ENOUGH = 60;

  private static final int FEW = 20;

  /** Ideographs of source, date and the like between a title and a text. */
  private static final int LONGEST_LABELS = 40;

  /** What sites call what; the rest of a head says nothing of a document. */
  private static final Map<String, String> METAS =
      Map.ofEntries(
          Map.entry("articletitle", "title"),
          Map.entry("og:title", "title"),
          Map.entry("pubdate", "pubdate"),
          Map.entry("publishdate", "pubdate"),
          Map.entry("article:published_time", "pubdate"),
          Map.entry("contentsource", "source"),
          Map.entry("source", "source"),
          Map.entry("author", "author"));

  /** What parts a title from the name of its site. */
  private static final Pattern BETWEEN =
      Pattern.compile("\\s*[_|｜]+\\s*|\\s+[-—–－]+\\s+|\\s*--+\\s*");

  private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3");

  private final Document page;
  private PageElements elements;
  private Set<Element> unseen;
  private TextDensity density;
  private FrameElements frame;
  private Element main;
  private String method;

  private HtmlPage(Document page) {
    this.page = page;
  }

  /**
   * @param charset that the page was decoded with
   * @param most characters
   */
  static Outcome<Extraction> extract(String html, String charset, int most) {
    Document parsed;
    try {
      parsed = Parser.htmlParser().setMaxDepth(DEPTH).parseInput(html, "");
    } catch (ValidationException | IndexOutOfBoundsException | NullPointerException e) {
      // In jsoup 1.24.1 pruning what is nested too deep fails in these ways; without it none is
      // known.
      return Outcome.rejected(
          Reason.DAMAGED,
          "nests elements more than " + DEPTH + " deep, where the parser loses its place");
    }
    HtmlPage page = new HtmlPage(parsed);
    Map<String, String> metadata = page.metadata();
    page.seek();
    return page.document(metadata, charset, most);
  }

  /** Finds the main text; what the page hides is passed over, except where it is the only text. */
  private void seek() {
    elements = PageElements.of(page);
    Set<Element> hidden = HiddenElements.of(elements);
    unseen = elements.unseen();
    unseen.addAll(hidden);
    locate();
    int visible = density.prose(main);
    Collection<Element> candidates = visible < FEW ? List.copyOf(hidden) : contentsAmong(hidden);
    if (!candidates.isEmpty()) {
      reveal(candidates, hidden, 2 * Math.max(FEW / 2, visible));
    }
  }

  /** Those that a selector of texts names. */
  private List<Element> contentsAmong(Set<Element> hidden) {
    return hidden.isEmpty()
        ? List.of()
        : SiteSelectors.shipped().contents().stream()
            .filter(selector -> selector.name() != null)
            .flatMap(selector -> elements.named(selector.name()).stream())
            .filter(hidden::contains)
            .toList();
  }

  /** Shows the fullest of the candidates, if it has at least so many ideographs in sentences. */
  private void reveal(Collection<Element> candidates, Set<Element> hidden, int least) {
    unseen.removeAll(hidden);
    TextDensity all = TextDensity.of(page.body(), unseen);
    unseen.addAll(hidden);
    candidates.stream()
        .filter(element -> all.prose(element) >= least)
        .max(Comparator.comparingInt(all::prose))
        .ifPresent(
            element -> {
              unseen.remove(element);
              locate();
            });
  }

  private void locate() {
    density = TextDensity.of(page.body(), unseen);
    frame = FrameElements.of(page.body(), density);
    main = density.main();
    method = "density";
    int least = Math.max(FEW, density.weight(main) / 2);
    for (SiteSelectors.Selector selector : SiteSelectors.shipped().contents()) {
      Element fullest = fullest(selector);
      if (fullest != null && density.weight(fullest) >= least) {
        main = fullest;
        method = "selector " + selector.css();
        break;
      }
    }
    frame.takeFields(main);
  }

  private Outcome<Extraction> document(Map<String, String> metadata, String charset, int most) {
    List<String> names = names(metadata);
    HtmlLines lines = new HtmlLines(main, title(names), unseen, frame, most);
    if (!lines.read(page.body())) {
      return Outcome.rejected(
          Reason.TOO_LONG, "has more than %,d characters, limits.characters".formatted(most));
    }
    if (!lines.hasIdeographs(FEW) && density.seen() >= FEW) {
      return Outcome.rejected(Reason.NO_TEXT, "no main text found: " + density.summary());
    }
    return Outcome.accepted(lines.extraction(siteLine(), names, charset, method, metadata));
  }

  /**
   * Of the elements that a selector finds, the one with the most text; null where there is none.
   */
  private Element fullest(SiteSelectors.Selector selector) {
    Element fullest = null;
    int most = -1;
    for (Element element : found(selector)) {
      if (density.counts(element) && density.weight(element) > most && !frame.covers(element)) {
        fullest = element;
        most = density.weight(element);
      }
    }
    return fullest;
  }

  /** A page with more of one kind than this is a list, where the first few say all. */
  private List<Element> found(SiteSelectors.Selector selector) {
    List<Element> all = elements.matching(selector);
    return all.subList(0, Math.min(20, all.size()));
  }

  /** The element that holds the title, outside of the text; null where none is known to. */
  private Element title(List<String> names) {
    for (SiteSelectors.Selector selector : SiteSelectors.shipped().titles()) {
      for (Element element : found(selector)) {
        boolean apart =
            element != main
                && !element.parents().contains(main)
                && !main.parents().contains(element);
        if (apart && isTitle(element, names)) {
          return element;
        }
      }
    }
    return headingBefore(main);
  }

  /** The heading in front of an element, with no more than labels between; null where none is. */
  private Element headingBefore(Element element) {
    int between = 0;
    for (Element at = element; at != page.body(); at = at.parent()) {
      for (Element before = at.previousElementSibling();
          before != null;
          before = before.previousElementSibling()) {
        if (HEADINGS.contains(before.normalName())
            && density.plain(before) > 1
            && !frame.covers(before)) {
          return before;
        }
        between += density.plain(before) + density.linked(before);
        if (between > LONGEST_LABELS) {
          return null;
        }
      }
    }
    return null;
  }

  /** The name of a site stands in such places too: where the head names the page, it decides. */
  private boolean isTitle(Element element, List<String> names) {
    int ideographs = density.plain(element) + density.linked(element);
    if (ideographs < 6 || ideographs > 100) {
      return false;
    }
    String words = TitleLine.squeeze(element.text());
    List<String> known =
        names.stream()
            .map(TitleLine::squeeze)
            .filter(name -> TextDensity.ideographs(name) >= 6)
            .toList();
    return known.isEmpty()
        || known.stream().anyMatch(name -> name.contains(words) || words.contains(name));
  }

  private Map<String, String> metadata() {
    Map<String, String> metadata = new HashMap<>();
    for (Element meta : page.select("meta[content]")) {
      String name = meta.hasAttr("name") ? meta.attr("name") : meta.attr("property");
      String key = METAS.get(name.strip().toLowerCase(Locale.ROOT));
      String content = meta.attr("content").strip();
      if (key != null && !content.isEmpty() && content.length() <= 400) {
        metadata.putIfAbsent(key, content);
      }
    }
    Element canonical = page.selectFirst("link[rel=canonical][href]");
    if (canonical != null && canonical.attr("href").length() <= 400) {
      metadata.putIfAbsent("canonical", canonical.attr("href").strip());
    }
    return metadata;
  }

  /** What the head says of the site, where it says so apart from the title. */
  private String siteLine() {
    String name = page.select("meta[name=SiteName]").attr("content").strip();
    String[] pieces = BETWEEN.split(page.title().strip(), 2);
    String rest = pieces.length > 1 ? pieces[1] : "";
    return (name + " " + rest).strip();
  }

  /** By what names a line of the page is known as its title. */
  private List<String> names(Map<String, String> metadata) {
    return List.of(metadata.getOrDefault("title", ""), BETWEEN.split(page.title().strip())[0]);
  }
}
