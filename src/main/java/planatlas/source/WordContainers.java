package planatlas.source;

import java.util.List;
import org.w3c.dom.Element;

/** Elements of Word that hold others of the kind that stands around them. */
final class WordContainers {

  private WordContainers() {}

  /** What to read instead of an element; empty where it holds nothing that is seen. */
  static List<Element> content(Element element) {
    return switch (element.getLocalName()) {
      case "sdt" -> control(element);
      case "ins", "moveTo", "customXml", "smartTag", "hyperlink", "fldSimple", "dir", "bdo" ->
          List.of(element);
      case "AlternateContent" -> alternative(element);
      default -> List.of();
    };
  }

  /** A content control; the prompt in an empty one is no text. */
  private static List<Element> control(Element control) {
    Element prompt = WordXml.child(control, "sdtPr", "showingPlcHdr");
    Element content = WordXml.child(control, "sdtContent");
    return content == null || prompt != null && WordXml.isOn(prompt) ? List.of() : List.of(content);
  }

  /** The same thing in several ways: the first that has text, or else the last. */
  private static List<Element> alternative(Element alternatives) {
    Element last = null;
    for (Element way : WordXml.children(alternatives)) {
      if (last == null || last.getTextContent().isBlank()) {
        last = way;
      }
    }
    return last == null ? List.of() : List.of(last);
  }
}
