package planatlas.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class OffsetMapTest {

  /** A map and, apart from it, where each character of the derived text comes from. */
  record Made(OffsetMap map, int originLength, List<Integer> origins, List<Boolean> inserted) {

    /** Behind the last character of the origin that the derived text has. */
    int end() {
      int last = origins.size() - 1;
      return last < 0 ? 0 : origins.get(last) + (inserted.get(last) ? 0 : 1);
    }
  }

  /** What is done with the next characters of an origin. */
  private enum Step {
    KEEP,
    DROP,
    INSERT
  }

  private static Made made(List<Step> steps) {
    OffsetMap.Builder builder = OffsetMap.builder();
    List<Integer> origins = new ArrayList<>();
    List<Boolean> inserted = new ArrayList<>();
    int at = 0;
    for (Step step : steps) {
      if (step == Step.DROP) {
        at++;
        continue;
      }
      origins.add(at);
      inserted.add(step == Step.INSERT);
      if (step == Step.INSERT) {
        builder.insert(at, 1);
      } else {
        builder.keep(at++, 1);
      }
    }
    return new Made(builder.build(), at, origins, inserted);
  }

  private static Arbitrary<Step> steps() {
    return Arbitraries.frequency(
        net.jqwik.api.Tuple.of(6, Step.KEEP),
        net.jqwik.api.Tuple.of(2, Step.DROP),
        net.jqwik.api.Tuple.of(2, Step.INSERT));
  }

  @Provide
  Arbitrary<Made> maps() {
    return steps().list().ofMaxSize(40).map(OffsetMapTest::made);
  }

  /** Maps of which each one's origin is the next one's derived text. */
  @Provide
  Arbitrary<List<Made>> chains() {
    return maps()
        .flatMap(
            last ->
                onto(last.map().length())
                    .flatMap(
                        middle ->
                            onto(middle.map().length())
                                .map(first -> List.of(first, middle, last))));
  }

  /** Maps whose origin has {@code length} characters. */
  private static Arbitrary<Made> onto(int length) {
    return steps()
        .list()
        .ofSize(length + 20)
        .map(
            steps -> {
              List<Step> used = new ArrayList<>();
              int eaten = 0;
              for (Step step : steps) {
                if (step == Step.INSERT || eaten < length) {
                  used.add(step);
                  eaten += step == Step.INSERT ? 0 : 1;
                }
              }
              while (eaten++ < length) {
                used.add(Step.KEEP);
              }
              return made(used);
            });
  }

  @Property
  void everyKeptCharacterMapsToItself(@ForAll("maps") Made made) {
    assertThat(made.map().length()).isEqualTo(made.origins().size());
    for (int i = 0; i < made.origins().size(); i++) {
      assertThat(made.map().toOrigin(i)).isEqualTo(made.origins().get(i));
    }
  }

  @Property
  void neverGoesBack(@ForAll("maps") Made made) {
    assertThat(IntStream.range(0, made.map().length()).map(made.map()::toOrigin).toArray())
        .isSorted();
  }

  @Property
  void fromOriginFindsTheFirstCharacterFromThereOn(@ForAll("maps") Made made) {
    for (int at = 0; at <= made.originLength(); at++) {
      int offset = at;
      int first =
          IntStream.range(0, made.origins().size())
              .filter(i -> made.origins().get(i) >= offset)
              .findFirst()
              .orElse(made.origins().size());
      assertThat(made.map().fromOrigin(at)).isEqualTo(first);
    }
  }

  @Property
  void aKeptCharacterIsFoundAgainFromItsOrigin(@ForAll("maps") Made made) {
    for (int i = 0; i < made.origins().size(); i++) {
      if (!made.inserted().get(i) && (i == 0 || !made.inserted().get(i - 1))) {
        assertThat(made.map().fromOrigin(made.map().toOrigin(i))).isEqualTo(i);
      }
    }
  }

  @Property
  void aSpanReachesFromItsFirstCharacterToItsLast(@ForAll("maps") Made made) {
    for (int begin = 0; begin < made.origins().size(); begin++) {
      for (int end = begin + 1; end <= made.origins().size(); end++) {
        if (!made.inserted().get(begin) && !made.inserted().get(end - 1)) {
          assertThat(made.map().toOrigin(new Span(begin, end)))
              .isEqualTo(new Span(made.origins().get(begin), made.origins().get(end - 1) + 1));
        }
      }
    }
  }

  @Property
  void compositionEqualsTwoSteps(@ForAll("chains") List<Made> chain) {
    Made first = chain.get(1);
    Made second = chain.get(2);
    OffsetMap composed = first.map().then(second.map());
    assertThat(composed.length()).isEqualTo(first.map().length());
    for (int i = 0; i < first.origins().size(); i++) {
      int between = first.origins().get(i);
      int origin = between < second.map().length() ? second.map().toOrigin(between) : second.end();
      assertThat(composed.toOrigin(i)).isEqualTo(origin);
    }
  }

  @Property
  void keptCharactersComposeInAnyOrder(@ForAll("chains") List<Made> chain) {
    Made first = chain.get(0);
    OffsetMap left = first.map().then(chain.get(1).map()).then(chain.get(2).map());
    OffsetMap right = first.map().then(chain.get(1).map().then(chain.get(2).map()));
    for (int i = 0; i < first.origins().size(); i++) {
      if (!first.inserted().get(i)) {
        assertThat(left.toOrigin(i)).isEqualTo(right.toOrigin(i));
      }
    }
  }

  @Test
  void aSeparatorBehindTheLastCharacterSurvivesComposition() {
    OffsetMap ends = OffsetMap.builder().keep(0, 3).insert(3, 1).build();
    OffsetMap moved = OffsetMap.builder().keep(5, 3).build();
    OffsetMap composed = ends.then(moved);
    assertThat(composed.toOrigin(2)).isEqualTo(7);
    assertThat(composed.toOrigin(3)).isEqualTo(8);
  }

  @Test
  void aSeparatorOfTheSecondStepIsOneOfBoth() {
    OffsetMap all = OffsetMap.builder().keep(0, 3).build();
    OffsetMap parted = OffsetMap.builder().keep(0, 1).insert(4, 1).keep(4, 1).build();
    OffsetMap composed = all.then(parted);
    assertThat(IntStream.range(0, 3).map(composed::toOrigin)).containsExactly(0, 4, 4);
    assertThat(composed.toOrigin(new Span(0, 3))).isEqualTo(new Span(0, 5));
  }

  @Test
  void refusesToGoBackWithinWhatItKeptBefore() {
    OffsetMap.Builder builder = OffsetMap.builder().keep(0, 5);
    assertThatThrownBy(() -> builder.keep(3, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("must not go back");
    assertThatThrownBy(() -> builder.insert(4, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("must not go back");
  }

  @Test
  void refusesOffsetsOutsideOfItsText() {
    OffsetMap map = OffsetMap.builder().keep(4, 3).build();
    assertThatThrownBy(() -> map.toOrigin(3))
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessage("offset 3 is outside a text of 3");
    assertThatThrownBy(() -> map.toOrigin(-1)).isInstanceOf(IndexOutOfBoundsException.class);
  }
}
