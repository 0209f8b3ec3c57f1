package planatlas.source;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** The lines of every page, in the order of the file. Not safe to share. */
final class PdfLines extends PDFTextStripper {

  /**
   * A wider gap beside an ideograph, in its size, parts words or cells; justified lines have less.
   */
  private static final float GAP = 0.5f;

  private final int most;
  private final List<List<PdfLine>> pages = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private float left;
  private float right;
  private float top;
  private float size;
  private long length;

  PdfLines(int most) {
    this.most = most;
    // The order of the file is that in which the page was set: cell by cell, where places would
    // mix the lines of neighbouring cells.
    setSortByPosition(false);
    setSuppressDuplicateOverlappingText(true);
  }

  List<List<PdfLine>> of(PDDocument document) throws IOException {
    for (int page = 1; page <= document.getNumberOfPages() && !isTooLong(); page++) {
      pages.add(new ArrayList<>());
      setStartPage(page);
      setEndPage(page);
      writeText(document, Writer.nullWriter());
      end();
    }
    return pages;
  }

  boolean isTooLong() {
    return length > most;
  }

  @Override
  protected void writeString(String words, List<TextPosition> positions) {
    if (positions.isEmpty() || words.isBlank()) {
      return;
    }
    TextPosition first = positions.get(0);
    TextPosition last = positions.get(positions.size() - 1);
    if (text.length() == 0) {
      left = first.getXDirAdj();
      top = first.getYDirAdj();
      size = first.getFontSizeInPt();
    } else if (isApart(text.charAt(text.length() - 1), words.charAt(0), first)) {
      text.append(first.getXDirAdj() - right > 2 * size ? '\t' : ' ');
    }
    text.append(words);
    right = last.getXDirAdj() + last.getWidthDirAdj();
    length += words.length();
  }

  private boolean isApart(char before, char behind, TextPosition first) {
    boolean narrow = before < '\u2e80' && behind < '\u2e80';
    return narrow || first.getXDirAdj() - right > GAP * size;
  }

  @Override
  protected void writeWordSeparator() {
    // Where words part is decided by their places.
  }

  @Override
  protected void writeLineSeparator() {
    end();
  }

  private void end() {
    String line = text.toString().strip();
    if (!line.isEmpty()) {
      pages.get(pages.size() - 1).add(new PdfLine(line, left, right, top, size));
    }
    text.setLength(0);
  }
}
