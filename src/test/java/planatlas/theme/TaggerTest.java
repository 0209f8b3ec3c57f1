package planatlas.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import planatlas.text.Span;

class TaggerTest {

  @Test
  void keepsTheLongestOfNestedTerms() {
    Lexicon lexicon =
        Tagged.lexicon(
            """
            {"id": "short", "text": "心理健康"}, {"id": "long", "text": "心理健康教育"}""",
            "");
    Tagged tagged = Tagged.of(lexicon, "加强心理健康教育。");
    assertThat(tagged.mentions()).containsExactly("long 心理健康教育");
    assertThat(tagged.excluded()).isEmpty();
  }

  @Test
  void looksOverQuotationMarksAndSpacesInsideATerm() {
    Lexicon lexicon = Tagged.lexicon("{\"id\": \"a\", \"text\": \"集团化办学\"}", "");
    assertThat(Tagged.of(lexicon, "推进“集团化”办学，集 团 化 办学。").mentions())
        .containsExactly("a 集团化”办学", "a 集团化 办学");
  }

  @Test
  void neverCrossesALine() {
    Lexicon lexicon = Tagged.lexicon("{\"id\": \"a\", \"text\": \"集团化办学\"}", "");
    assertThat(Tagged.of(lexicon, "推进集团化\n办学改革。").mentions()).isEmpty();
  }

  @Test
  void letsAnExclusionHideWhatItHolds() {
    Lexicon lexicon = Tagged.lexicon("{\"id\": \"a\", \"text\": \"教育集团\"}", "\"职业教育集团\"");
    Tagged tagged = Tagged.of(lexicon, "组建职业教育集团，办好中学教育集团。");
    assertThat(tagged.mentions()).containsExactly("a 教育集团");
    assertThat(tagged.excluded()).containsExactly("a 教育集团 shadowed:exclude");
  }

  @Test
  void asksShortTermsToAgreeWithWordsAndLongOnesNot() {
    Lexicon lexicon =
        Tagged.lexicon(
            """
            {"id": "short", "text": "双减"}, {"id": "long", "text": "城乡义务教育共同体"}""",
            "");
    Tagged tagged = Tagged.of(lexicon, "实现双减少，建设城乡义务教育共同体。");
    assertThat(tagged.mentions()).containsExactly("long 城乡义务教育共同体");
    assertThat(tagged.excluded()).containsExactly("short 双减 boundary");
  }

  @Test
  void letsTheNearerEvidenceDecide() {
    Lexicon lexicon =
        Tagged.lexicon(
            """
            {"id": "a", "text": "双减",
             "needs": {"before_any": ["义务教育"], "sentence_any": ["学生"]},
             "unless": {"before_any": ["农药"], "sentence_any": ["化肥"]}}""",
            "");
    Tagged tagged = Tagged.of(lexicon, "落实义务教育“双减”，推进化肥农药“双减”，让学生受益。");
    assertThat(tagged.mentions()).containsExactly("a 双减");
    assertThat(tagged.tagging().mentions().get(0).span().begin()).isLessThan(10);
    assertThat(tagged.excluded()).containsExactly("a 双减 unless:before_any:农药");
  }

  @Test
  void turnsAwayWhereBothKindsOfEvidenceStandEquallyNear() {
    Lexicon lexicon =
        Tagged.lexicon(
            """
            {"id": "a", "text": "减负",
             "needs": {"after_any": ["增效"]}, "unless": {"before_any": ["企业"]}}""",
            "");
    assertThat(Tagged.of(lexicon, "帮助企业减负增效。").mentions()).isEmpty();
  }

  @Test
  void doesNotLookForNeighboursBeyondTheClause() {
    Lexicon lexicon =
        Tagged.lexicon(
            """
            {"id": "a", "text": "减负", "unless": {"before_any": ["企业"]}}""",
            "");
    assertThat(Tagged.of(lexicon, "支持企业，学生减负。").mentions()).containsExactly("a 减负");
  }

  @Test
  void readsPhrasesOfRulesAsItReadsTerms() {
    Lexicon lexicon =
        Tagged.lexicon(
            """
            {"id": "a", "text": "双减", "unless": {"before_any": ["PM2.5"]}}""",
            "");
    assertThat(Tagged.of(lexicon, "推进ｐｍ 2.5“双减”。").mentions()).isEmpty();
  }

  @Test
  void countsOneWordingAsCoreByContextAndAsRelatedElsewhere() {
    Lexicon lexicon =
        Tagged.lexicon(
            """
            {"id": "core", "text": "心理健康", "needs": {"sentence_any": ["学生"]}},
            {"id": "related", "text": "心理健康", "strength": "related"}""",
            "");
    Tagged tagged = Tagged.of(lexicon, "关注学生心理健康。重视居民心理健康。");
    assertThat(tagged.mentions()).containsExactly("core 心理健康", "related 心理健康");
    assertThat(tagged.excluded())
        .as("that the second is not core is told")
        .containsExactly("core 心理健康 needs");
  }

  @Test
  void countsYearsOnlyWhereTheYearIsKnown() {
    Lexicon lexicon =
        Tagged.lexicon("{\"id\": \"a\", \"text\": \"双减\", \"since\": 2021, \"until\": 2023}", "");
    Tagger tagger = new Tagger(List.of(lexicon));
    assertThat(Tagged.of(tagger, "落实双减。", OptionalInt.of(2020)).excluded())
        .containsExactly("a 双减 since");
    assertThat(Tagged.of(tagger, "落实双减。", OptionalInt.of(2024)).excluded())
        .containsExactly("a 双减 until");
    assertThat(Tagged.of(tagger, "落实双减。", OptionalInt.of(2021)).mentions()).hasSize(1);
    assertThat(Tagged.of(tagger, "落实双减。", OptionalInt.empty()).mentions()).hasSize(1);
  }

  @Test
  void leavesTitlesOfPapersOutWhereATermSaysSo() {
    Lexicon lexicon =
        Tagged.lexicon("{\"id\": \"a\", \"text\": \"集团化办学\", \"book_titles\": false}", "");
    Tagged tagged = Tagged.of(lexicon, "印发《集团化办学意见》，推进集团化办学。");
    assertThat(tagged.mentions()).hasSize(1);
    assertThat(tagged.excluded()).containsExactly("a 集团化办学 book_title");
  }

  @Test
  void countsNothingInARepeatedTitle() {
    Lexicon lexicon = Tagged.lexicon("{\"id\": \"a\", \"text\": \"集团化办学\"}", "");
    String text = "集团化办学方案";
    Tagging tagging =
        new Tagger(List.of(lexicon))
            .tag(
                new TextToTag(
                    text,
                    List.of(new Span(0, text.length())),
                    List.of(),
                    OptionalInt.empty(),
                    List.of(new Span(0, text.length()))));
    assertThat(tagging.mentions()).isEmpty();
    assertThat(tagging.excluded()).extracting(ExcludedMatch::reason).containsOnly("repeated_title");
  }

  @Test
  void letsOneSpanCarrySeveralThemes() throws Exception {
    Tagged tagged = Tagged.of(Tagged.shipped("education.json"), "减轻义务教育阶段学生作业负担和校外培训负担。");
    assertThat(tagged.tagging().mentions())
        .filteredOn(m -> m.term().strength() == Strength.CORE)
        .extracting(m -> m.theme().id())
        .containsExactly("double_reduction", "tutoring_governance");
  }
}
