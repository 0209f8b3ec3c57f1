package planatlas.source;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Elements of WordprocessingML (ECMA-376 part 1, chapter 17) by their local names: those of
 * ordinary and strict documents differ only in their name spaces.
 */
final class WordXml {

  private WordXml() {}

  static boolean is(Element element, String name) {
    return name.equals(element.getLocalName());
  }

  /** The child elements of one, in order; none where it is null. */
  static Iterable<Element> children(Element parent) {
    return () ->
        new Iterator<>() {
          private Element next = parent == null ? null : element(parent.getFirstChild());

          @Override
          public boolean hasNext() {
            return next != null;
          }

          @Override
          public Element next() {
            if (next == null) {
              throw new NoSuchElementException();
            }
            Element found = next;
            next = element(found.getNextSibling());
            return found;
          }
        };
  }

  private static Element element(Node from) {
    for (Node node = from; node != null; node = node.getNextSibling()) {
      if (node instanceof Element element) {
        return element;
      }
    }
    return null;
  }

  /** The first child of that name; null where there is none, or no parent. */
  static Element child(Element parent, String name) {
    for (Element child : children(parent)) {
      if (is(child, name)) {
        return child;
      }
    }
    return null;
  }

  /** The child of a child, and so on; null where one of them is missing. */
  static Element child(Element parent, String name, String... below) {
    Element found = child(parent, name);
    for (String next : below) {
      found = child(found, next);
    }
    return found;
  }

  /** An attribute of an element of Word; empty where it or the element is missing. */
  static String attribute(Element element, String name) {
    return element == null ? "" : element.getAttributeNS(element.getNamespaceURI(), name);
  }

  /** The attribute {@code val}; empty where it or the element is missing. */
  static String val(Element element) {
    return attribute(element, "val");
  }

  /** The number in {@code val}; another one where there is none. */
  static int number(Element element, int otherwise) {
    try {
      return Integer.parseInt(val(element).strip());
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }

  /** Whether a property that is there is switched on: without a value it is. */
  static boolean isOn(Element property) {
    return switch (val(property)) {
      case "0", "false", "off" -> false;
      default -> true;
    };
  }
}
