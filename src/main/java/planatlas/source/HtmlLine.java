package planatlas.source;

/**
 * A line of a page.
 *
 * @param text never empty
 * @param elsewhere whether it is a link to another page, which says nothing of this one
 */
record HtmlLine(String text, Of of, boolean elsewhere) {

  /** What a line is of. */
  enum Of {
    DOCUMENT,
    TITLE,
    PAGE
  }
}
