package planatlas.source;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import planatlas.outcome.Outcome;
import planatlas.outcome.Reason;

/**
 * The charsets before Unicode. Bytes are read in each that Chinese is written in, and the reading
 * with most of the frequent characters of Chinese is taken, where it has enough of them. Detectors
 * of charsets alone fail on short or mostly-ASCII GBK, and take Korean for Chinese. Stateless.
 */
final class OlderCharsets {

  /**
   * A way to read bytes of an older charset.
   *
   * @param share of frequent characters
   */
  private record Reading(String text, String charset, int broken, double share) {}

  /** How many of the first bytes of a page can name its charset. */
  private static final int DECLARATION = 1 << 12;

  /** The same, where the page names the charset; tables of names have few frequent characters. */
  private static final double DECLARED_CHINESE = 0.1;

  /** A share that no other reading is compared with. */
  private static final double CERTAIN = 0.5;

  /** So few letters give no share that means much. */
  private static final int FEW_LETTERS = 8;

  private static final Pattern DECLARED =
      Pattern.compile(
          "(?i)<meta\\s[^>]{0,200}?charset\\s*=\\s*[\"']?\\s*([A-Za-z0-9_:.-]{2,40})"
              + "|<\\?xml\\s[^>]{0,100}?encoding\\s*=\\s*[\"']([A-Za-z0-9_:.-]{2,40})");

  private OlderCharsets() {}

  /**
   * @param outside the charset that came with the bytes; null where none did
   */
  static Outcome<Decoder.Decoded> decode(byte[] bytes, String outside) {
    String declared = outside != null ? outside : declaredIn(bytes);
    Reading best = null;
    boolean cut = false;
    for (Charset charset : candidates(declared)) {
      String text = new String(bytes, charset);
      int broken = Decoder.brokenPlaces(text);
      double share = FrequentCharacters.share(text);
      boolean readable = Decoder.isHardlyBroken(text, broken);
      cut |= !readable && share >= CERTAIN && isMostlyWhole(text, broken);
      if (readable && (best == null || share > best.share)) {
        best = new Reading(text, charset.name(), broken, share);
        if (broken == 0 && share >= CERTAIN) {
          break;
        }
      }
    }
    boolean certain = best != null && best.share >= CERTAIN;
    Optional<String> other = certain ? Optional.empty() : OtherLanguage.eastAsian(bytes);
    if (other.isPresent()) {
      return Decoder.notChinese(other.get());
    }
    if (best != null && isChinese(best, declared)) {
      return Outcome.accepted(new Decoder.Decoded(best.text, best.charset, best.broken));
    }
    Optional<Decoder.Decoded> wide = Decoder.wide(bytes, Decoder.Controls.FEW);
    if (wide.isPresent()) {
      return Outcome.accepted(wide.get());
    }
    if (cut) {
      return Decoder.tooBroken("GB18030 or Big5");
    }
    return OtherLanguage.western(bytes)
        .map(Decoder::notChinese)
        .orElseGet(
            () ->
                Outcome.rejected(
                    Reason.UNDECODABLE,
                    "is neither UTF-8 nor GB18030, nor another charset of Chinese"));
  }

  private static boolean isChinese(Reading reading, String declared) {
    boolean named = declared != null && reading.charset.equalsIgnoreCase(wide(declared));
    long letters = reading.text.codePoints().filter(Character::isIdeographic).count();
    return letters > 0
        && (reading.share >= (named ? DECLARED_CHINESE : Decoder.CHINESE)
            || letters < FEW_LETTERS && named);
  }

  /** GB18030 first: of two readings as good as each other, it is the likelier. */
  private static Set<Charset> candidates(String declared) {
    Set<Charset> candidates = new LinkedHashSet<>();
    candidates.add(Gb18030.CHARSET);
    candidates.add(Charset.forName("Big5"));
    candidates.add(Charset.forName("Big5-HKSCS"));
    candidates.add(Charset.forName("x-EUC-TW"));
    String name = declared == null ? "" : wide(declared);
    // Nearly any bytes are valid UTF-16, and a page that can be asked is not in it.
    if (!name.isEmpty() && !name.startsWith("UTF") && !name.equals("GB18030")) {
      try {
        candidates.add(Charset.forName(name));
      } catch (IllegalArgumentException e) {
        return candidates;
      }
    }
    return candidates;
  }

  /** The name of the charset that holds the one named. */
  private static String wide(String name) {
    String upper = name.toUpperCase(Locale.ROOT);
    return upper.startsWith("GB") || upper.equals("CP936") ? "GB18030" : upper;
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

  private static boolean isMostlyWhole(String text, int broken) {
    return (long) broken * FEW_LETTERS < text.codePoints().filter(Character::isIdeographic).count();
  }
}
