package planatlas.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.IRunElement;
import org.apache.poi.xwpf.usermodel.ISDTContents;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFSDT;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import planatlas.outcome.Outcome;
import planatlas.outcome.Reason;

/**
 * Word since 2007: paragraphs with the numbers of their lists, rows of tables. Heads and feet of
 * pages, notes, comments, text boxes and what is hidden or marked as deleted are left out.
 */
final class DocxExtractor implements Extractor {

  /** Tables nested deeper hold no text that anybody reads. */
  private static final int DEPTH = 8;

  @Override
  public Outcome<Extraction> extract(byte[] bytes, String charset, int most) throws IOException {
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(bytes))) {
      WordLines lines = new WordLines(most);
      DocxNumbers numbers = new DocxNumbers(document);
      elements(document.getBodyElements(), lines, numbers, 0);
      return lines.isTooLong()
          ? Outcome.rejected(
              Reason.TOO_LONG, "has more than %,d characters, limits.characters".formatted(most))
          : Outcome.accepted(Extraction.whole(lines.text(), "paragraphs", Map.of()));
    } catch (POIXMLException e) {
      return Outcome.rejected(Reason.DAMAGED, "is no sound Word document: " + cause(e));
    }
  }

  private static String cause(Throwable e) {
    Throwable last = e;
    while (last.getCause() != null && last.getCause() != last) {
      last = last.getCause();
    }
    return String.valueOf(last.getMessage());
  }

  private static void elements(
      List<IBodyElement> elements, WordLines lines, DocxNumbers numbers, int depth) {
    for (IBodyElement element : elements) {
      if (lines.isTooLong()) {
        return;
      }
      if (element instanceof XWPFParagraph paragraph) {
        lines.paragraph(numbers.next(paragraph) + words(paragraph));
      } else if (element instanceof XWPFTable table) {
        table(table, lines, numbers, depth);
      } else if (element instanceof XWPFSDT content) {
        lines.paragraph(content.getContent().getText());
      }
    }
  }

  /** A row whose cells are a paragraph each is a line; other cells are lines of their own. */
  private static void table(XWPFTable table, WordLines lines, DocxNumbers numbers, int depth) {
    for (XWPFTableRow row : table.getRows()) {
      StringBuilder line = new StringBuilder();
      for (XWPFTableCell cell : row.getTableCells()) {
        List<IBodyElement> elements = cell.getBodyElements();
        if (elements.size() == 1 && elements.get(0) instanceof XWPFParagraph paragraph) {
          line.append(line.isEmpty() ? "" : "\t").append(numbers.next(paragraph));
          line.append(words(paragraph));
        } else if (depth < DEPTH) {
          lines.paragraph(line.toString());
          line.setLength(0);
          elements(elements, lines, numbers, depth + 1);
        }
      }
      lines.paragraph(line.toString());
    }
  }

  private static String words(XWPFParagraph paragraph) {
    StringBuilder words = new StringBuilder();
    for (IRunElement element : paragraph.getIRuns()) {
      if (element instanceof XWPFRun run) {
        boolean seen = run.getCTR().sizeOfDelTextArray() == 0 && !run.isVanish();
        words.append(seen ? run.text() : "");
      } else if (element instanceof ISDTContents) {
        words.append(element);
      }
    }
    return words.toString();
  }
}
