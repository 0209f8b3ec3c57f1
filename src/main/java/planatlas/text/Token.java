package planatlas.text;

/**
 * One token of the segmentation, {@code [begin, end)} in UTF-16 offsets of the segmented text.
 *
 * @param nature the part of speech that the segmenter's dictionary gives most often
 */
public record Token(int begin, int end, String nature) {

  /**
   * Whether the token enters the denominators: it has a letter or an ideograph and is no pure
   * number. Punctuation, white space and numbers in digits of any script (2024, 3.5%, 二〇二四, 百万)
   * stay out.
   */
  public boolean countedIn(CharSequence text) {
    for (int i = begin; i < end; ) {
      int c = Character.codePointAt(text, i);
      if (Character.isLetter(c) && !Numerals.isNumeral(c)) {
        return true;
      }
      i += Character.charCount(c);
    }
    return false;
  }
}
