package planatlas.source;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import planatlas.outcome.Outcome;
import planatlas.outcome.Reason;

/**
 * Bytes to text. In this order, because detectors fail on short or mostly-ASCII GBK: byte-order
 * mark, strict UTF-8 over the whole, strict GB18030 (which holds GBK and GB2312), ICU's detector.
 * UTF-8 that is broken somewhere is not tried as another charset.
 */
final class Decoder {

  /** A text without byte-order mark, and the charset that it was in. */
  record Decoded(String text, String charset) {}

  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final int SAMPLE = 1 << 16;

  private Decoder() {}

  static Outcome<Decoded> decode(byte[] bytes) {
    return marked(bytes)
        .<Outcome<Decoded>>map(
            mark ->
                strict(bytes, mark.length, mark.charset)
                    .map(Outcome::accepted)
                    .orElseGet(
                        () ->
                            Outcome.rejected(
                                Reason.UNDECODABLE,
                                "has the byte-order mark of %s but is not valid %s"
                                    .formatted(mark.charset, mark.charset))))
        .orElseGet(() -> unmarked(bytes));
  }

  private static Outcome<Decoded> unmarked(byte[] bytes) {
    Optional<String> signature = Signatures.of(bytes);
    if (signature.isPresent()) {
      return Outcome.rejected(Reason.BINARY, "is %s, not text".formatted(signature.orElseThrow()));
    }
    if (hasControls(bytes)) {
      return Outcome.rejected(Reason.BINARY, "has control characters in its first 64 KiB");
    }
    Optional<Decoded> utf8 = strict(bytes, 0, StandardCharsets.UTF_8);
    if (utf8.isEmpty() && isBrokenUtf8(bytes)) {
      return Outcome.rejected(Reason.UNDECODABLE, "is UTF-8 with broken characters");
    }
    return utf8.or(() -> strict(bytes, 0, GB18030).filter(d -> isPlausible(d.text())))
        .or(() -> detected(bytes))
        .<Outcome<Decoded>>map(Outcome::accepted)
        .orElseGet(
            () ->
                Outcome.rejected(
                    Reason.UNDECODABLE,
                    "is neither UTF-8 nor GB18030, nor another charset of Chinese"));
  }

  private record Mark(int length, Charset charset) {}

  private static Optional<Mark> marked(byte[] b) {
    if (b.length >= 3 && b[0] == (byte) 0xEF && b[1] == (byte) 0xBB && b[2] == (byte) 0xBF) {
      return Optional.of(new Mark(3, StandardCharsets.UTF_8));
    }
    if (b.length >= 2 && b[0] == (byte) 0xFF && b[1] == (byte) 0xFE) {
      return Optional.of(new Mark(2, StandardCharsets.UTF_16LE));
    }
    if (b.length >= 2 && b[0] == (byte) 0xFE && b[1] == (byte) 0xFF) {
      return Optional.of(new Mark(2, StandardCharsets.UTF_16BE));
    }
    return Optional.empty();
  }

  private static Optional<Decoded> strict(byte[] bytes, int from, Charset charset) {
    try {
      String text =
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
              .toString();
      return Optional.of(new Decoded(text, charset.name()));
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /**
   * A character cut in two leaves almost all of UTF-8 readable; of another charset hardly anything
   * reads as UTF-8, while broken UTF-8 can read as GB18030 from end to end.
   */
  private static boolean isBrokenUtf8(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    long ideographs = text.codePoints().filter(Character::isIdeographic).count();
    long broken = text.chars().filter(c -> c == '\ufffd').count();
    return broken * 20 <= ideographs;
  }

  /** ICU's guess counts only where what it gives is Chinese: it finds a charset for any bytes. */
  private static Optional<Decoded> detected(byte[] bytes) {
    for (CharsetMatch match : new CharsetDetector().setText(bytes).detectAll()) {
      if (match.getConfidence() >= 30 && Charset.isSupported(match.getName())) {
        Optional<Decoded> decoded =
            strict(bytes, 0, Charset.forName(match.getName()))
                .filter(d -> isPlausible(d.text()))
                .filter(d -> d.text().chars().anyMatch(Character::isIdeographic));
        if (decoded.isPresent()) {
          return decoded;
        }
      }
    }
    return Optional.empty();
  }

  /**
   * Bytes of another charset often decode as GB18030 into private-use characters and rare
   * ideographs; Chinese prose has hardly any. At most one such in twenty ideographs passes.
   */
  private static boolean isPlausible(String text) {
    int ideographs = 0;
    int strange = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '\u4e00' && c <= '\u9fff') {
        ideographs++;
      } else if (c >= '\ue000' && c <= '\uf8ff' || Character.isSurrogate(c)) {
        strange++;
      }
    }
    return strange * 20 <= ideographs || ideographs == 0 && strange == 0;
  }

  private static boolean hasControls(byte[] bytes) {
    int controls = 0;
    int length = Math.min(bytes.length, SAMPLE);
    for (int i = 0; i < length; i++) {
      int b = bytes[i];
      if (b == 0) {
        return true;
      }
      if (b > 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r' && b != '\f') {
        controls++;
      }
    }
    return controls * 200 > length;
  }
}
