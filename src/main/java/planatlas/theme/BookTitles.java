package planatlas.theme;

import planatlas.text.Span;

/** Finds out whether a match stands in the title of a paper, between 《 and 》 on one line. */
record BookTitles(String text) {

  /** No title is longer, so that a text with a lost 》 costs no more than another. */
  private static final int LONGEST = 200;

  boolean hold(Span match) {
    int from = match.begin() - 1;
    int first = Math.max(0, match.begin() - LONGEST);
    while (from >= first && "《》\n".indexOf(text.charAt(from)) < 0) {
      from--;
    }
    if (from < first || text.charAt(from) != '《') {
      return false;
    }
    int to = match.end();
    int last = Math.min(text.length(), match.end() + LONGEST);
    while (to < last && "《》\n".indexOf(text.charAt(to)) < 0) {
      to++;
    }
    return to < last && text.charAt(to) == '》';
  }
}
