package planatlas.source;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Tables of labels and values without colons, in one line or a cell a line. */
final class FieldCells {

  /** How far down fields and contents can stand. */
  private static final int FIELD_LINES = 40;

  private static final int LONGEST_ROW = 400;

  private static final String LABEL = FrameWords.anyOf(FrameWords.fields());

  /** Labels and values of a table, with gaps between them and no colons: 文号 发布机构 教育局. */
  private static final Pattern CELLS =
      Pattern.compile(LABEL + "(?:(?: {1,}|\\t)(?! )[^。；]{1,60})?");

  private static final Pattern LABEL_ALONE = Pattern.compile(LABEL + " *[：:]?");

  private static final Pattern TITLE_LABEL =
      Pattern.compile(
          FrameWords.anyOf(FrameWords.fields(PageFields.Kind.TITLE))
              + "(?: *[：:] *| +|\\t+)(.{6,120})");

  /** What labels begin with: most lines begin otherwise, and no pattern is tried on them. */
  private static final String FIRST =
      FrameWords.fields().stream()
          .map(label -> label.substring(0, 1))
          .distinct()
          .collect(Collectors.joining());

  private final PageHead head;

  private FieldCells(PageHead head) {
    this.head = head;
  }

  /**
   * A table of labels and values, in one line or a cell a line; its title stays in the head.text.
   */
  static void mark(PageHead head) {
    new FieldCells(head).mark();
  }

  private void mark() {
    int rows = 0;
    for (int i = 0; i < head.first(FIELD_LINES); i++) {
      rows +=
          isRow(i) || head.length(i) <= LONGEST_ROW && FrameLines.isFields(head.words(i)) ? 1 : 0;
    }
    if (rows < 2) {
      return;
    }
    for (int i = 0; i < head.first(FIELD_LINES); i++) {
      if (head.kinds[i] != null || !isRow(i)) {
        continue;
      }
      boolean alone = LABEL_ALONE.matcher(head.words(i)).matches();
      Matcher title = TITLE_LABEL.matcher(head.words(i));
      if (title.matches() && !isElsewhere(title.group(1), i)) {
        head.begins[i] +=
            title.start(1) + head.lines.get(i).span().of(head.text).indexOf(head.words(i));
        continue;
      }
      head.kinds[i] = FramePiece.Kind.METADATA;
      if (alone && i + 1 < head.first(FIELD_LINES) && !isRow(i + 1) && head.length(i + 1) <= 60) {
        boolean isTitle =
            FrameWords.fields(PageFields.Kind.TITLE)
                .contains(head.words(i).replaceAll(" *[：:]$", ""));
        if (!isTitle || isElsewhere(head.words(i + 1), i + 1)) {
          head.kinds[++i] = FramePiece.Kind.METADATA;
        } else {
          head.begins[i + 1] +=
              head.lines.get(i + 1).span().of(head.text).indexOf(head.words(i + 1));
        }
      }
    }
  }

  private boolean isRow(int line) {
    return FIRST.indexOf(head.words(line).charAt(0)) >= 0
        && head.length(line) <= 160
        && CELLS.matcher(head.words(line)).matches();
  }

  private boolean isElsewhere(String words, int line) {
    int at = head.lines.get(line).span().begin();
    int end = head.lines.get(line).span().end();
    String wanted = words.strip();
    int before = head.text.indexOf(wanted);
    return before >= 0 && before < at || head.text.indexOf(wanted, end) >= 0;
  }
}
