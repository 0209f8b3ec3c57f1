package planatlas.copy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class CopyRuleTest {

  private static final Origin HAILING = new Origin("321202", 2020);
  private static final Origin UNKNOWN = new Origin(null, null);

  /** A hundred hashes, the first of which lie below 1000 and the others behind {@code from}. */
  private static Signature signature(int shared, long from) {
    return Signature.ofHashes(
        LongStream.concat(LongStream.range(0, shared), LongStream.range(from, from + 100 - shared))
            .toArray());
  }

  private static boolean alike(Origin a, Origin b, int shared) {
    return CopyRule.similarity(a, b, false, signature(shared, 1000), signature(shared, 2000))
        .isPresent();
  }

  @Test
  void takesThreeQuartersWhereRegionAndYearAreTheSame() {
    assertThat(alike(HAILING, HAILING, 75)).isTrue();
    assertThat(alike(HAILING, HAILING, 74)).isFalse();
  }

  @Test
  void takesNineTenthsWhereSomethingIsUnknown() {
    for (Origin other :
        new Origin[] {UNKNOWN, new Origin("321202", null), new Origin(null, 2020)}) {
      assertThat(alike(HAILING, other, 90)).isTrue();
      assertThat(alike(HAILING, other, 89)).isFalse();
    }
    assertThat(alike(UNKNOWN, UNKNOWN, 89)).isFalse();
  }

  @Test
  void neverTakesTwoKnownRegionsOrYearsForOne() {
    for (Origin other :
        new Origin[] {
          new Origin("330483", 2020), new Origin("321202", 2021), new Origin("330483", null)
        }) {
      assertThat(
              CopyRule.similarity(HAILING, other, true, signature(100, 1000), signature(100, 1000)))
          .isEmpty();
    }
  }

  @Test
  void equalTextsAreAlikeHoweverShort() {
    Signature few = Signature.ofHashes(new long[] {1, 2, 3});
    assertThat(CopyRule.similarity(HAILING, UNKNOWN, true, few, few)).hasValue(1);
    assertThat(CopyRule.similarity(HAILING, HAILING, false, few, few)).isEmpty();
  }
}
