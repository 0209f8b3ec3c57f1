package planatlas.segment;

import static org.assertj.core.api.Assertions.assertThat;

import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.Viterbi.ViterbiSegment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import planatlas.Generated;
import planatlas.SharedCorpus;
import planatlas.source.SourceText;
import planatlas.text.Token;

/** Our search over HanLP's dictionary comes to the tokens that HanLP's own comes to. */
class SameWordsAsHanLpTest {

  /** Characters of every kind that HanLP tells apart, and words that hold such characters. */
  private static final String[] PIECES = {
    "一", "二", "三", "百", "千", "〇", "1", "２", "3.5", "1,000", "．", "，", ".", "%", "％", "Ａ", "b", "AI",
    "①", "㈠", "、", "。", "“", "”", " ", "\u3000", "\n", "\t", "教育", "的", "中小学", "心理", "健康", "北渚",
    "岚溪", "年", "月", "日", "第", "届", "龘", "𠮷", "鿃", "é", "ж", "α", "☆", "\u0000", "\uffff", "\ud800",
    "人民", "工作"
  };

  private final Segment stock =
      new ViterbiSegment()
          .enableCustomDictionary(false)
          .enableAllNamedEntityRecognize(false)
          .enableNumberQuantifierRecognize(false)
          .enablePartOfSpeechTagging(false)
          .enableOffset(true);

  private List<Token> stock(String text) {
    return stock.seg(text).stream()
        .map(term -> new Token(term.offset, term.offset + term.length(), term.nature.toString()))
        .toList();
  }

  private void assertSame(String text) {
    assertThat(HanLpSegmenter.shared().segment(text)).as(text).isEqualTo(stock(text));
  }

  @Provide
  Arbitrary<String> mixtures() {
    return Arbitraries.of(PIECES).list().ofMaxSize(60).map(pieces -> String.join("", pieces));
  }

  @Property(tries = 5000)
  void overMixturesOfEveryKindOfCharacter(@ForAll("mixtures") String text) {
    assertSame(text);
  }

  @Provide
  Arbitrary<List<String>> documents() {
    return Generated.paragraphs().list().ofMaxSize(20);
  }

  @Property
  void overPlans(@ForAll("documents") List<String> paragraphs) {
    assertSame(String.join("\n", paragraphs));
  }

  @Test
  void aStretchOfATextGivesTheWordsOfTheStretch() {
    String text = "全区推进集团化办学，2024年新增学位1200个。";
    for (int begin = 0; begin < text.length(); begin++) {
      for (int end = begin; end <= text.length(); end++) {
        int from = begin;
        List<Token> tokens = new ArrayList<>();
        HanLpSegmenter.shared().segment(text, begin, end, tokens);
        assertThat(tokens)
            .isEqualTo(
                stock(text.substring(begin, end)).stream()
                    .map(t -> new Token(from + t.begin(), from + t.end(), t.nature()))
                    .toList());
      }
    }
  }

  @Tag("slow")
  @Test
  void overEveryLineOfTheReports() throws IOException {
    long characters = 0;
    try (Stream<Path> files =
        Files.list(SharedCorpus.folder().resolve("corpus/gov-reports")).sorted()) {
      for (Path file : (Iterable<Path>) files::iterator) {
        SourceText source = SharedCorpus.read(file);
        for (String line : (Iterable<String>) source.text().lines()::iterator) {
          assertSame(line);
          characters += line.length();
        }
      }
    }
    assertThat(characters).isGreaterThan(10_000_000);
  }
}
