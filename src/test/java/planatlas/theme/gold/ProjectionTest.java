package planatlas.theme.gold;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import planatlas.plan.Describer;
import planatlas.region.Gazetteer;
import planatlas.segment.HanLpSegmenter;
import planatlas.source.Limits;
import planatlas.source.SourceReader;
import planatlas.theme.PlanAnalyzer;
import planatlas.theme.Tagged;
import planatlas.theme.Tagger;

/** A page with a byte-order mark, a menu, letters outside the basic plane and footnotes. */
class ProjectionTest {

  private static final String SOURCE =
      """
      首页 | 网站地图 | 无障碍阅读
      松墩县教育局2023年工作要点
      \ud840\udc00村小学等校巩固“双减”6成果，规　范 校外培训机构。\ud83d\ude00各校开展心理健康教育。
      推进职业教育集团建设。
      """;

  private static Projection projection;

  @BeforeAll
  static void tagTheText() throws Exception {
    PlanAnalyzer analyzer =
        new PlanAnalyzer(
            new SourceReader(Limits.DEFAULT),
            new Describer(Gazetteer.shipped()),
            HanLpSegmenter.shared(),
            new Tagger(List.of(Tagged.shipped("education.json"))));
    byte[] bytes = ("\ufeff" + SOURCE).getBytes(StandardCharsets.UTF_8);
    projection =
        analyzer
            .analyze("plan.txt", bytes)
            .fold(
                Projection::new,
                (reason, detail) -> {
                  throw new AssertionError(reason + ": " + detail);
                });
  }

  private static GoldSentence sentence(String words, Map<String, Integer> labels) {
    int begin = SOURCE.indexOf(words);
    int start = SOURCE.codePointCount(0, begin);
    int length = words.codePointCount(0, words.length());
    return new GoldSentence("plan.txt", start, start + length, words, labels, null);
  }

  @Test
  void findsTheSentenceByCodePointsOfTheSource() {
    GoldSentence sentence =
        sentence(
            "\ud840\udc00村小学等校巩固“双减”6成果，规　范 校外培训机构。",
            Map.of("double_reduction", 2, "tutoring_governance", 2, "mental_health", 0));
    assertThat(projection.reads(sentence)).isTrue();
    assertThat(projection.judge(sentence))
        .extracting(Judgement::theme, Judgement::found)
        .containsExactly(
            Tuple.tuple("double_reduction", 2),
            Tuple.tuple("mental_health", 0),
            Tuple.tuple("tutoring_governance", 2));
  }

  @Test
  void looksNoFurtherThanTheSentence() {
    GoldSentence next = sentence("\ud83d\ude00各校开展心理健康教育。", Map.of("double_reduction", 0));
    assertThat(projection.judge(next)).extracting(Judgement::found).containsExactly(0);
  }

  @Test
  void tellsTheRuleThatDecidedANearMiss() {
    GoldSentence vocational = sentence("推进职业教育集团建设。", Map.of("group_schooling", 0));
    Judgement judgement = projection.judge(vocational).get(0);
    assertThat(judgement.found()).isZero();
    assertThat(judgement.evidence()).contains("jiaoyu_jituan not counted, unless:before_any:职业");
    assertThat(judgement.isWrong()).isFalse();
  }

  @Test
  void doesNotJudgeWhatWasCleanedAway() {
    GoldSentence menu = sentence("首页 | 网站地图 | 无障碍阅读", Map.of("mental_health", 0));
    assertThat(projection.place(menu)).isEmpty();
    assertThat(projection.judge(menu)).isEmpty();
  }

  @Test
  void noticesGoldOfAnotherVersionOfTheFile() {
    GoldSentence stale = new GoldSentence("plan.txt", 30, 32, "他年", Map.of("a", 0), null);
    assertThat(projection.reads(stale)).isFalse();
  }
}
