package planatlas.source;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** The charset of a text too large to be held, by a sample of it. Stateless. */
public final class TextCharset {

  private TextCharset() {}

  /**
   * By the mark, the NUL bytes, or which of UTF-8, GB18030 and Big5 reads best. A few broken places
   * do not count against UTF-8.
   *
   * @param sample from the first byte on, or from the first that is not ASCII; may be cut anywhere
   */
  public static Charset of(byte[] sample) {
    var mark = UnicodeForms.mark(sample);
    if (mark.isPresent()) {
      return mark.get().charset();
    }
    Decoder.Controls controls = Decoder.Controls.of(sample);
    if (controls == Decoder.Controls.NUL) {
      return UnicodeForms.unmarked(sample, controls).orElse(StandardCharsets.UTF_8);
    }
    if (isUtf8(sample)) {
      return StandardCharsets.UTF_8;
    }
    Charset big5 = Charset.forName("Big5");
    return share(sample, big5) > share(sample, Gb18030.CHARSET) ? big5 : Gb18030.CHARSET;
  }

  /**
   * Whether more lines are whole in UTF-8 than are not. Lines in another charset never are, where
   * they hold ideographs; a line that is damaged decides nothing for the others.
   */
  private static boolean isUtf8(byte[] sample) {
    int whole = 0;
    int other = 0;
    for (String line : new String(sample, StandardCharsets.UTF_8).split("[\\r\\n]+")) {
      if (line.indexOf('\ufffd') >= 0) {
        other++;
      } else if (line.chars().anyMatch(Character::isIdeographic)) {
        whole++;
      }
    }
    return whole >= other || Decoder.isBrokenUtf8(sample);
  }

  private static double share(byte[] sample, Charset charset) {
    String text = new String(sample, charset);
    return Decoder.brokenPlaces(text) * 20L > text.length() ? 0 : FrequentCharacters.share(text);
  }
}
