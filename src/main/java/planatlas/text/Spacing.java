package planatlas.text;

import java.util.BitSet;
import java.util.Set;

/**
 * Finds the spaces that only set letters apart, line by line: those between single characters (工 作
 * 要 点, 2024 年 1 月), those inside a label of two characters (文　号：) and stray ones inside the
 * sentences of a long line. Other spaces part words, cells or paragraphs. Not safe to share.
 */
final class Spacing {

  /** A number of more digits is no letter of a row: 2024 年 is one, 13800000000 is none. */
  private static final int LONGEST_NUMBER = 4;

  /** In a line of so many characters, so many single spaces between ideographs part nothing. */
  private static final int LONG_LINE = 80;

  private static final int LEAST_STRAY = 3;

  /** Labels of two characters, whose values may follow after no more than the same space. */
  private static final Set<String> LABELS = Set.of("标题", "文号", "名称", "来源", "作者", "日期", "时间", "编号");

  private final String text;
  private final BitSet dropped = new BitSet();
  private int lineEnd;

  Spacing(String text) {
    this.text = text;
  }

  /** How many spaces from {@code at} on are left out. Calls go from left to right. */
  int dropped(int at) {
    if (at >= lineEnd) {
      readLine(at);
    }
    return dropped.get(at) ? dropped.nextClearBit(at) - at : 0;
  }

  private void readLine(int at) {
    int begin = at;
    while (begin > lineEnd && !isLineEnd(text.charAt(begin - 1))) {
      begin--;
    }
    lineEnd = at;
    while (lineEnd < text.length() && !isLineEnd(text.charAt(lineEnd))) {
      lineEnd++;
    }
    dropBetweenLetters(begin);
    if (lineEnd - begin >= LONG_LINE) {
      dropStray(begin);
    }
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r' || c == '\f' || c == '\u000b';
  }

  /** Drops the spaces of rows of letters that stand alone, equally far apart. */
  private void dropBetweenLetters(int line) {
    int i = line;
    while (i < lineEnd) {
      int rowBegin = i;
      int end = letterEnd(i);
      if (end < 0 || i > line && isLetter(text.charAt(i - 1))) {
        i++;
        continue;
      }
      boolean ideographs = Character.isIdeographic(text.charAt(i));
      int letters = 1;
      int gap = 0;
      int next = spaceEnd(end);
      while (next > end && (gap == 0 || next - end == gap) && letterEnd(next) > 0) {
        gap = next - end;
        ideographs |= Character.isIdeographic(text.charAt(next));
        letters++;
        end = letterEnd(next);
        next = spaceEnd(end);
      }
      boolean label = letters == 2 && isLabel(line, rowBegin, end, next, gap);
      if (ideographs && (letters > 2 || label)) {
        for (int at = rowBegin; at < end; at++) {
          if (Blank.isSpace(text.charAt(at))) {
            dropped.set(at);
          }
        }
      }
      i = end;
    }
  }

  /** A label of two characters: before a colon, or at the beginning of a line with room behind. */
  private boolean isLabel(int line, int begin, int end, int next, int gap) {
    if (next > end && LABELS.contains("" + text.charAt(begin) + text.charAt(end - 1))) {
      return Blank.isAll(text.substring(line, begin).replace('|', ' '));
    }
    boolean colon = next < lineEnd && (text.charAt(next) == '：' || text.charAt(next) == ':');
    boolean alone = next == lineEnd || next - end > gap;
    return colon || alone && Blank.isAll(text.substring(line, begin));
  }

  /**
   * The end of the ideograph or short number at {@code at} that stands alone; -1 where none does.
   */
  private int letterEnd(int at) {
    if (at >= lineEnd) {
      return -1;
    }
    int end = at + 1;
    if (!Character.isIdeographic(text.charAt(at))) {
      while (end < lineEnd && end - at <= LONGEST_NUMBER && isDigit(text.charAt(end))) {
        end++;
      }
      if (!isDigit(text.charAt(at)) || end - at > LONGEST_NUMBER) {
        return -1;
      }
    }
    return end < lineEnd && isLetter(text.charAt(end)) ? -1 : end;
  }

  private int spaceEnd(int at) {
    int end = at;
    while (end < lineEnd && Blank.isSpace(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isLetter(char c) {
    return Character.isIdeographic(c) || Character.isLetterOrDigit(c);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9' || c >= '０' && c <= '９' || c == '○' || c == '◯';
  }

  private void dropStray(int line) {
    BitSet stray = new BitSet();
    for (int i = line + 1; i + 1 < lineEnd; i++) {
      char c = text.charAt(i);
      if (c != '\u3000'
          && Blank.isSpace(c)
          && Character.isIdeographic(text.charAt(i - 1))
          && Character.isIdeographic(text.charAt(i + 1))) {
        stray.set(i);
      }
    }
    if (stray.cardinality() >= LEAST_STRAY) {
      dropped.or(stray);
    }
  }
}
