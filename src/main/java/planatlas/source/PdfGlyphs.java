package planatlas.source;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;

/**
 * The characters of every page in the order of the file, threads of articles first. Text that runs
 * askew beside other text is a stamp or watermark and left out; so is text in a font that cannot be
 * read, which is counted. Not safe to share.
 */
final class PdfGlyphs extends PDFTextStripper {

  /** Text that is turned by more degrees from the nearest right angle runs askew. */
  private static final double ASKEW = 3;

  /** A character that is printed again nearer than this, in its size, is printed bold. */
  private static final float AGAIN = 0.2f;

  /** Turn of text that is written from top to bottom in columns from right to left. */
  private static final int VERTICAL = 1;

  /** What fonts have for punctuation in vertical writing, and what it is in a line. */
  private static final String UPRIGHT = "︐︑︒︓︔︕︖︗︘︵︶︷︸︹︺︻︼︽︾︿﹀﹁﹂﹃﹄";

  private static final String LYING = "，、。：；！？〖〗（）｛｝〔〕【】《》〈〉「」『』";

  private final int most;
  private final List<PdfGlyph> page = new ArrayList<>();
  private final List<PdfGlyph> askew = new ArrayList<>();
  private final Map<String, List<PdfGlyph>> printed = new HashMap<>();
  private long length;
  private int unreadable;

  PdfGlyphs(int most) {
    this.most = most;
    setSortByPosition(false);
    setSuppressDuplicateOverlappingText(false);
  }

  /** The characters of one page; none where {@code most} has been exceeded before. */
  List<PdfGlyph> of(PDDocument document, int number) throws IOException {
    page.clear();
    askew.clear();
    printed.clear();
    setStartPage(number);
    setEndPage(number);
    writeText(document, Writer.nullWriter());
    return List.copyOf(page.isEmpty() ? askew : page);
  }

  boolean isTooLong() {
    return length > most;
  }

  /** How many pieces of text have a font that cannot be read. */
  int unreadable() {
    return unreadable;
  }

  @Override
  protected void operatorException(Operator operator, List<COSBase> operands, IOException e)
      throws IOException {
    if (operator.getName().equals(OperatorName.SET_FONT_AND_SIZE)) {
      getGraphicsState().getTextState().setFont(null);
    } else {
      super.operatorException(operator, operands, e);
    }
  }

  @Override
  protected void showText(byte[] string) throws IOException {
    if (getGraphicsState().getTextState().getFont() == null) {
      unreadable++;
    } else {
      super.showText(string);
    }
  }

  @Override
  protected void writePage() {
    getCharactersByArticle().forEach(article -> article.forEach(this::glyph));
  }

  private void glyph(TextPosition position) {
    String text = position.getUnicode();
    if (text == null || text.isBlank() || isTooLong()) {
      return;
    }
    PdfGlyph glyph = position.getFont().isVertical() ? vertical(position) : horizontal(position);
    if (glyph.size() > 0
        && Float.isFinite(glyph.begin())
        && Float.isFinite(glyph.end())
        && Float.isFinite(glyph.base())
        && isNew(glyph)) {
      (isAskew(position.getTextMatrix()) ? askew : page).add(glyph);
      length += text.length();
    }
  }

  private static boolean isAskew(Matrix matrix) {
    double degrees = Math.toDegrees(Math.atan2(matrix.getShearY(), matrix.getScaleX()));
    double rest = Math.abs(degrees) % 90;
    return Math.min(rest, 90 - rest) > ASKEW;
  }

  private static PdfGlyph horizontal(TextPosition p) {
    float begin = p.getXDirAdj();
    int turn = Math.round(p.getDir());
    return new PdfGlyph(
        p.getUnicode(), begin, begin + p.getWidthDirAdj(), p.getYDirAdj(), size(p), turn);
  }

  private static PdfGlyph vertical(TextPosition p) {
    float size = size(p);
    float begin = p.getYDirAdj();
    StringBuilder text = new StringBuilder();
    for (char c : p.getUnicode().toCharArray()) {
      int at = UPRIGHT.indexOf(c);
      text.append(at < 0 ? c : LYING.charAt(at));
    }
    return new PdfGlyph(
        text.toString(), begin, begin + size, p.getPageWidth() - p.getXDirAdj(), size, VERTICAL);
  }

  private static float size(TextPosition position) {
    // In points of the page. Fonts made of drawings have a scale of their own, not a size.
    return Math.max(Math.abs(position.getYScale()), position.getHeightDir());
  }

  private boolean isNew(PdfGlyph glyph) {
    int column = Math.round(glyph.begin() / glyph.size());
    int row = Math.round(glyph.base() / glyph.size());
    for (int c = column - 1; c <= column + 1; c++) {
      for (int r = row - 1; r <= row + 1; r++) {
        for (PdfGlyph old : printed.getOrDefault(key(glyph, c, r), List.of())) {
          if (Math.abs(old.begin() - glyph.begin()) < AGAIN * glyph.size()
              && Math.abs(old.base() - glyph.base()) < AGAIN * glyph.size()) {
            return false;
          }
        }
      }
    }
    printed.computeIfAbsent(key(glyph, column, row), k -> new ArrayList<>(1)).add(glyph);
    return true;
  }

  private static String key(PdfGlyph glyph, int column, int row) {
    return glyph.text() + ' ' + column + ' ' + row;
  }
}
