package planatlas.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import planatlas.text.Normalizer;
import planatlas.text.Span;

/** Over generated texts. */
class TaggerProperties {

  private static final Lexicon EDUCATION = shipped("education.json");
  private static final Lexicon EXTENDED = shipped("education-extended.json");

  private static Lexicon shipped(String name) {
    try {
      return Tagged.shipped(name);
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  /** Terms in every dress that real texts give them, among noise. */
  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> piece =
        Arbitraries.of(
            "双减",
            "雙減",
            "“双减”6",
            "双 减",
            "双\u0301减",
            "双\u200b减",
            "集团化办学",
            "集團化辦學",
            "“集团化”办学",
            "心理健康教育",
            "⼼理健康",
            "校外培训机构",
            "规范校外培训",
            "教联体",
            "PM2.5",
            "ＰＭ２.５",
            "化肥农药",
            "学生",
            "义务教育",
            "\ud840\udc00",
            "\ud83d\ude00",
            "。",
            "，",
            "\n",
            "；",
            "：",
            "《",
            "》",
            "　",
            " ",
            "[12]",
            "①",
            "20",
            "的",
            "推进",
            "企业",
            "减负",
            "集团",
            "\ufe0f",
            "\u00a0",
            "学校",
            "职业教育集团",
            "课后服务");
    return piece.list().ofMaxSize(60).map(pieces -> String.join("", pieces));
  }

  @Property(tries = 300)
  void offsetsGiveBackTheTerm(@ForAll("texts") String text) {
    Tagged tagged = Tagged.of(EDUCATION, text);
    for (Mention mention : tagged.tagging().mentions()) {
      Span source = tagged.text().toOrigin(mention.span());
      String found = Surroundings.asRead(source.of(text));
      assertThat(found).isIn(asRead(mention.term()));
    }
  }

  @Property(tries = 200)
  void mentionsOfAThemeAreDisjointAndInOrder(@ForAll("texts") String text) {
    List<Mention> mentions = Tagged.of(EDUCATION, text).tagging().mentions();
    for (Theme theme : EDUCATION.themes()) {
      List<Span> spans =
          mentions.stream().filter(m -> m.theme().equals(theme)).map(Mention::span).toList();
      for (int i = 1; i < spans.size(); i++) {
        assertThat(spans.get(i).begin()).isGreaterThanOrEqualTo(spans.get(i - 1).end());
      }
    }
  }

  @Property(tries = 100)
  void aShuffledLexiconGivesTheSameMentions(@ForAll("texts") String text, @ForAll long seed) {
    Tagging expected = Tagged.of(EDUCATION, text).tagging();
    Tagging shuffled = Tagged.of(shuffled(EDUCATION, new Random(seed)), text).tagging();
    assertThat(names(shuffled)).isEqualTo(names(expected));
    assertThat(reasons(shuffled)).isEqualTo(reasons(expected));
  }

  @Property(tries = 100)
  void anotherThemeChangesNoCountAndNoToken(@ForAll("texts") String text) {
    Tagged alone = Tagged.of(EDUCATION, text);
    Tagged together =
        Tagged.of(new Tagger(List.of(EXTENDED, EDUCATION)), text, OptionalInt.empty());
    assertThat(together.tokens()).isEqualTo(alone.tokens());
    assertThat(names(together.tagging()).stream().filter(TaggerProperties::isOfEducation))
        .containsExactlyElementsOf(names(alone.tagging()));
  }

  @Property(tries = 3)
  void keepsItsWayInALineOfAMillionCharacters(@ForAll("longLines") String line) {
    Tagged tagged = Tagged.of(EDUCATION, line);
    assertThat(tagged.text().text().length()).isGreaterThan(1_000_000);
    assertThat(tagged.tagging().mentions().size()).isEqualTo(3 * 28_000);
    for (Mention mention : tagged.tagging().mentions()) {
      String found = Surroundings.asRead(tagged.text().toOrigin(mention.span()).of(line));
      assertThat(found).isIn(asRead(mention.term()));
    }
  }

  /** No line break, and with 、 for every mark no end of a sentence either. */
  @Provide
  Arbitrary<String> longLines() {
    return Arbitraries.of("。", "、")
        .map(
            mark ->
                ("推进城乡义务教育集团化办学" + mark + "落实“双减”6政策" + mark + "各校开展心理健康教育\ud840\udc00" + mark)
                    .repeat(28_000));
  }

  @Property(tries = 200)
  void normalisedTextIsNoLongerThanItsSource(@ForAll("texts") String text) {
    assertThat(Normalizer.normalize(text).text()).hasSizeLessThanOrEqualTo(text.length());
  }

  private static List<String> asRead(Term term) {
    return term.wordings().stream().map(Surroundings::asRead).toList();
  }

  private static boolean isOfEducation(String name) {
    return EDUCATION.themes().stream().anyMatch(t -> name.startsWith(t.id() + " "));
  }

  private static List<String> names(Tagging tagging) {
    return tagging.mentions().stream()
        .map(m -> "%s %s %s".formatted(m.theme().id(), m.term().id(), m.span()))
        .toList();
  }

  private static List<String> reasons(Tagging tagging) {
    return tagging.excluded().stream()
        .map(m -> "%s %s %s %s".formatted(m.theme().id(), m.term().id(), m.span(), m.reason()))
        .sorted()
        .toList();
  }

  private static Lexicon shuffled(Lexicon lexicon, Random random) {
    List<Theme> themes = new ArrayList<>();
    for (Theme t : lexicon.themes()) {
      List<Term> terms = new ArrayList<>();
      for (Term term : t.terms()) {
        terms.add(
            new Term(
                term.id(),
                term.text(),
                shuffled(term.aliases(), random),
                term.strength(),
                term.since(),
                term.until(),
                term.boundary(),
                term.bookTitles(),
                term.needs(),
                term.unless()));
      }
      themes.add(
          new Theme(
              t.id(),
              t.name(),
              t.nameEn(),
              t.since(),
              t.definition(),
              t.parent(),
              shuffled(terms, random),
              shuffled(t.exclude(), random)));
    }
    return new Lexicon(
        lexicon.id(), lexicon.version(), lexicon.licence(), shuffled(themes, random));
  }

  private static <T> List<T> shuffled(List<T> list, Random random) {
    List<T> shuffled = new ArrayList<>(list);
    Collections.shuffle(shuffled, random);
    return shuffled;
  }
}
