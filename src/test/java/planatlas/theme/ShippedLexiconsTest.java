package planatlas.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShippedLexiconsTest {

  @ParameterizedTest
  @ValueSource(strings = {"education.json", "education-extended.json"})
  void haveNoDeadWording(String file) throws Exception {
    Lexicon lexicon = Tagged.shipped(file);
    Tagger tagger = new Tagger(List.of(lexicon));
    List<String> dead = new ArrayList<>();
    for (Theme theme : lexicon.themes()) {
      for (Term term : theme.terms()) {
        for (String wording : term.wordings()) {
          if (candidates(theme, term, wording).stream()
              .noneMatch(t -> counts(tagger, theme, term, t))) {
            dead.add("%s %s %s".formatted(theme.id(), term.id(), wording));
          }
        }
      }
    }
    assertThat(dead).isEmpty();
  }

  /**
   * Texts in which the wording ought to count: by itself, with one phrase that it needs, or where
   * the core term of the same wording is turned away.
   */
  private static List<String> candidates(Theme theme, Term term, String wording) {
    List<String> texts = new ArrayList<>();
    for (Term twin : theme.terms()) {
      if (!twin.equals(term) && twin.wordings().contains(wording)) {
        twin.unless().beforeAny().forEach(p -> texts.add(p + wording + "。"));
        twin.unless().sentenceAny().forEach(p -> texts.add(p + "，" + wording + "。"));
      }
    }
    if (term.needs().isEmpty()) {
      texts.add(wording);
      texts.add("推进" + wording + "。");
    }
    term.needs().beforeAny().forEach(p -> texts.add(p + "的" + wording + "。"));
    term.needs().beforeAny().forEach(p -> texts.add(p + wording + "。"));
    term.needs().afterAny().forEach(p -> texts.add("推进" + wording + "，" + wording + p + "。"));
    term.needs().sentenceAny().forEach(p -> texts.add("推进" + wording + "，" + p + "。"));
    term.needs().paragraphAny().forEach(p -> texts.add("推进" + wording + "。" + p + "。"));
    term.needs().documentAny().forEach(p -> texts.add("推进" + wording + "。\n" + p + "。"));
    return texts;
  }

  private static boolean counts(Tagger tagger, Theme theme, Term term, String text) {
    return Tagged.of(tagger, text, OptionalInt.empty()).tagging().mentions().stream()
        .anyMatch(m -> m.theme().equals(theme) && m.term().equals(term));
  }

  @Test
  void keepTheirThemesApart() throws Exception {
    List<Theme> themes = new ArrayList<>(Tagged.shipped("education.json").themes());
    themes.addAll(Tagged.shipped("education-extended.json").themes());
    assertThat(themes).extracting(Theme::id).doesNotHaveDuplicates();
    assertThat(themes).hasSizeGreaterThanOrEqualTo(14);
    assertThat(themes)
        .allSatisfy(
            theme -> {
              assertThat(theme.terms()).as(theme.id()).hasSizeGreaterThanOrEqualTo(5);
              assertThat(theme.definition()).as(theme.id()).isNotBlank();
              assertThat(theme.nameEn()).as(theme.id()).isNotBlank();
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "组建职业教育集团3个。",
        "深化市职教集团改革。",
        "建设市域产教联合体和行业产教融合共同体。",
        "推进紧密型城市医疗集团和县域医共体建设。",
        "整治学区房乱象。",
        "铸牢中华民族共同体意识。",
        "动态调整教科研联盟校。",
        "组建港口集团，重组旅游集团。",
        "实施公办初中强校工程。",
        "加强心理预期引导，克服侥幸心理。",
        "筑牢群众心理防线。",
        "规范职业技能培训机构，开展就业培训。",
        "组织教师参加市级培训和校本培训。",
        "开展校外实践和研学活动。",
        "营造教师静心育人的环境。",
      })
  void findNothingInTheTrapsOfTheCodebook(String text) throws Exception {
    assertThat(Tagged.of(Tagged.shipped("education.json"), text).tagging().mentions())
        .as(text)
        .isEmpty();
  }

  @Test
  void publishWhatTheyTurnAway() throws Exception {
    Tagged tagged = Tagged.of(Tagged.shipped("education.json"), "组建职业教育集团，推进化肥农药“双减”。");
    assertThat(tagged.excluded())
        .contains("jiaoyu_jituan 教育集团 unless:before_any:职业", "shuangjian 双减 unless:before_any:农药");
  }
}
