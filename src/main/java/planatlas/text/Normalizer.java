package planatlas.text;

/**
 * The text that is segmented and matched: one width, simplified characters, no footnote marks.
 * Every change is a character for a character or a character left out, so offsets lead back.
 *
 * <ul>
 *   <li>letters and digits of full width become ASCII;
 *   <li>traditional characters become simplified, compatibility ideographs and radicals (as PDF
 *       gives them) the characters that they stand for;
 *   <li>zero-width characters, combining marks and superscript footnotes go: {@code [12]} behind an
 *       ideograph, and one or two digits between a closing quotation mark and an ideograph
 *       (“双减”6政策).
 * </ul>
 *
 * White space and quotation marks stay, because they part words; the matcher looks over them.
 */
public final class Normalizer {

  private Normalizer() {}

  public static DerivedText normalize(String text) {
    DerivedTextBuilder normalized = new DerivedTextBuilder(text);
    int kept = 0;
    for (int i = 0; i < text.length(); ) {
      int skip = footnote(text, i);
      if (skip > 0) {
        normalized.keep(kept, i);
        i += skip;
        kept = i;
        continue;
      }
      char c = text.charAt(i);
      char folded = CharacterFolding.fold(c);
      if (folded == CharacterFolding.DROPPED) {
        normalized.keep(kept, i);
        kept = i + 1;
      } else if (folded != c) {
        normalized.keep(kept, i).replace(i, folded);
        kept = i + 1;
      }
      i++;
    }
    return normalized.keep(kept, text.length()).build();
  }

  /** How long the footnote mark is that stands at {@code at}; 0 where none does. */
  private static int footnote(String text, int at) {
    char c = text.charAt(at);
    if (at == 0) {
      return 0;
    }
    char before = text.charAt(at - 1);
    if (c == '[' || c == '［') {
      int end = digits(text, at + 1);
      boolean closed =
          end > at + 1
              && end < text.length()
              && (text.charAt(end) == ']' || text.charAt(end) == '］');
      return closed && isIdeographOrQuote(before) ? end + 1 - at : 0;
    }
    if ((before == '”' || before == '"') && isDigit(c)) {
      int end = digits(text, at);
      boolean ideographFollows = end < text.length() && Character.isIdeographic(text.charAt(end));
      return ideographFollows ? end - at : 0;
    }
    return 0;
  }

  /** The end of at most two digits from {@code from} on; {@code from} where more follow. */
  private static int digits(String text, int from) {
    int end = from;
    while (end < text.length() && isDigit(text.charAt(end))) {
      end++;
    }
    return end - from <= 2 ? end : from;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isIdeographOrQuote(char c) {
    return c == '”' || c == '》' || Character.isIdeographic(c);
  }
}
