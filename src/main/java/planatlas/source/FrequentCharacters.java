package planatlas.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import planatlas.text.Simplified;

/**
 * Tells Chinese prose from bytes that were decoded with the wrong charset. The 500 most frequent
 * characters make up more than half of any Chinese text, and less than a quarter of what a wrong
 * charset gives. The list ({@code frequent-characters.txt}) was counted over government reports and
 * pages of education bureaus; traditional characters are looked up as simplified ones. Stateless.
 */
final class FrequentCharacters {

  /** So many letters decide; more of the same text would not change the answer. */
  private static final int SAMPLE = 4_000;

  private static final BitSet FREQUENT = read();

  private FrequentCharacters() {}

  private static BitSet read() {
    try (InputStream in =
        FrequentCharacters.class.getResourceAsStream("/planatlas/source/frequent-characters.txt")) {
      BitSet frequent = new BitSet();
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .chars()
          .filter(c -> c >= '\u4e00')
          .forEach(frequent::set);
      return frequent;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Their share of the letters of {@code text} beyond ASCII, from 0 to 1; 0 where it has none. */
  static double share(String text) {
    StringBuilder letters = new StringBuilder();
    for (int i = 0; i < text.length() && letters.length() < SAMPLE; ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (c >= 0x80 && (Character.isLetter(c) || Character.getType(c) == Character.PRIVATE_USE)) {
        letters.append(c <= '\uffff' ? (char) c : '\ue000');
      }
    }
    long frequent = Simplified.of(letters.toString()).chars().filter(FREQUENT::get).count();
    return letters.isEmpty() ? 0 : (double) frequent / letters.length();
  }
}
