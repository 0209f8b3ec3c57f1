package planatlas.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import planatlas.outcome.Outcome;
import planatlas.outcome.Reason;

/**
 * Bytes to text. In this order: byte-order mark, UTF-16 and UTF-32 by their NUL bytes, the charsets
 * of seven bits, strict UTF-8 over the whole, pieces of UTF-8 and GB18030, UTF-8 with few broken
 * places, the {@link OlderCharsets}.
 *
 * <p>Content systems cut texts within a character. One such place for two hundred ideographs is
 * accepted: U+FFFD stands for it, as in a browser, and the text is told to have it.
 */
final class Decoder {

  /**
   * A text without byte-order mark, and the charset that it was in.
   *
   * @param charset for a text in two charsets, the one of most of it and how many pieces are in the
   *     other
   * @param broken how many places are no characters of the charset
   */
  record Decoded(String text, String charset, int broken) {}

  private static final char REPLACEMENT = '\ufffd';
  private static final int SAMPLE = 1 << 16;

  /** For each place that is broken, at least. */
  private static final int IDEOGRAPHS = 200;

  /**
   * The least share of frequent characters; wrong charsets give up to 0.22, Chinese 0.5 and more.
   */
  static final double CHINESE = 0.25;

  private Decoder() {}

  static Outcome<Decoded> decode(byte[] bytes) {
    return decode(bytes, null);
  }

  /**
   * @param outside the charset that came with the bytes; null where none did
   */
  static Outcome<Decoded> decode(byte[] bytes, String outside) {
    return UnicodeForms.mark(bytes)
        .map(mark -> marked(bytes, mark))
        .orElseGet(() -> unmarked(bytes, outside));
  }

  private static Outcome<Decoded> marked(byte[] bytes, UnicodeForms.Mark mark) {
    return strict(bytes, mark.length(), mark.charset())
        .or(() -> nearly(bytes, mark.length(), mark.charset()))
        .<Outcome<Decoded>>map(Outcome::accepted)
        .orElseGet(
            () ->
                Outcome.rejected(
                    Reason.UNDECODABLE,
                    "has the byte-order mark of %s but is not valid %s"
                        .formatted(mark.charset(), mark.charset())));
  }

  private static Outcome<Decoded> unmarked(byte[] bytes, String outside) {
    String escaped = SevenBit.iso2022(bytes);
    if (escaped != null) {
      return iso2022(bytes, escaped);
    }
    Controls controls = Controls.of(bytes);
    if (controls != Controls.FEW) {
      return wide(bytes, controls)
          .<Outcome<Decoded>>map(Outcome::accepted)
          .orElseGet(
              () -> Outcome.rejected(Reason.BINARY, "has control characters in its first 64 KiB"));
    }
    Optional<Decoded> utf8 = strict(bytes, 0, StandardCharsets.UTF_8);
    if (utf8.isPresent()) {
      return Outcome.accepted(
          SevenBit.hz(utf8.get().text(), bytes)
              .map(text -> new Decoded(text, "HZ-GB-2312", 0))
              .orElseGet(utf8::get));
    }
    if (MixedCharsets.holdsUtf8(bytes)) {
      Optional<Decoded> mixed = MixedCharsets.decode(bytes);
      if (mixed.isPresent()) {
        return Outcome.accepted(mixed.get());
      }
      if (isBrokenUtf8(bytes)) {
        return nearly(bytes, 0, StandardCharsets.UTF_8)
            .<Outcome<Decoded>>map(Outcome::accepted)
            .orElseGet(() -> tooBroken("UTF-8"));
      }
    }
    return OlderCharsets.decode(bytes, outside);
  }

  private static Outcome<Decoded> iso2022(byte[] bytes, String charset) {
    return charset.equals("ISO-2022-CN")
        ? strict(bytes, 0, Charset.forName(charset))
            .<Outcome<Decoded>>map(Outcome::accepted)
            .orElseGet(() -> tooBroken(charset))
        : notChinese("%s in %s".formatted(charset.endsWith("JP") ? "Japanese" : "Korean", charset));
  }

  static Optional<Decoded> wide(byte[] bytes, Controls controls) {
    return UnicodeForms.unmarked(bytes, controls)
        .flatMap(charset -> strict(bytes, 0, charset).or(() -> nearly(bytes, 0, charset)));
  }

  private static Optional<Decoded> strict(byte[] bytes, int from, Charset charset) {
    try {
      String text =
          charset.newDecoder().decode(ByteBuffer.wrap(bytes, from, bytes.length - from)).toString();
      return Optional.of(new Decoded(text, charset.name(), 0));
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /** With U+FFFD for what is broken, where that is little enough. */
  private static Optional<Decoded> nearly(byte[] bytes, int from, Charset charset) {
    String text = new String(bytes, from, bytes.length - from, charset);
    int broken = brokenPlaces(text);
    return isHardlyBroken(text, broken)
        ? Optional.of(new Decoded(text, charset.name(), broken))
        : Optional.empty();
  }

  /** A character of several bytes that is broken may give several U+FFFD, and is one place. */
  static int brokenPlaces(String text) {
    int broken = 0;
    for (int i = text.indexOf(REPLACEMENT); i >= 0; i = text.indexOf(REPLACEMENT, i + 1)) {
      broken += i > 0 && text.charAt(i - 1) == REPLACEMENT ? 0 : 1;
    }
    return broken;
  }

  static boolean isHardlyBroken(String text, int broken) {
    return broken == 0
        || (long) broken * IDEOGRAPHS <= text.codePoints().filter(Character::isIdeographic).count();
  }

  /**
   * A character cut in two leaves almost all of UTF-8 readable; of another charset hardly anything
   * reads as UTF-8, while broken UTF-8 can read as GB18030 from end to end.
   */
  static boolean isBrokenUtf8(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    long ideographs = text.codePoints().filter(Character::isIdeographic).count();
    long broken = text.chars().filter(c -> c == REPLACEMENT).count();
    return broken * 20 <= ideographs;
  }

  static Outcome<Decoded> tooBroken(String charset) {
    return Outcome.rejected(
        Reason.UNDECODABLE,
        "is %s with more than one broken character in %d".formatted(charset, IDEOGRAPHS));
  }

  static Outcome<Decoded> notChinese(String what) {
    return Outcome.rejected(Reason.NOT_CHINESE, "is %s, not Chinese".formatted(what));
  }

  /** What the first 64 KiB have of control characters. */
  enum Controls {
    FEW,
    MANY,
    NUL;

    static Controls of(byte[] bytes) {
      int controls = 0;
      int length = Math.min(bytes.length, SAMPLE);
      for (int i = 0; i < length; i++) {
        int b = bytes[i];
        if (b == 0) {
          return NUL;
        }
        if (b > 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r' && b != '\f') {
          controls++;
        }
      }
      return controls * 200 > length ? MANY : FEW;
    }
  }
}
