package planatlas.source;

/**
 * A character of a page, in the coordinates of its reader: lines go from left to right and follow
 * each other from top to bottom, however the page or the text on it is turned.
 *
 * @param begin where it begins along its line, in points
 * @param end where it ends
 * @param base how far down its line stands
 * @param size of the font, in points
 * @param turn how its text is turned; characters of different turns share no line
 */
record PdfGlyph(String text, float begin, float end, float base, float size, int turn) {

  /** Whether both can stand in one line; marks that stand higher or lower do. */
  boolean isBeside(PdfGlyph other) {
    float larger = Math.max(size, other.size);
    float shift = Math.abs(base - other.base);
    return turn == other.turn
        && (shift < 0.4f * larger
            || Math.min(size, other.size) < 0.8f * larger && shift < 0.6f * larger);
  }

  PdfGlyph upTo(float place) {
    return new PdfGlyph(text, begin, place, base, size, turn);
  }

  boolean isWide() {
    return text.codePointAt(0) >= 0x2e80;
  }
}
