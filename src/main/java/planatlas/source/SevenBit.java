package planatlas.source;

import java.io.ByteArrayOutputStream;
import java.util.Optional;

/**
 * Texts of bytes below 80 that are more than ASCII: HZ (RFC 1843), in which GB 2312 stands between
 * {@code ~{} and {@code ~}}, and ISO 2022, which changes its charset by escape sequences.
 * Stateless.
 */
final class SevenBit {

  private static final int ESCAPE = 0x1b;

  private SevenBit() {}

  /** The charset that the first escape sequence names; null where there is none. */
  static String iso2022(byte[] bytes) {
    for (int i = 0; i + 3 < bytes.length; i++) {
      if (bytes[i] < 0) {
        return null;
      }
      if (bytes[i] == ESCAPE && bytes[i + 1] == '$') {
        return switch (bytes[i + 2]) {
          case '@', 'B' -> "ISO-2022-JP";
          case '(' -> bytes[i + 3] == 'D' || bytes[i + 3] == 'B' ? "ISO-2022-JP" : null;
          case ')', '*' ->
              bytes[i + 3] == 'C' ? "ISO-2022-KR" : bytes[i + 3] >= 'A' ? "ISO-2022-CN" : null;
          default -> null;
        };
      }
    }
    return null;
  }

  /**
   * The text of HZ, which reads as ASCII too; empty where the bytes are not HZ from end to end, or
   * hold no Chinese.
   */
  static Optional<String> hz(String text, byte[] bytes) {
    if (!text.contains("~{")) {
      return Optional.empty();
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length);
    boolean chinese = false;
    boolean any = false;
    for (int i = 0; i < bytes.length; i++) {
      int b = bytes[i];
      int next = i + 1 < bytes.length ? bytes[i + 1] : 0;
      if (b < 0) {
        return Optional.empty();
      } else if (!chinese && b == '~') {
        // Where a tilde stands for itself, the text is no HZ but is not refused for it either.
        chinese = next == '{';
        any |= chinese;
        boolean escaped = chinese || next == '~' || next == '\n';
        i += escaped ? 1 : 0;
        if (!chinese && next != '\n') {
          out.write('~');
        }
      } else if (chinese && b == '~' && next == '}') {
        chinese = false;
        i++;
      } else if (chinese && b == '\n') {
        // Lines end in ASCII: a writer forgot to leave.
        chinese = false;
        out.write('\n');
      } else if (chinese) {
        if (b < 0x21 || b > 0x77 || next < 0x21 || next > 0x7e) {
          return Optional.empty();
        }
        out.write(b | 0x80);
        out.write(next | 0x80);
        i++;
      } else {
        out.write(b);
      }
    }
    return any
        ? Optional.of(out.toString(Gb18030.CHARSET)).filter(t -> FrequentCharacters.share(t) > 0.25)
        : Optional.empty();
  }
}
