package planatlas.source;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * Finds the elements of a page that are no part of its document, wherever they stand: bars and
 * boxes, lists of links, recommended pages, comments of readers. Tags and the names of classes and
 * ids are hints only: an element that holds the main text is no frame, whatever it is called. Not
 * safe to share.
 */
final class FrameElements {

  private static final Set<String> TAGS = Set.of("nav", "footer", "aside", "menu", "figcaption");

  private static final Set<String> LINES = Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6");

  /** What stands beside a text. */
  private static final FrameNames BESIDE =
      FrameNames.of(
          "share* sharing social* bdshare* jiathis* fenxiang *sidebar* *breadcrumb* crumb crumbs"
              + " mianbaoxie mbx dqwz weizhi *copyright* banquan footer* pager *pagination* paging"
              + " print qrcode* ewm erweima nav navbar navigation menu* toolbar"
              + " byline author* *newsletter* subscribe* promo* advert* ads ad sponsor*"
              + " popup* modal* cookie* gdpr caption widget* login* signup*"
              + " tags taglist sr visually screenreader disclaimer shengming donate* masthead");

  /** What readers or the site add to a text. It can be longer than the text. */
  private static final FrameNames ADDED =
      FrameNames.of(
          "*comment* pinglun reply replies disqus respond relate* *recommend* recommand* tuijian"
              + " xiangguan xgyd xgwz xgxw outbrain taboola trending popular mostread"
              + " readnext prevnext hotnews paihang guess* youmaylike gentie liuyan");

  /** The line of source and date between title and text. */
  private static final FrameNames FIELDS =
      FrameNames.of("date time datetime timestamp published pubdate posted meta dateline");

  /** A heading over other pages of the site, or over what its readers say. */
  private static final Pattern HEADING =
      Pattern.compile(
          "\\s*+[【\\[]?(?:(?:相关|推荐|热门|热点|最新|更多|精彩|延伸|同类|其他|图片|往期|近期)"
              + "(?:新闻|资讯|信息|文章|阅读|链接|报道|内容|推荐|文档|评论|排行|回顾|专题|动态|公告|要闻|头条)"
              + "|猜你喜欢|[为给][你您]推荐|大家(?:都)?在看|看了又看"
              + "|(?:网友|读者|全部|用户|文章)?(?:评论|跟帖|跟贴|留言)(?:列表|区|专区)?"
              + "|发表(?:评论|留言)|我要评论|我来说两句|(?:点击|阅读|新闻|热点|本周|本月)排行榜?)"
              + "\\s*+[（(]?\\s*+\\d*+\\s*+(?:条|人参与)?\\s*+[）)]?[】\\]]?\\s*+[:：>＞»]*+\\s*+");

  /** What a site says of its liability. */
  private static final Pattern DISCLAIMER =
      Pattern.compile("\\s*+[【\\[（(*]?(?:免责|版权|特别|郑重|网站|责任)(?:声明|提示)[】\\]）)]?\\s*+[:：]?");

  private static final int LONGEST_HEADING = 20;

  /** More such headings than this are tried only from the end of the page. */
  private static final int MOST_HEADINGS = 20;

  /** Ideographs in sentences that can be a document on their own. */
  private static final int ENOUGH = 30;

  /** What is added to a text is no more than so many times the text. */
  private static final int TIMES = 20;

  /** So many blocks in a row that open with a link are a list of other pages. */
  private static final int RUN = 3;

  private static final int LONGEST_FIELD = 60;

  private final Element body;
  private final TextDensity density;
  private final Set<Element> frame = Collections.newSetFromMap(new IdentityHashMap<>());
  private final List<Element> beside = new ArrayList<>();
  private final List<Element> added = new ArrayList<>();
  private final List<Element> plain = new ArrayList<>();
  private final List<Element> fields = new ArrayList<>();
  private final List<Element> lists = new ArrayList<>();
  private final List<Element> headings = new ArrayList<>();
  private final Map<String, List<Element>> byName = new HashMap<>();

  private FrameElements(Element body, TextDensity density) {
    this.body = body;
    this.density = density;
  }

  /** Finds them and excludes them from the counts. */
  static FrameElements of(Element body, TextDensity density) {
    FrameElements elements = new FrameElements(body, density);
    body.traverse((NodeVisitor) (node, depth) -> elements.sort(node));
    elements.take(elements.added, elements::isLessThanTheRest);
    List<Element> headings = elements.headings;
    headings
        .subList(Math.max(0, headings.size() - MOST_HEADINGS), headings.size())
        .forEach(elements::takeBehind);
    elements.take(elements.lists, elements::isMinor);
    elements.take(elements.beside, elements::isMinor);
    return elements;
  }

  boolean contains(Element element) {
    return frame.contains(element);
  }

  /** Adds the fields of the page that stand within the document in front of its sentences. */
  void takeFields(Element main) {
    for (Element field : fields) {
      boolean leads = density.begin(field) <= density.begin(main);
      int length = density.plain(field) + density.linked(field);
      if (leads && field != main && density.prose(field) == 0 && length <= LONGEST_FIELD) {
        frame.add(field);
      }
    }
  }

  private void sort(Node node) {
    if (node instanceof TextNode text && density.counts(text.parentElement())) {
      String words = text.getWholeText();
      if (DISCLAIMER.matcher(words).lookingAt()) {
        added.add(text.parentElement());
      } else if (words.length() < 3 * LONGEST_HEADING && HEADING.matcher(words).matches()) {
        headings.add(text.parentElement());
      }
    } else if (node instanceof Element element && element != body && density.counts(element)) {
      sort(element);
    }
  }

  private void sort(Element element) {
    String name = element.attributesSize() == 0 ? "" : element.className() + " " + element.id();
    if (TAGS.contains(element.normalName())) {
      beside.add(element);
    } else if (element.normalName().equals("time")) {
      fields.add(element);
    } else if (name.length() > 1) {
      byName.computeIfAbsent(name, this::kind).add(element);
    }
    if (element.isBlock() && density.linked(element) > density.plain(element) && !isLine(element)) {
      lists.add(element);
    } else {
      addRuns(element);
    }
  }

  /** The list of the kind of element that a name is of; one that nobody reads for a plain name. */
  private List<Element> kind(String name) {
    List<String> words = FrameNames.words(name);
    if (ADDED.matches(words)) {
      return added;
    }
    if (BESIDE.matches(words)) {
      return beside;
    }
    return FIELDS.matches(words) ? fields : plain;
  }

  /** Whether an element is one line of text rather than a list. */
  private static boolean isLine(Element element) {
    return LINES.contains(element.normalName());
  }

  private void addRuns(Element parent) {
    List<Element> run = new ArrayList<>();
    for (Element child = parent.firstElementChild();
        child != null;
        child = child.nextElementSibling()) {
      if (density.opensWithLink(child) && child.isBlock()) {
        run.add(child);
      } else if (density.plain(child) + density.linked(child) > 0) {
        addRun(run);
        run.clear();
      }
    }
    addRun(run);
  }

  private void addRun(List<Element> run) {
    if (run.size() >= RUN) {
      lists.addAll(run);
    }
  }

  /** Takes those that pass, the smallest first, unless they leave next to nothing. */
  private void take(List<Element> elements, IntPredicate passes) {
    int before = density.weight(body);
    List<Element> taken = new ArrayList<>();
    elements.sort(Comparator.comparingInt(density::weight));
    for (Element element : elements) {
      if (density.counts(element) && !covers(element) && passes.test(density.weight(element))) {
        frame.add(element);
        density.exclude(element);
        taken.add(element);
      }
    }
    if (density.weight(body) < Math.max(Math.min(ENOUGH, before), before / TIMES)) {
      Collections.reverse(taken);
      taken.forEach(density::include);
      taken.removeIf(element -> density.weight(element) == 0);
      taken.forEach(frame::remove);
    }
  }

  /** Whether an element is one of them or within one. */
  boolean covers(Element element) {
    for (Element at = element; at != null && at != body; at = at.parent()) {
      if (frame.contains(at)) {
        return true;
      }
    }
    return false;
  }

  private boolean isMinor(int weight) {
    return weight * 2L <= density.weight(body);
  }

  private boolean isLessThanTheRest(int weight) {
    int rest = density.weight(body) - weight;
    return isMinor(weight) || rest >= ENOUGH && (long) rest * TIMES >= weight;
  }

  /** Takes what a heading stands over: the element that it opens, or what follows it. */
  private void takeBehind(Element heading) {
    if (covers(heading)) {
      return;
    }
    // In front of the text stand columns of the site, which the text may follow.
    IntPredicate passes =
        density.begin(heading) >= ENOUGH ? this::isLessThanTheRest : this::isMinor;
    int alone = density.plain(heading) + density.linked(heading);
    Element section = heading;
    while (section.parent() != body
        && opens(section)
        && passes.test(density.weight(section.parent()))) {
      section = section.parent();
    }
    take(new ArrayList<>(List.of(section)), passes);
    if (density.plain(section) + density.linked(section) <= alone) {
      List<Element> behind = new ArrayList<>(section.nextElementSiblings());
      behind.removeIf(frame::contains);
      if (passes.test(behind.stream().mapToInt(density::weight).sum())) {
        take(behind, passes);
      }
    }
  }

  private boolean opens(Element element) {
    for (Element at = element.previousElementSibling();
        at != null;
        at = at.previousElementSibling()) {
      if (density.plain(at) + density.linked(at) > 0) {
        return false;
      }
    }
    return true;
  }
}
