package planatlas.source;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.w3c.dom.Element;

/** Counts the paragraphs of a document's lists, whose numbers stand nowhere in its text. */
final class DocxNumbers {

  private static final int LEVELS = 9;

  private final DocxStyles styles;
  private final Map<String, Element> lists = new HashMap<>();
  private final Map<String, Element> abstractLists = new HashMap<>();
  private final Map<String, int[]> counters = new HashMap<>();
  private final Set<String> begun = new HashSet<>();

  /**
   * @param root of the part with the lists; null where a document has none
   */
  DocxNumbers(Element root, DocxStyles styles) {
    this.styles = styles;
    for (Element child : WordXml.children(root)) {
      if (WordXml.is(child, "num")) {
        lists.put(WordXml.attribute(child, "numId"), child);
      } else if (WordXml.is(child, "abstractNum")) {
        abstractLists.put(WordXml.attribute(child, "abstractNumId"), child);
      }
    }
  }

  /**
   * What stands in front of a paragraph, the next in order; empty where it has no number.
   *
   * @param properties of the paragraph; may be null
   */
  String next(Element properties) {
    String style = WordXml.val(WordXml.child(properties, "pStyle"));
    Element own = WordXml.child(properties, "numPr");
    Element number = own == null ? styles.find(style, "pPr", "numPr") : own;
    Element list = lists.get(WordXml.val(WordXml.child(number, "numId")));
    String id = WordXml.val(WordXml.child(list, "abstractNumId"));
    Element[] levels = levels(abstractLists.get(id));
    int level = WordXml.number(WordXml.child(number, "ilvl"), 0);
    if (level < 0 || level >= LEVELS || levels[level] == null) {
      return "";
    }
    return label(counted(id, list, levels, level), levels, level);
  }

  private static Element[] levels(Element list) {
    Element[] levels = new Element[LEVELS];
    for (Element child : WordXml.children(list)) {
      if (WordXml.is(child, "lvl")) {
        String level = WordXml.attribute(child, "ilvl");
        if (level.matches("[0-8]")) {
          levels[level.charAt(0) - '0'] = child;
        }
      }
    }
    return levels;
  }

  /** Lists of one kind count on; one that says where to begin does so at its first paragraph. */
  private int[] counted(String id, Element list, Element[] levels, int level) {
    int[] counts = counters.computeIfAbsent(id, i -> starts(new int[LEVELS], levels, 0));
    if (begun.add(WordXml.attribute(list, "numId"))) {
      for (Element override : WordXml.children(list)) {
        String at = WordXml.attribute(override, "ilvl");
        Element start = WordXml.child(override, "startOverride");
        if (start != null && at.matches("[0-8]")) {
          counts[at.charAt(0) - '0'] = WordXml.number(start, 1) - 1;
        }
      }
    }
    counts[level]++;
    return starts(counts, levels, level + 1);
  }

  private static int[] starts(int[] counts, Element[] levels, int from) {
    for (int l = from; l < LEVELS; l++) {
      counts[l] = WordXml.number(WordXml.child(levels[l], "start"), 1) - 1;
    }
    return counts;
  }

  private static String label(int[] counts, Element[] levels, int level) {
    String label = WordXml.val(WordXml.child(levels[level], "lvlText"));
    for (int l = 0; l <= level; l++) {
      String format = format(levels[l]);
      if (format.equals("bullet") && l == level) {
        return "";
      }
      label = label.replace("%" + (l + 1), ListNumber.of(Math.max(1, counts[l]), format));
    }
    return label;
  }

  private static String format(Element level) {
    String format = WordXml.val(WordXml.child(level, "numFmt"));
    return format.isEmpty() ? "decimal" : format;
  }
}
