package planatlas.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A page that was put together from pieces in UTF-8 and in GB18030, such as a template's foot below
 * an article. Each piece between line ends and angle brackets, which are bytes of no character in
 * either charset, is decoded for itself. Stateless.
 */
final class MixedCharsets {

  /** Of ideographs for each broken place, in a piece of UTF-8. */
  private static final int HARDLY_BROKEN = 5;

  /** Ideographs of UTF-8 side by side that are no chance. */
  private static final int RUN = 4;

  private final StringBuilder text;
  private final StringBuilder utf8 = new StringBuilder();
  private final StringBuilder gb18030 = new StringBuilder();
  private int utf8Pieces;
  private int gb18030Pieces;
  private int broken;

  private MixedCharsets(int bytes) {
    text = new StringBuilder(bytes);
  }

  /** Empty where the bytes are not in both charsets. */
  static Optional<Decoder.Decoded> decode(byte[] bytes) {
    MixedCharsets mixed = new MixedCharsets(bytes.length);
    int begin = 0;
    for (int i = 0; i <= bytes.length; i++) {
      if (i == bytes.length || isEnd(bytes[i])) {
        int end = Math.min(i + 1, bytes.length);
        mixed.piece(bytes, begin, end);
        begin = end;
      }
    }
    return mixed.decoded();
  }

  private static boolean isEnd(byte b) {
    return b == '\n' || b == '<' || b == '>';
  }

  /** Whether some ideographs of UTF-8 stand side by side; bytes of GB18030 hardly ever look so. */
  static boolean holdsUtf8(byte[] bytes) {
    int run = 0;
    for (int at = 0; at + 2 < bytes.length && run < RUN; ) {
      boolean ideograph =
          bytes[at] >= (byte) 0xe3
              && bytes[at] <= (byte) 0xe9
              && (bytes[at + 1] & 0xc0) == 0x80
              && (bytes[at + 2] & 0xc0) == 0x80;
      run = ideograph ? run + 1 : 0;
      at += ideograph ? 3 : 1;
    }
    return run == RUN;
  }

  private void piece(byte[] bytes, int begin, int end) {
    int i = begin;
    while (i < end && bytes[i] >= 0) {
      i++;
    }
    if (i == end) {
      text.append(new String(bytes, begin, end - begin, StandardCharsets.US_ASCII));
      return;
    }
    Optional<String> whole = strict(bytes, begin, end, StandardCharsets.UTF_8);
    if (whole.filter(t -> ideographs(t) > 0).isPresent()) {
      asUtf8(whole.orElseThrow());
      return;
    }
    String lossy = new String(bytes, begin, end - begin, StandardCharsets.UTF_8);
    int lost = Decoder.brokenPlaces(lossy);
    Optional<String> gb = strict(bytes, begin, end, Gb18030.CHARSET);
    if (gb.isPresent() && (long) lost * HARDLY_BROKEN >= ideographs(lossy)) {
      gb18030Pieces++;
      gb18030.append(gb.orElseThrow());
      text.append(gb.orElseThrow());
    } else {
      broken += lost;
      asUtf8(lossy);
    }
  }

  private void asUtf8(String piece) {
    utf8Pieces++;
    utf8.append(piece);
    text.append(piece);
  }

  private Optional<Decoder.Decoded> decoded() {
    boolean both =
        utf8Pieces > 0
            && gb18030Pieces > 0
            && FrequentCharacters.share(utf8.toString()) >= Decoder.CHINESE
            && FrequentCharacters.share(gb18030.toString()) >= Decoder.CHINESE;
    if (!both || !Decoder.isHardlyBroken(text.toString(), broken)) {
      return Optional.empty();
    }
    String name =
        utf8.length() >= gb18030.length()
            ? name("UTF-8", gb18030Pieces, "GB18030")
            : name("GB18030", utf8Pieces, "UTF-8");
    return Optional.of(new Decoder.Decoded(text.toString(), name, broken));
  }

  private static String name(String main, int pieces, String other) {
    return "%s, %,d %s of it %s".formatted(main, pieces, pieces == 1 ? "piece" : "pieces", other);
  }

  private static long ideographs(String text) {
    return text.codePoints().filter(Character::isIdeographic).count();
  }

  private static Optional<String> strict(byte[] bytes, int begin, int end, Charset charset) {
    try {
      return Optional.of(
          charset.newDecoder().decode(ByteBuffer.wrap(bytes, begin, end - begin)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }
}
