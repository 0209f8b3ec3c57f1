package planatlas.source;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Joins lines that a page's right margin broke, so that a word that it broke is whole again: a line
 * goes on in the next where it reaches the margin and the next is neither indented nor of another
 * size nor begins with the number of a section.
 */
final class PdfParagraphs {

  /** Shorter lines tell nothing of the margins. */
  private static final int TELLING = 12;

  private static final Pattern NUMBERED =
      Pattern.compile(
          "\\s*(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\\d]{1,3}[)）]|\\d{1,2}[.．、](?!\\d)|第[一二三四五六七八九十]{1,3}[章条部]).*");

  private static final String STOPS = "。！？；：”";

  private final float left;
  private final float right;

  private PdfParagraphs(float left, float right) {
    this.left = left;
    this.right = right;
  }

  static String of(List<List<PdfLine>> pages) {
    List<PdfLine> lines = pages.stream().flatMap(List::stream).toList();
    float left = Float.MAX_VALUE;
    float right = 0;
    for (PdfLine line : lines) {
      if (line.text().length() >= TELLING) {
        left = Math.min(left, line.left());
        right = Math.max(right, line.right());
      }
    }
    return new PdfParagraphs(left, right).joined(lines);
  }

  private String joined(List<PdfLine> lines) {
    StringBuilder text = new StringBuilder();
    PdfLine before = null;
    for (PdfLine line : lines) {
      if (before != null && !goesOn(before, line)) {
        text.append('\n');
      } else if (before != null && isLatin(text.charAt(text.length() - 1))) {
        text.append(isLatin(line.text().charAt(0)) ? " " : "");
      }
      text.append(line.text());
      before = line;
    }
    return text.toString();
  }

  private boolean goesOn(PdfLine line, PdfLine next) {
    char last = line.text().charAt(line.text().length() - 1);
    return line.right() >= right - 1.8f * line.size()
        && next.left() <= left + line.size()
        && Math.abs(line.size() - next.size()) < 1
        && !(STOPS.indexOf(last) >= 0 && NUMBERED.matcher(next.text()).matches());
  }

  private static boolean isLatin(char c) {
    return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
  }
}
