package planatlas.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.HWPFOldDocument;
import org.apache.poi.hwpf.OldWordFileFormatException;
import org.apache.poi.hwpf.extractor.Word6Extractor;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import planatlas.outcome.Outcome;
import planatlas.outcome.Reason;

/**
 * Word before 2007, and a word about the other files that share its container. Text boxes stand
 * where the first drawing does. Heads and feet of pages, notes and what is hidden or marked as
 * deleted are left out.
 */
final class DocExtractor implements Extractor {

  private static final char CELL_END = 7;
  private static final char DRAWING = 8;

  /** At which no line breaks. */
  private static final char HYPHEN = 30;

  /** Places of pictures and notes, and Word's own hyphens that show only at the end of a line. */
  private static final Pattern MARKS = Pattern.compile("[\\x01\\x02\\x05\\x08\\x1f]");

  @Override
  public Outcome<Extraction> extract(byte[] bytes, String charset, int most) {
    try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
      DirectoryNode root = files.getRoot();
      if (root.hasEntry("WordDocument")) {
        return word(root, most);
      }
      if (root.hasEntry("EncryptedPackage")) {
        return Outcome.rejected(Reason.ENCRYPTED, "is an Office document locked with a password");
      }
      return TextForms.unread(what(root));
    } catch (IOException | IndexOutOfBoundsException e) {
      return Outcome.rejected(
          Reason.DAMAGED, "is no sound Word document: %s".formatted(PlainMessage.of(e)));
    }
  }

  private static String what(DirectoryNode root) {
    if (root.hasEntry("Workbook") || root.hasEntry("Book")) {
      return "an Excel workbook (XLS)";
    }
    if (root.hasEntry("PowerPoint Document")) {
      return "a presentation (PPT)";
    }
    if (root.hasEntry("CONTENTS") || root.hasEntry("MatOST")) {
      return "a WPS document";
    }
    return "an old Office file without a Word document in it";
  }

  private static Outcome<Extraction> word(DirectoryNode root, int most) throws IOException {
    WordLines lines = new WordLines(most);
    String method = "paragraphs";
    try (HWPFDocument document = new HWPFDocument(root)) {
      Range boxes = document.getMainTextboxRange();
      DocNumbers numbers = new DocNumbers(document.getListTables());
      Range body = document.getRange();
      int first = boxes.numParagraphs() == 0 ? 0 : firstWithDrawing(body);
      paragraphs(body, 0, first, numbers, lines);
      paragraphs(boxes, 0, boxes.numParagraphs(), numbers, lines);
      paragraphs(body, first, body.numParagraphs(), numbers, lines);
    } catch (OldWordFileFormatException e) {
      method = "paragraphs of Word 6";
      try (HWPFOldDocument document = new HWPFOldDocument(root);
          Word6Extractor extractor = new Word6Extractor(document)) {
        lines.paragraph(extractor.getText());
      }
    } catch (EncryptedDocumentException e) {
      return Outcome.rejected(Reason.ENCRYPTED, "is a Word document locked with a password");
    }
    return lines.isTooLong()
        ? Outcome.rejected(
            Reason.TOO_LONG, "has more than %,d characters, limits.characters".formatted(most))
        : Outcome.accepted(Extraction.whole(lines.text(), method, Map.of()));
  }

  /** Where the text boxes go, whose text stands apart: most often the first is the red head. */
  private static int firstWithDrawing(Range body) {
    for (int i = 0; i < body.numParagraphs(); i++) {
      if (body.getParagraph(i).text().indexOf(DRAWING) >= 0) {
        return i;
      }
    }
    return body.numParagraphs();
  }

  /** Cells end with a mark; so does a row, behind the mark of its last cell. */
  private static void paragraphs(
      Range range, int begin, int end, DocNumbers numbers, WordLines lines) {
    StringBuilder row = new StringBuilder();
    for (int i = begin; i < end && !lines.isTooLong(); i++) {
      Paragraph paragraph = range.getParagraph(i);
      String words = numbers.next(paragraph) + words(paragraph);
      boolean cell = words.indexOf(CELL_END) >= 0;
      words = words.replace(Character.toString(CELL_END), "").strip();
      if (paragraph.isTableRowEnd()) {
        lines.paragraph(row.toString());
        row.setLength(0);
      } else if (paragraph.isInTable()) {
        row.append(words).append(cell ? "\t" : "\n");
      } else {
        lines.paragraph(words);
      }
    }
    lines.paragraph(row.toString());
  }

  /** Without hidden and deleted runs and without the instructions of fields. */
  private static String words(Paragraph paragraph) {
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < paragraph.numCharacterRuns(); i++) {
      CharacterRun run = paragraph.getCharacterRun(i);
      if (!run.isVanished() && !run.isMarkedDeleted()) {
        words.append(run.text());
      }
    }
    String text = Range.stripFields(words.toString());
    return MARKS.matcher(text).replaceAll("").replace(HYPHEN, '-');
  }
}
