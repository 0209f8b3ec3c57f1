package planatlas.source;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * UTF-16 and UTF-32 with or without a byte-order mark, and marked UTF-8. Without a mark they are
 * taken for what they are only where nineteen characters of twenty are those of Chinese prose and
 * markup, or of ASCII with its NUL bytes. Stateless.
 */
final class UnicodeForms {

  /**
   * @param length of the mark in bytes
   */
  record Mark(int length, Charset charset) {}

  private static final Charset UTF_32LE = Charset.forName("UTF-32LE");
  private static final Charset UTF_32BE = Charset.forName("UTF-32BE");

  /** In bytes, a multiple of the largest unit. */
  private static final int SAMPLE = 1 << 16;

  private UnicodeForms() {}

  /** The longer marks first: UTF-32LE begins as UTF-16LE does. */
  static Optional<Mark> mark(byte[] b) {
    if (begins(b, 0xff, 0xfe, 0, 0) && b.length % 4 == 0) {
      return Optional.of(new Mark(4, UTF_32LE));
    }
    if (begins(b, 0, 0, 0xfe, 0xff)) {
      return Optional.of(new Mark(4, UTF_32BE));
    }
    if (begins(b, 0xef, 0xbb, 0xbf)) {
      return Optional.of(new Mark(3, StandardCharsets.UTF_8));
    }
    if (begins(b, 0xff, 0xfe)) {
      return Optional.of(new Mark(2, StandardCharsets.UTF_16LE));
    }
    if (begins(b, 0xfe, 0xff)) {
      return Optional.of(new Mark(2, StandardCharsets.UTF_16BE));
    }
    return Optional.empty();
  }

  private static boolean begins(byte[] bytes, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xff) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  /**
   * The form of bytes without a mark.
   *
   * @param controls where they have a NUL, which no other text has, a page that is mostly markup is
   *     told too; without one, half of the text must be ideographs, since any pairs of bytes are
   *     some text in UTF-16
   */
  static Optional<Charset> unmarked(byte[] bytes, Decoder.Controls controls) {
    return List.of(UTF_32LE, UTF_32BE, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)
        .stream()
        .filter(charset -> isProse(bytes, charset, controls))
        .findFirst();
  }

  private static boolean isProse(byte[] bytes, Charset charset, Decoder.Controls controls) {
    String head = new String(bytes, 0, Math.min(bytes.length, SAMPLE), charset);
    int ideographs = 0;
    int usual = 0;
    for (int i = 0; i < head.length(); i++) {
      char c = head.charAt(i);
      if (c >= '\u4e00' && c <= '\u9fff') {
        ideographs++;
      } else if (c >= ' ' && c <= '~'
          || c == '\n'
          || c == '\r'
          || c == '\t'
          || c >= '\u2010' && c <= '\u2027'
          || c >= '\u3000' && c <= '\u3017'
          || c >= '\uff01' && c <= '\uff5e') {
        usual++;
      }
    }
    boolean likely = controls == Decoder.Controls.NUL || ideographs * 2 >= head.length();
    return likely
        && (ideographs + usual) * 20L >= head.length() * 19L
        && (ideographs == 0 || FrequentCharacters.share(head) >= Decoder.CHINESE);
  }
}
