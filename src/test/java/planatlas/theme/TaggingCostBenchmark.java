package planatlas.theme;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import planatlas.segment.HanLpSegmenter;
import planatlas.text.Sentences;
import planatlas.text.Span;
import planatlas.text.Token;

/**
 * What tagging costs beside segmentation, with twenty terms and with ten thousand. Prints ratios:
 * {@code mvn -P benchmark test -Dtest=TaggingCostBenchmark
 * -Dsurefire.failIfNoSpecifiedTests=false}.
 */
@Tag("benchmark")
class TaggingCostBenchmark {

  private static final int ROUNDS = 200;
  private static final String LETTERS =
      "教育学校办集团化心理健康双减课后服务校外培训机构治理师生德育劳动数字安全均衡普惠特殊家社协同产融合区县市管理推进加强深落实工作建设质量";

  private final Random random = new Random(20261122);

  private String words(int length) {
    StringBuilder word = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      word.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return word.toString();
  }

  private Tagger tagger(int terms) {
    List<Theme> themes = new ArrayList<>();
    for (int t = 0; t < 20; t++) {
      List<Term> all = new ArrayList<>();
      for (int i = 0; i < terms / 20; i++) {
        all.add(
            new Term(
                "t" + i,
                words(4 + random.nextInt(4)),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null));
      }
      themes.add(new Theme("theme" + t, "主题" + t, null, null, null, null, all, null));
    }
    return new Tagger(List.of(new Lexicon("bench", "1", null, themes)));
  }

  private TextToTag document() {
    StringBuilder text = new StringBuilder();
    while (text.length() < 15_000) {
      text.append(words(20 + random.nextInt(40))).append(random.nextInt(8) == 0 ? "。\n" : "，");
    }
    List<Span> sentences = Sentences.of(text.toString());
    List<Token> tokens = new ArrayList<>();
    for (Span s : sentences) {
      for (Token t : HanLpSegmenter.shared().segment(s.of(text.toString()))) {
        tokens.add(new Token(s.begin() + t.begin(), s.begin() + t.end(), t.nature()));
      }
    }
    return new TextToTag(text.toString(), sentences, tokens, OptionalInt.of(2024), List.of());
  }

  @Test
  void printsTheCostOfTagging() {
    TextToTag document = document();
    Tagger few = tagger(20);
    Tagger many = tagger(10_000);
    // The best of many rounds: what the work costs where nothing else is in its way.
    long segmenting = Long.MAX_VALUE;
    long withFew = Long.MAX_VALUE;
    long withMany = Long.MAX_VALUE;
    for (int round = 0; round < ROUNDS; round++) {
      long a = System.nanoTime();
      document.sentences().forEach(s -> HanLpSegmenter.shared().segment(s.of(document.text())));
      long b = System.nanoTime();
      few.tag(document);
      long c = System.nanoTime();
      many.tag(document);
      long d = System.nanoTime();
      segmenting = Math.min(segmenting, b - a);
      withFew = Math.min(withFew, c - b);
      withMany = Math.min(withMany, d - c);
    }
    System.out.printf(
        "tagging beside segmentation: %.3f with 20 terms, %.3f with 10,000; 10,000 against 20: %.2f%n",
        (double) withFew / segmenting, (double) withMany / segmenting, (double) withMany / withFew);
  }
}
