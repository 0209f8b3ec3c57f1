package planatlas.copy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class StandingTest {

  private static final Origin A22 = new Origin("A", 2022);
  private static final Origin A23 = new Origin("A", 2023);
  private static final Origin B22 = new Origin("B", 2022);
  private static final Origin UNKNOWN = new Origin(null, null);

  private static Likeness pair(
      long later, Origin ofLater, long earlier, Origin ofEarlier, double similarity) {
    return new Likeness(later, earlier, similarity, ofLater, ofEarlier);
  }

  @Test
  void copiesLeadToTheOneThatStandsNeverToAnotherCopy() {
    assertThat(
            Standing.copies(
                List.of(
                    pair(2, A22, 1, A22, 0.9), pair(3, A22, 1, A22, 0.8), pair(3, A22, 2, A22, 1))))
        .containsExactly(new Copy(2, 1, 0.9), new Copy(3, 1, 0.8));
  }

  @Test
  void aCopyOfACopyGoesWithItOnce() {
    assertThat(
            Standing.copies(
                List.of(
                    pair(2, A22, 1, A22, 0.8), pair(3, A22, 2, A22, 0.9), pair(4, A22, 3, A22, 1))))
        .containsExactly(new Copy(2, 1, 0.8), new Copy(3, 1, 0.9 * 0.8));
  }

  @Test
  void ofSeveralItIsACopyOfTheOneMostAlikeThenOfTheFirst() {
    assertThat(
            Standing.copies(
                List.of(pair(9, UNKNOWN, 1, A22, 0.91), pair(9, UNKNOWN, 2, A23, 0.95))))
        .containsExactly(new Copy(9, 2, 0.95));
    assertThat(
            Standing.copies(
                List.of(pair(9, UNKNOWN, 1, A22, 0.95), pair(9, UNKNOWN, 2, A23, 0.95))))
        .containsExactly(new Copy(9, 1, 0.95));
  }

  @Test
  void anUnknownDocumentStandsForNeitherOfTwoRegionsNorOfTwoYears() {
    assertThat(Standing.copies(List.of(pair(2, A22, 1, UNKNOWN, 1), pair(3, B22, 1, UNKNOWN, 1))))
        .isEmpty();
    assertThat(Standing.copies(List.of(pair(2, A22, 1, UNKNOWN, 1), pair(3, A23, 1, UNKNOWN, 1))))
        .isEmpty();
    assertThat(Standing.copies(List.of(pair(2, A22, 1, UNKNOWN, 1), pair(3, A22, 1, UNKNOWN, 1))))
        .hasSize(2);
  }

  @Test
  void whatIsKnownOfOneCopyHoldsForAllOfThem() {
    Origin regionA = new Origin("A", null);
    Origin year22 = new Origin(null, 2022);
    assertThat(
            Standing.copies(
                List.of(
                    pair(2, regionA, 1, UNKNOWN, 1),
                    pair(3, year22, 1, UNKNOWN, 1),
                    pair(3, year22, 2, regionA, 1),
                    pair(4, A22, 1, UNKNOWN, 1))))
        .extracting(Copy::of)
        .containsExactly(1L, 1L, 1L);
  }

  /** Any pairs at all: no chains, each document once, one region and one year in each group. */
  @Property(tries = 300)
  void groupsNeverContradictThemselves(@ForAll long seed) {
    Random random = new Random(seed);
    Map<Long, Origin> origins = new HashMap<>();
    for (long i = 0; i < 25; i++) {
      String region =
          random.nextInt(3) == 0 ? null : "ABC".substring(random.nextInt(3)).charAt(0) + "";
      Integer year = random.nextInt(3) == 0 ? null : 2020 + random.nextInt(3);
      origins.put(i, new Origin(region, year));
    }
    List<Likeness> pairs = new ArrayList<>();
    for (long later = 1; later < 25; later++) {
      for (long earlier = 0; earlier < later; earlier++) {
        if (random.nextInt(4) == 0 && origins.get(later).mayBe(origins.get(earlier))) {
          double similarity = 0.75 + 0.05 * random.nextInt(6);
          pairs.add(pair(later, origins.get(later), earlier, origins.get(earlier), similarity));
        }
      }
    }
    pairs.sort(Comparator.comparingLong(Likeness::later).thenComparingLong(Likeness::earlier));

    List<Copy> copies = Standing.copies(pairs);

    assertThat(copies).extracting(Copy::document).doesNotHaveDuplicates().isSorted();
    List<Long> gone = copies.stream().map(Copy::document).toList();
    assertThat(copies).allSatisfy(copy -> assertThat(gone).doesNotContain(copy.of()));
    for (Copy a : copies) {
      assertThat(origins.get(a.document()).mayBe(origins.get(a.of()))).isTrue();
      for (Copy b : copies) {
        if (a.of() == b.of()) {
          assertThat(origins.get(a.document()).mayBe(origins.get(b.document()))).isTrue();
        }
      }
    }
  }
}
