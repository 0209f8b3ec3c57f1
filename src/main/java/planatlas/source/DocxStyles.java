package planatlas.source;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.w3c.dom.Element;

/** The styles of a document, each with what it is based on. */
final class DocxStyles {

  private final Map<String, Element> styles = new HashMap<>();
  private String paragraphs = "";

  /**
   * @param root of the part with the styles; null where a document has none
   */
  DocxStyles(Element root) {
    for (Element style : WordXml.children(root)) {
      if (WordXml.is(style, "style")) {
        String id = WordXml.attribute(style, "styleId");
        styles.putIfAbsent(id, style);
        if (WordXml.attribute(style, "type").equals("paragraph")
            && !WordXml.attribute(style, "default").isEmpty()
            && !WordXml.attribute(style, "default").matches("0|false|off")) {
          paragraphs = id;
        }
      }
    }
  }

  /**
   * Whether a run is hidden: by itself, or else by its style or the style of its paragraph. Hidden
   * by both it is seen, as this property is a switch (ECMA-376 part 1, 17.7.3).
   *
   * @param run its properties; may be null
   * @param paragraph the style of its paragraph; empty for the default
   */
  boolean isHidden(Element run, String paragraph) {
    Element own = WordXml.child(run, "vanish");
    if (own != null) {
      return WordXml.isOn(own);
    }
    Element character = find(WordXml.val(WordXml.child(run, "rStyle")), "rPr", "vanish");
    Element block = find(paragraph.isEmpty() ? paragraphs : paragraph, "rPr", "vanish");
    return (character != null && WordXml.isOn(character)) ^ (block != null && WordXml.isOn(block));
  }

  /** A property of a style or of what it is based on; null where none of them has it. */
  Element find(String id, String kind, String property) {
    Set<String> seen = new HashSet<>();
    String next = id;
    while (!next.isEmpty() && seen.add(next)) {
      Element style = styles.get(next);
      Element found = WordXml.child(style, kind, property);
      if (found != null) {
        return found;
      }
      next = WordXml.val(WordXml.child(style, "basedOn"));
    }
    return null;
  }
}
