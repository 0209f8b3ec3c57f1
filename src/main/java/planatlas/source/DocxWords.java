package planatlas.source;

import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Element;

/** The words of one paragraph, and the text boxes that are fixed to it. Not safe to share. */
final class DocxWords {

  private final DocxStyles styles;
  private final String style;
  private final StringBuilder words = new StringBuilder();
  private final List<Element> boxes = new ArrayList<>();

  DocxWords(DocxStyles styles, Element paragraph) {
    this.styles = styles;
    this.style = WordXml.val(WordXml.child(paragraph, "pPr", "pStyle"));
    runs(paragraph);
  }

  /** Lines that the author broke are lines. */
  String text() {
    return words.toString();
  }

  /** Each holds paragraphs and tables. */
  List<Element> boxes() {
    return boxes;
  }

  private void runs(Element parent) {
    for (Element child : WordXml.children(parent)) {
      switch (child.getLocalName()) {
        case "r" -> run(child);
        case "oMath", "oMathPara" -> formula(child);
        default -> WordContainers.content(child).forEach(this::runs);
      }
    }
  }

  private void run(Element run) {
    if (!styles.isHidden(WordXml.child(run, "rPr"), style)) {
      pieces(run);
    }
  }

  private void pieces(Element run) {
    for (Element piece : WordXml.children(run)) {
      switch (piece.getLocalName()) {
        case "t" -> words.append(piece.getTextContent());
        case "tab", "ptab" -> words.append('\t');
        case "br", "cr" -> words.append('\n');
        case "noBreakHyphen" -> words.append('-');
        case "sym" -> words.append(WordSymbol.of(piece));
        case "ruby" -> runs(WordXml.child(piece, "rubyBase"));
        case "drawing", "pict", "object" -> boxes(piece);
        // In a run it stands around a drawing.
        case "AlternateContent" -> WordContainers.content(piece).forEach(this::pieces);
        default -> {
          // Marks of notes and comments, instructions of fields, deleted text.
        }
      }
    }
  }

  private void boxes(Element drawing) {
    for (Element child : WordXml.children(drawing)) {
      if (WordXml.is(child, "txbxContent")) {
        boxes.add(child);
      } else if (WordXml.is(child, "AlternateContent")) {
        WordContainers.content(child).forEach(this::boxes);
      } else {
        boxes(child);
      }
    }
  }

  /** The letters of a formula in their order. */
  private void formula(Element parent) {
    for (Element child : WordXml.children(parent)) {
      if (WordXml.is(child, "t")) {
        words.append(child.getTextContent());
      } else {
        formula(child);
      }
    }
  }
}
