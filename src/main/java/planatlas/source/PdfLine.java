package planatlas.source;

/**
 * A line of a page as it stands there.
 *
 * @param left where it begins, in points from the page's left edge
 * @param right where it ends
 * @param top how far below the page's upper edge its characters stand
 * @param size of its characters, in points
 */
record PdfLine(String text, float left, float right, float top, float size) {}
