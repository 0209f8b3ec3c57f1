package planatlas.source;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jsoup.select.Selector;

/**
 * Finds the elements that a page hides by its own styles: {@code style} attributes, and the rules
 * of its {@code <style>} elements whose last simple selector names a class or an id. Rules within
 * at-rules and rules with pseudo-classes are conditions and are passed over; of two rules for an
 * element the later one decides, whatever their specificity.
 */
final class HiddenElements {

  /** Characters of style sheets that are read; the rest of a larger sheet is passed over. */
  private static final int MOST_STYLE = 1_000_000;

  /** How often an element is held against a selector; a page that needs more is hostile. */
  private static final int MOST_TRIALS = 200_000;

  private static final Pattern HIDES =
      Pattern.compile("(?i)(?<![\\w-])(?:display\\s*+:\\s*+none|visibility\\s*+:\\s*+hidden)");

  private static final Pattern SHOWS =
      Pattern.compile("(?i)(?<![\\w-])(?:display\\s*+:\\s*+(?!none)|visibility\\s*+:\\s*+visible)");

  private static final int LONGEST_SELECTORS = 4_000;

  /** The last class or id of a selector without conditions. */
  private static final Pattern LAST = Pattern.compile("[^:\\[\\]()\\\\]*([.#])([\\w-]+)");

  private final PageElements elements;
  private final Set<Element> hidden = Collections.newSetFromMap(new IdentityHashMap<>());
  private long trials;

  private HiddenElements(PageElements elements) {
    this.elements = elements;
  }

  /** A mutable set by identity. Elements below a hidden one are not in it as such. */
  static Set<Element> of(PageElements elements) {
    HiddenElements found = new HiddenElements(elements);
    int left = MOST_STYLE;
    for (String sheet : elements.sheets()) {
      found.read(sheet.substring(0, Math.min(left, sheet.length())));
      left -= Math.min(left, sheet.length());
    }
    for (Element styled : elements.styled()) {
      found.apply(styled, styled.attr("style"));
    }
    found.hidden.removeIf(element -> element.normalName().equals("body"));
    return found.hidden;
  }

  private void apply(Element element, String declarations) {
    if (hides(declarations)) {
      hidden.add(element);
    } else if (hidden.contains(element) && SHOWS.matcher(declarations).find()) {
      hidden.remove(element);
    }
  }

  private static boolean hides(String declarations) {
    return declarations.length() > 10 && HIDES.matcher(declarations).find();
  }

  /** Reads {@code selectors { declarations }} one after the other. */
  private void read(String sheet) {
    int at = 0;
    while (at < sheet.length()) {
      int open = sheet.indexOf('{', at);
      if (open < 0) {
        return;
      }
      String selectors = withoutComments(sheet.substring(at, open)).strip();
      boolean atRule = selectors.indexOf('@') >= 0;
      int close = atRule ? endOfAtRule(sheet, at, open) : sheet.indexOf('}', open);
      if (close < 0) {
        return;
      }
      if (!atRule) {
        rule(selectors, sheet.substring(open + 1, close));
      }
      at = close + 1;
    }
  }

  private static String withoutComments(String text) {
    StringBuilder kept = new StringBuilder();
    int at = 0;
    for (int begin = text.indexOf("/*"); begin >= 0; begin = text.indexOf("/*", at)) {
      kept.append(text, at, begin);
      int end = text.indexOf("*/", begin + 2);
      at = end < 0 ? text.length() : end + 2;
    }
    return kept.append(text, at, text.length()).toString();
  }

  /** The end of {@code @import …;} or of {@code @media … { … }}; -1 where it has none. */
  private static int endOfAtRule(String sheet, int from, int open) {
    int semicolon = sheet.indexOf(';', from);
    if (semicolon >= 0 && semicolon < open) {
      return semicolon;
    }
    int depth = 0;
    for (int i = open; i < sheet.length(); i++) {
      char c = sheet.charAt(i);
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return -1;
  }

  private void rule(String selectors, String declarations) {
    boolean says = hides(declarations) || !hidden.isEmpty() && SHOWS.matcher(declarations).find();
    if (!says || selectors.length() > LONGEST_SELECTORS) {
      return;
    }
    for (String selector : selectors.split(",")) {
      String written = selector.strip();
      Matcher last = LAST.matcher(written);
      if (last.matches()) {
        apply(written, elements.named(name(last)), declarations);
      }
    }
  }

  private static String name(Matcher last) {
    String name = last.group(1) + last.group(2);
    return name.charAt(0) == '.' ? name.toLowerCase(Locale.ROOT) : name;
  }

  private void apply(String selector, List<Element> candidates, String declarations) {
    trials += candidates.size();
    if (candidates.isEmpty() || trials > MOST_TRIALS) {
      return;
    }
    Evaluator evaluator;
    try {
      evaluator = QueryParser.parse(selector);
    } catch (Selector.SelectorParseException | IllegalArgumentException e) {
      return;
    }
    for (Element candidate : candidates) {
      if (candidate.is(evaluator)) {
        apply(candidate, declarations);
      }
    }
  }
}
