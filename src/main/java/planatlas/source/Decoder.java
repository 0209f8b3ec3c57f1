package planatlas.source;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import planatlas.outcome.Outcome;
import planatlas.outcome.Reason;

/**
 * Bytes to text. In this order, because detectors fail on short or mostly-ASCII GBK: byte-order
 * mark, strict UTF-8 over the whole, the charset that was declared (GBK and GB2312 read as GB18030,
 * which holds them), strict GB18030, UTF-16 without a mark, ICU's detector. UTF-8 that is broken
 * somewhere is not tried as another charset.
 *
 * <p>Content systems cut texts within a character. Where no charset fits strictly, one such place
 * for two hundred ideographs is let pass in UTF-8 or GB18030: U+FFFD stands for it, as in a
 * browser, and the text is told to have it.
 */
final class Decoder {

  /**
   * A text without byte-order mark, and the charset that it was in.
   *
   * @param broken how many places are no characters of the charset
   */
  record Decoded(String text, String charset, int broken) {}

  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final char REPLACEMENT = '\ufffd';
  private static final int SAMPLE = 1 << 16;

  /** For each place that is broken, at least. */
  private static final int IDEOGRAPHS = 200;

  /** How many of the first bytes of a page can name its charset. */
  private static final int DECLARATION = 1 << 12;

  private static final Pattern DECLARED =
      Pattern.compile(
          "(?i)<meta\\s[^>]{0,200}?charset\\s*=\\s*[\"']?\\s*([A-Za-z0-9_:.-]{2,40})"
              + "|<\\?xml\\s[^>]{0,100}?encoding\\s*=\\s*[\"']([A-Za-z0-9_:.-]{2,40})");

  private Decoder() {}

  static Outcome<Decoded> decode(byte[] bytes) {
    return decode(bytes, null);
  }

  /**
   * @param outside the charset that came with the bytes; null where none did
   */
  static Outcome<Decoded> decode(byte[] bytes, String outside) {
    return marked(bytes)
        .<Outcome<Decoded>>map(
            mark ->
                strict(bytes, mark.length, mark.charset)
                    .or(() -> nearly(bytes, mark.length, mark.charset))
                    .map(Outcome::accepted)
                    .orElseGet(
                        () ->
                            Outcome.rejected(
                                Reason.UNDECODABLE,
                                "has the byte-order mark of %s but is not valid %s"
                                    .formatted(mark.charset, mark.charset))))
        .orElseGet(() -> unmarked(bytes, outside));
  }

  private static Outcome<Decoded> unmarked(byte[] bytes, String outside) {
    if (hasControls(bytes)) {
      return utf16(bytes)
          .<Outcome<Decoded>>map(Outcome::accepted)
          .orElseGet(
              () -> Outcome.rejected(Reason.BINARY, "has control characters in its first 64 KiB"));
    }
    Optional<Decoded> utf8 = strict(bytes, 0, StandardCharsets.UTF_8);
    if (utf8.isEmpty() && isBrokenUtf8(bytes)) {
      return nearly(bytes, 0, StandardCharsets.UTF_8)
          .<Outcome<Decoded>>map(Outcome::accepted)
          .orElseGet(
              () ->
                  Outcome.rejected(
                      Reason.UNDECODABLE,
                      "is UTF-8 with more than one broken character in %d".formatted(IDEOGRAPHS)));
    }
    return utf8.or(() -> declared(bytes, outside))
        .or(() -> strict(bytes, 0, GB18030).filter(d -> isPlausible(d.text())))
        .or(() -> utf16(bytes))
        .or(() -> detected(bytes))
        .or(() -> nearly(bytes, 0, GB18030).filter(d -> isPlausible(d.text())))
        .<Outcome<Decoded>>map(Outcome::accepted)
        .orElseGet(
            () ->
                Outcome.rejected(
                    Reason.UNDECODABLE,
                    "is neither UTF-8 nor GB18030, nor another charset of Chinese"));
  }

  /** Where a page or its server names a charset, and the bytes are valid in it. */
  private static Optional<Decoded> declared(byte[] bytes, String outside) {
    String name = outside != null ? outside : declaredIn(bytes);
    if (name == null) {
      return Optional.empty();
    }
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.startsWith("utf-16") || lower.startsWith("utf-32")) {
      // Nearly any bytes are valid in it, and a page that could be asked is in no such charset.
      return Optional.empty();
    }
    String wide = lower.startsWith("gb") ? "GB18030" : name;
    try {
      return strict(bytes, 0, Charset.forName(wide))
          .filter(d -> isPlausible(d.text()))
          .filter(d -> d.text().chars().anyMatch(Character::isIdeographic));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static String declaredIn(byte[] bytes) {
    String head =
        new String(bytes, 0, Math.min(bytes.length, DECLARATION), StandardCharsets.ISO_8859_1);
    Matcher declared = DECLARED.matcher(head);
    if (!declared.find()) {
      return null;
    }
    return declared.group(1) != null ? declared.group(1) : declared.group(2);
  }

  /**
   * UTF-16 without a mark: nothing forbids any pair of bytes, so it is taken for it only where
   * nineteen characters of twenty are those of Chinese prose, half of them ideographs.
   */
  private static Optional<Decoded> utf16(byte[] bytes) {
    if (bytes.length % 2 != 0) {
      return Optional.empty();
    }
    return Stream.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)
        .filter(charset -> isProse(bytes, charset))
        .flatMap(charset -> strict(bytes, 0, charset).stream())
        .findFirst();
  }

  private static boolean isProse(byte[] bytes, Charset charset) {
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
    return ideographs * 2 >= head.length() && (ideographs + usual) * 20L >= head.length() * 19L;
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
      return Optional.of(new Decoded(text, charset.name(), 0));
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /** With U+FFFD for what is broken, where that is little enough. */
  private static Optional<Decoded> nearly(byte[] bytes, int from, Charset charset) {
    String text = new String(bytes, from, bytes.length - from, charset);
    int broken = 0;
    for (int i = text.indexOf(REPLACEMENT); i >= 0; i = text.indexOf(REPLACEMENT, i + 1)) {
      // A character of several bytes that is broken may give several.
      broken += i > 0 && text.charAt(i - 1) == REPLACEMENT ? 0 : 1;
    }
    long ideographs = text.codePoints().filter(Character::isIdeographic).count();
    return (long) broken * IDEOGRAPHS <= ideographs
        ? Optional.of(new Decoded(text, charset.name(), broken))
        : Optional.empty();
  }

  /**
   * A character cut in two leaves almost all of UTF-8 readable; of another charset hardly anything
   * reads as UTF-8, while broken UTF-8 can read as GB18030 from end to end.
   */
  private static boolean isBrokenUtf8(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    long ideographs = text.codePoints().filter(Character::isIdeographic).count();
    long broken = text.chars().filter(c -> c == REPLACEMENT).count();
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
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (c >= '\u4e00' && c <= '\u9fff') {
        ideographs++;
      } else if (c >= '\ue000' && c <= '\uf8ff' || c > '\uffff') {
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
