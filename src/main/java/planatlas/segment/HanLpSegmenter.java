package planatlas.segment;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.Viterbi.ViterbiSegment;
import com.hankcs.hanlp.seg.common.Term;
import java.util.ArrayList;
import java.util.List;
import planatlas.text.Token;

/**
 * HanLP 1.x: Viterbi over its core dictionary and bigrams, without names, without a custom
 * dictionary (its entries, like 服务质量, break terms apart, and the global one can be changed by
 * anybody).
 *
 * <p>Safe to share: HanLP's analysis is, and the configuration is closed here. Not serialisable;
 * each JVM makes its own with {@link #shared()}.
 */
public final class HanLpSegmenter implements Segmenter {

  /** A sentence whose words depend on the dictionary and the settings. */
  private static final String CHECK = "推进集团化办学，深化义务教育双减工作，加强中小学心理健康教育。";

  private static final String CHECK_WORDS = "推进/集团化/办学/，/深化/义务教育/双/减/工作/，/加强/中小学/心理/健康/教育/。";

  private final Segment segment;

  private HanLpSegmenter() {
    segment =
        new ViterbiSegment()
            .enableCustomDictionary(false)
            .enableAllNamedEntityRecognize(false)
            .enableNumberQuantifierRecognize(false)
            .enablePartOfSpeechTagging(false)
            .enableOffset(true);
  }

  private static final class Holder {
    static final HanLpSegmenter INSTANCE = checked(new HanLpSegmenter());
  }

  /**
   * The segmenter of this JVM, made at the first call and checked with a known sentence.
   *
   * @throws IllegalStateException where another HanLP, other data or other settings are in force,
   *     naming what was found
   */
  public static HanLpSegmenter shared() {
    return Holder.INSTANCE;
  }

  /** What the tokens depend on, for the manifest. */
  public static String version() {
    return "HanLP portable-1.8.6, ViterbiSegment, no custom dictionary, no named entities";
  }

  private static HanLpSegmenter checked(HanLpSegmenter segmenter) {
    String found =
        String.join(
            "/",
            segmenter.segment(CHECK).stream()
                .map(t -> CHECK.substring(t.begin(), t.end()))
                .toList());
    if (!found.equals(CHECK_WORDS)) {
      throw new IllegalStateException(
          "HanLP segments the check sentence as %s instead of %s; it was loaded from %s, its data from %s: look for another hanlp jar, a hanlp.properties or HANLP_ROOT"
              .formatted(
                  found,
                  CHECK_WORDS,
                  HanLP.class.getProtectionDomain().getCodeSource().getLocation(),
                  HanLP.Config.CoreDictionaryPath));
    }
    return segmenter;
  }

  @Override
  public List<Token> segment(String text) {
    List<Term> terms = segment.seg(text);
    List<Token> tokens = new ArrayList<>(terms.size());
    for (Term term : terms) {
      String nature = term.nature == null ? "" : term.nature.toString();
      tokens.add(new Token(term.offset, term.offset + term.length(), nature));
    }
    return tokens;
  }
}
