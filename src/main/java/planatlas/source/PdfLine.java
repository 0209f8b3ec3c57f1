package planatlas.source;

/**
 * A line of a page, or the part of one that stands in a column or cell, in the coordinates of
 * {@link PdfGlyph}.
 *
 * @param left where it begins
 * @param right where it ends
 * @param top how far down its characters stand
 * @param size of most of its characters, in points
 * @param turn as the turn of its characters
 */
record PdfLine(String text, float left, float right, float top, float size, int turn) {

  PdfLine(String text, float left, float right, float top, float size) {
    this(text, left, right, top, size, 0);
  }

  /** How far one of its characters is from the next: more than the size where it is set wide. */
  float advance() {
    return Math.max(size, Math.min(3 * size, (right - left) / text.length()));
  }

  /** Whether it stands at the height of another, on either side of it. */
  boolean isBeside(PdfLine other) {
    return turn == other.turn
        && Math.abs(top - other.top) < Math.max(size, other.size)
        && (left >= other.right || right <= other.left);
  }

  /** Whether both stand in one column, as far as their places tell. */
  boolean isAboveOrBelow(PdfLine other) {
    return turn == other.turn && Math.min(right, other.right) > Math.max(left, other.left);
  }
}
