package planatlas.source;

import java.util.ArrayList;
import java.util.List;

/** Characters put on a page one by one, as a PDF does. */
final class PdfPageFixture {

  static final float SIZE = 12;
  static final float PITCH = 20;

  private final List<PdfGlyph> glyphs = new ArrayList<>();
  private float spacing;

  /** A line of characters, each as wide as it is high, digits and letters half as wide. */
  PdfPageFixture line(float left, float top, String text) {
    return piece(left, top, SIZE, 0, text);
  }

  PdfPageFixture piece(float left, float top, float size, int turn, String text) {
    float at = left;
    for (int point : text.codePoints().toArray()) {
      float width = point < 0x80 ? size / 2 : size;
      glyphs.add(new PdfGlyph(Character.toString(point), at, at + width, top, size, turn));
      at += width + spacing * size;
    }
    return this;
  }

  /** Text wrapped at a width, in characters; the first line is indented by two. */
  PdfPageFixture paragraph(float left, float top, int width, String text) {
    String rest = text;
    float at = top;
    for (boolean first = true; !rest.isEmpty(); first = false) {
      int end = Math.min(rest.length(), first ? width - 2 : width);
      line(left + (first ? 2 * SIZE * (1 + spacing) : 0), at, rest.substring(0, end));
      rest = rest.substring(end);
      at += PITCH;
    }
    return this;
  }

  /** From here on every character is followed by a gap, in its size. */
  PdfPageFixture spaced(float gap) {
    spacing = gap;
    return this;
  }

  List<PdfGlyph> glyphs() {
    return glyphs;
  }

  static String text(PdfPageFixture... pages) {
    List<List<PdfLine>> lines = new ArrayList<>();
    for (PdfPageFixture page : pages) {
      lines.add(PdfLines.of(page.glyphs));
    }
    return PdfParagraphs.of(lines);
  }
}
