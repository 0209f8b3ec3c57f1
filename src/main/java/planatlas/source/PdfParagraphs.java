package planatlas.source;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Joins lines that the margin of a page, column or cell broke, so that a word that it broke is
 * whole again: a line goes on in the next where it reaches the margin and the next is neither
 * indented nor of another size nor begins with the number of a section. Not safe to share.
 */
final class PdfParagraphs {

  private static final Pattern NUMBERED =
      Pattern.compile(
          "\\s*(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\\d]{1,3}[)）]|\\d{1,2}[.．、](?!\\d)|第[一二三四五六七八九十]{1,3}[章条部]).*");

  /** Lines of one paragraph stand no farther apart than this, in the pitch of their block. */
  private static final float PITCH = 1.4f;

  /** Blocks of fewer lines are cells; text does not go on from one into the next. */
  private static final int COLUMN = 3;

  private final StringBuilder text = new StringBuilder();
  private final List<List<PdfBlock>> pages;

  private PdfParagraphs(List<List<PdfBlock>> pages) {
    this.pages = pages;
  }

  static String of(List<List<PdfLine>> pages) {
    return new PdfParagraphs(PdfBlock.of(pages)).joined();
  }

  private String joined() {
    PdfBlock before = null;
    boolean newPage = false;
    for (List<PdfBlock> page : pages) {
      float bottom = 0;
      for (PdfBlock block : page) {
        bottom = Math.max(bottom, last(block).top());
      }
      for (PdfBlock block : page) {
        if (before != null) {
          between(before, block, newPage, bottom);
        }
        within(block);
        before = block;
        newPage = false;
      }
      newPage = true;
    }
    return text.toString();
  }

  private void within(PdfBlock block) {
    PdfLine before = null;
    for (PdfLine line : block.lines()) {
      if (before != null) {
        boolean near = line.top() - before.top() <= PITCH * block.pitch();
        append(near && goesOn(before, block.column(), line, block.column()));
      }
      text.append(line.text());
      before = line;
    }
  }

  /** The last line of a page or column goes on in the first of the next; cells end a row. */
  private void between(PdfBlock before, PdfBlock block, boolean newPage, float bottom) {
    PdfLine last = last(before);
    PdfLine next = block.lines().get(0);
    float size = last.size();
    boolean column =
        before.lines().size() >= COLUMN
            && block.lines().size() >= COLUMN
            && last.top() > bottom - 2 * Math.max(size, before.pitch())
            && next.left() >= last.left() + size
            && next.top() < last.top() - COLUMN * size;
    if (newPage || column) {
      boolean alike = before.column().isAsWideAs(block.column(), size);
      append(alike && goesOn(last, before.column(), next, block.column()));
    } else if (before.lines().size() == 1
        && block.lines().size() == 1
        && last.isBeside(next)
        && next.left() >= last.right()) {
      text.append('\t');
    } else {
      append(false);
    }
  }

  private static PdfLine last(PdfBlock block) {
    return block.lines().get(block.lines().size() - 1);
  }

  private void append(boolean goesOn) {
    text.append(goesOn ? "" : "\n");
  }

  private boolean goesOn(PdfLine line, PdfColumn column, PdfLine next, PdfColumn nextColumn) {
    char end = line.text().charAt(line.text().length() - 1);
    boolean stops = PdfColumn.isStopped(line);
    boolean fits =
        column.isFull(line)
            && nextColumn.isAtLeft(next)
            && (!stops || column.isBreaking() && !NUMBERED.matcher(next.text()).matches());
    boolean joins =
        Math.abs(line.size() - next.size()) < 1 && (fits || PdfWords.isClosing(next.text()));
    if (joins && isLatin(end) && isLatin(next.text().charAt(0))) {
      text.append(' ');
    }
    return joins;
  }

  private static boolean isLatin(char c) {
    return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
  }
}
