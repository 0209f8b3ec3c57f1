package planatlas.source;

import java.util.regex.Pattern;

/**
 * The list of contents before a text: lines with page numbers, or headings that stand again below.
 */
final class ContentsList {

  private static final int CONTENTS_LINES = 120;

  private static final Pattern CONTENTS = Pattern.compile("目录|目 录|目次");

  private static final Pattern CONTENTS_LINE =
      Pattern.compile(
          "(.{2,60}?)[.．…·\\s]*(?:[.．…·]{2,}|\\s)[-—]?[0-9]{1,3}[-—]?|[-—] *[0-9]{1,3} *[-—]");

  private final PageHead head;

  private ContentsList(PageHead head) {
    this.head = head;
  }

  /** The list of contents: lines with page numbers, or headings that stand again below. */
  static void mark(PageHead head) {
    new ContentsList(head).mark();
  }

  private void mark() {
    int begin = -1;
    for (int i = 0; i < head.first(CONTENTS_LINES) && begin < 0; i++) {
      begin = head.length(i) <= 4 && CONTENTS.matcher(head.words(i)).matches() ? i : -1;
    }
    if (begin < 0) {
      return;
    }
    int end = begin + 1;
    while (end < head.first(CONTENTS_LINES)
        && head.length(end) <= 80
        && (CONTENTS_LINE.matcher(head.words(end)).matches() || head.isRepeated(end))) {
      end++;
    }
    if (end - begin > 2) {
      for (int i = begin; i < end; i++) {
        head.kinds[i] = FramePiece.Kind.NAVIGATION;
      }
    }
  }
}
