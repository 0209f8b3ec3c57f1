package planatlas.source;

import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Element;

/**
 * The text of a Word document: paragraphs with the numbers of their lists, tables row by row, text
 * boxes before the paragraph that holds them, content controls wherever they stand. What is hidden,
 * deleted or moved away and the prompts of empty content controls are left out; so are heads and
 * feet of pages, notes and comments, which stand in other parts. Not safe to share.
 */
final class DocxBody {

  private final DocxStyles styles;
  private final DocxNumbers numbers;
  private final int most;
  private WordLines lines;

  /** What stands before a deleted end of a paragraph: it goes on in the next. */
  private final StringBuilder before = new StringBuilder();

  private boolean embeds;

  DocxBody(DocxStyles styles, DocxNumbers numbers, int most) {
    this.styles = styles;
    this.numbers = numbers;
    this.most = most;
    this.lines = new WordLines(most);
  }

  void read(Element body) {
    blocks(body);
    lines.paragraph(before.toString());
  }

  /** Whether the text has a piece that is a file of its own. */
  boolean embeds() {
    return embeds;
  }

  boolean isTooLong() {
    return lines.isTooLong();
  }

  String text() {
    return lines.text();
  }

  private void blocks(Element parent) {
    for (Element child : WordXml.children(parent)) {
      if (lines.isTooLong()) {
        return;
      }
      switch (child.getLocalName()) {
        case "p" -> paragraph(child);
        case "tbl" -> rows(child);
        case "altChunk" -> embeds = true;
        default -> WordContainers.content(child).forEach(this::blocks);
      }
    }
  }

  private void paragraph(Element paragraph) {
    DocxWords words = new DocxWords(styles, paragraph);
    for (Element box : words.boxes()) {
      blocks(box);
    }
    Element properties = WordXml.child(paragraph, "pPr");
    String text = words.text();
    String line = text.isEmpty() ? "" : numbers.next(properties) + text;
    Element end = WordXml.child(properties, "rPr");
    if (WordXml.child(end, "del") != null || WordXml.child(end, "moveFrom") != null) {
      before.append(line);
    } else {
      lines.paragraph(before + line);
      before.setLength(0);
    }
  }

  private void rows(Element table) {
    for (Element child : WordXml.children(table)) {
      if (WordXml.is(child, "tr")) {
        row(child);
      } else {
        WordContainers.content(child).forEach(this::rows);
      }
    }
  }

  /** A row whose cells have a line each is a line; other cells are lines of their own. */
  private void row(Element row) {
    if (WordXml.child(row, "trPr", "del") != null) {
      return;
    }
    List<WordLines> cells = new ArrayList<>();
    cells(row, cells);
    StringBuilder line = new StringBuilder();
    for (WordLines cell : cells) {
      if (cell.count() <= 1) {
        line.append(line.isEmpty() ? "" : "\t").append(cell.text().strip());
      } else {
        lines.paragraph(line.toString());
        line.setLength(0);
        lines.paragraph(cell.text());
      }
    }
    lines.paragraph(line.toString());
  }

  private void cells(Element parent, List<WordLines> cells) {
    for (Element child : WordXml.children(parent)) {
      if (WordXml.is(child, "tc")) {
        WordLines around = lines;
        lines = new WordLines(most);
        blocks(child);
        cells.add(lines);
        lines = around;
      } else {
        WordContainers.content(child).forEach(content -> cells(content, cells));
      }
    }
  }
}
