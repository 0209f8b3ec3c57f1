package planatlas.text;

/**
 * Makes the one text that everything is found in: titles, issuers, years, regions, parts and
 * themes. Characters are replaced one for one or left out, so offsets lead back to the source.
 * Stateless.
 *
 * <ul>
 *   <li>ASCII punctuation beside ideographs becomes Chinese.
 *   <li>Letters, digits and signs of full width become ASCII, styled digits too; every space
 *       becomes U+0020.
 *   <li>Traditional characters become simplified ones; compatibility ideographs and radicals become
 *       the characters that they look like.
 *   <li>A circle or a letter that stands for the zero of a Chinese number becomes 〇.
 *   <li>Invisible characters, private-use characters and marks above letters are left out.
 *   <li>Footnote marks are left out: superscript digits, {@code [12]} behind an ideograph, and one
 *       or two digits between a closing quotation mark and an ideograph (“双减”6政策).
 *   <li>Pinyin in brackets behind an ideograph is left out, see {@link Pinyin}.
 *   <li>Spaces between letters that are spaced out (工 作 要 点) are left out, see {@link Spacing}.
 *   <li>Names that hijacked sites insert into words are left out, see {@link InsertedNames}.
 * </ul>
 *
 * <p>Other spaces and quotation marks stay, because they part words; the term matcher skips them.
 */
public final class Normalizer {

  private static final String CHINESE_DIGITS = "〇一二三四五六七八九";

  /** Signs that are set for the zero of a Chinese number. */
  private static final String ZEROS = "○◯⚪⭕◦❍⚬●ΟοОоOo0ㅇ〇";

  private static final String ASCII_MARKS = ",;:!?()";
  private static final String CHINESE_MARKS = "，；：！？（）";

  private static final int LONGEST_BRACKET = 60;

  private final String text;
  private final DerivedTextBuilder normalized;
  private final Spacing spacing;

  /** Up to here the source is already in the normalised text, or left out of it. */
  private int done;

  /** Where the last ASCII bracket that became a Chinese one opens, until it is closed. */
  private int bracket = -LONGEST_BRACKET - 1;

  private Normalizer(String text) {
    this.text = text;
    this.normalized = new DerivedTextBuilder(text);
    this.spacing = new Spacing(text);
  }

  public static DerivedText normalize(String text) {
    return new Normalizer(text).run();
  }

  /**
   * True where {@code c} only encodes another character, as full width, radicals and spaces do;
   * false for a traditional character.
   */
  public static boolean isEncoding(char c) {
    return Character.isSurrogate(c) || CharacterFolding.isEncoding(c);
  }

  private DerivedText run() {
    int begin = 0;
    for (Span name : InsertedNames.in(text)) {
      normalize(begin, name.begin());
      begin = name.end();
      done = begin;
    }
    normalize(begin, text.length());
    return normalized.build();
  }

  private void normalize(int begin, int end) {
    int i = begin;
    while (i < end) {
      char c = text.charAt(i);
      int skip = c >= '一' && c <= '鿿' ? 0 : skipped(c, i);
      if (skip > 0) {
        keepUntil(i);
        i += skip;
        done = i;
      } else {
        i += Character.isHighSurrogate(c) ? pair(i) : single(c, i);
      }
    }
    keepUntil(end);
  }

  private void keepUntil(int end) {
    normalized.keep(done, end);
    done = end;
  }

  /** How many units at {@code at} are left out as a whole; 0 where none are. */
  private int skipped(char c, int at) {
    if (c == '[' || c == '［' || c >= '0' && c <= '9') {
      return Footnotes.at(text, at);
    }
    if (c == '(' || c == '（') {
      return Pinyin.at(text, at);
    }
    return Blank.isSpace(c) ? spacing.dropped(at) : 0;
  }

  private int single(char c, int at) {
    char folded = CharacterFolding.fold(c);
    if (folded == CharacterFolding.DROPPED) {
      keepUntil(at);
      done = at + 1;
    } else {
      if (ZEROS.indexOf(folded) >= 0 && isZero(at)) {
        folded = '〇';
      } else if (c < '\u0080') {
        folded = punctuation(folded, at);
      }
      if (folded != c) {
        keepUntil(at);
        normalized.replace(at, folded);
        done = at + 1;
      }
    }
    return 1;
  }

  /** The Chinese mark for an ASCII one behind an ideograph, a quotation or a bracket. */
  private char punctuation(char c, int at) {
    int mark = ASCII_MARKS.indexOf(c);
    if (mark < 0) {
      return c;
    }
    boolean behind = at > 0 && isChinese(text.charAt(at - 1));
    boolean before = c == '(' && at + 1 < text.length() && isChinese(text.charAt(at + 1));
    boolean closes = c == ')' && at - bracket <= LONGEST_BRACKET;
    // (2021) is a year in the style of a document number, which is given as it is printed.
    boolean year = c == '(' && at + 1 < text.length() && Character.isDigit(text.charAt(at + 1));
    if (!behind && !before && !closes || year || c == ')' && bracket < 0) {
      return c;
    }
    bracket = c == '(' ? at : c == ')' ? -LONGEST_BRACKET - 1 : bracket;
    return CHINESE_MARKS.charAt(mark);
  }

  private static boolean isChinese(char c) {
    return c >= '\u4e00' && c <= '\u9fff' || "”》〉】）)〕%".indexOf(c) >= 0;
  }

  private int pair(int at) {
    int codePoint = text.codePointAt(at);
    int length = Character.charCount(codePoint);
    int folded = length == 1 ? codePoint : CharacterFolding.fold(codePoint);
    if (folded != codePoint) {
      keepUntil(at);
      if (folded != CharacterFolding.DROPPED) {
        normalized.replacePair(at, (char) folded);
      }
      done = at + length;
    }
    return length;
  }

  /** A sign between Chinese digits, or between one and 年, is their zero: 二◯二四, 二O二O年. */
  private boolean isZero(int at) {
    char before = at > done ? text.charAt(at - 1) : normalized.last();
    char behind = at + 1 < text.length() ? text.charAt(at + 1) : '\n';
    return CHINESE_DIGITS.indexOf(before) >= 0
        && (CHINESE_DIGITS.indexOf(behind) >= 0
            || ZEROS.indexOf(CharacterFolding.fold(behind)) >= 0
            || behind == '年');
  }
}
