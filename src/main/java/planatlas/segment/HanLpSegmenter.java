package planatlas.segment;

import com.hankcs.hanlp.dictionary.CoreDictionary;
import java.net.URL;
import java.util.List;
import planatlas.text.Token;

/**
 * The words of HanLP 1.x's {@code ViterbiSegment}: its core dictionary and pairs of words, without
 * names, without a custom dictionary (its entries, like 服务质量, break terms apart, and the global one
 * can be changed by anybody). Dictionary, pairs and costs are HanLP's; the search is {@link
 * WordLattice}, which finds the same tokens without an object for each word that could be.
 *
 * <p>Safe to share: each thread has a lattice of its own. Not serialisable; each JVM makes its own
 * with {@link #shared()}.
 */
public final class HanLpSegmenter implements Segmenter {

  /** A sentence whose words depend on the dictionary and the settings. */
  private static final String CHECK = "推进集团化办学，深化义务教育双减工作，加强中小学心理健康教育。";

  private static final String CHECK_WORDS = "推进/集团化/办学/，/深化/义务教育/双/减/工作/，/加强/中小学/心理/健康/教育/。";

  /** A file on the class path and a variable that send HanLP to other data than its own. */
  private static final String SETTINGS = "hanlp.properties";

  private static final String ROOT = "HANLP_ROOT";

  private final ThreadLocal<WordLattice> lattices;

  private HanLpSegmenter() {
    CoreWords words = new CoreWords();
    lattices = ThreadLocal.withInitial(() -> new WordLattice(words));
  }

  /** Never fails to load: whoever asks later would only hear that it has not. */
  private static final class Holder {
    static final HanLpSegmenter INSTANCE;
    static final String FAULT;

    static {
      HanLpSegmenter made = null;
      String fault;
      try {
        made = new HanLpSegmenter();
        fault = made.fault();
      } catch (LinkageError e) {
        // Another version lacks what is called here; data that is not there fails static blocks.
        fault = "HanLP does not start (%s); %s".formatted(root(e), whereFrom());
      }
      INSTANCE = made;
      FAULT = fault;
    }
  }

  /**
   * The segmenter of this JVM, made at the first call and checked with a known sentence.
   *
   * @throws WrongSegmenter where another HanLP, other data or other settings are in force, naming
   *     what was found
   */
  public static HanLpSegmenter shared() {
    if (Holder.FAULT != null) {
      throw new WrongSegmenter(Holder.FAULT);
    }
    return Holder.INSTANCE;
  }

  /** What the tokens depend on, for the manifest. */
  public static String version() {
    return "HanLP portable-1.8.6, ViterbiSegment, no custom dictionary, no named entities";
  }

  /** What is wrong with it, one line; null where it does as it should. */
  private String fault() {
    String found =
        String.join(
            "/", segment(CHECK).stream().map(t -> CHECK.substring(t.begin(), t.end())).toList());
    return found.equals(CHECK_WORDS)
        ? null
        : "HanLP segments the check sentence as %s instead of %s; %s"
            .formatted(found, CHECK_WORDS, whereFrom());
  }

  private static String whereFrom() {
    URL settings = HanLpSegmenter.class.getClassLoader().getResource(SETTINGS);
    return "it was loaded from %s, %s, %s=%s: look for another hanlp jar or data of its own"
        .formatted(
            CoreDictionary.class.getProtectionDomain().getCodeSource().getLocation(),
            settings == null ? "there is no " + SETTINGS : "its settings from " + settings,
            ROOT,
            System.getenv(ROOT));
  }

  /** What began it; HanLP puts whole stack traces into its messages. */
  private static String root(Throwable failure) {
    return failure.getCause() == null
        ? failure.toString().lines().findFirst().orElse("")
        : root(failure.getCause());
  }

  @Override
  public void segment(String text, int begin, int end, List<Token> tokens) {
    lattices.get().segment(text, begin, end, tokens);
  }
}
