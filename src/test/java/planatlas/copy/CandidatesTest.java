package planatlas.copy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CandidatesTest {

  private static List<String> pairs(List<Occurrence> occurrences) {
    Candidates candidates = new Candidates();
    List<String> pairs = new ArrayList<>();
    for (Occurrence next : occurrences) {
      TreeSet<Long> compared = new TreeSet<>();
      candidates.add(next, compared::add);
      compared.forEach(earlier -> pairs.add(next.rank() + "-" + earlier));
    }
    return pairs;
  }

  @Test
  void comparesFewDocumentsEachWithEach() {
    assertThat(pairs(List.of(at(1, 7, 2020), at(2, 7, 2020), at(3, 7, 2020))))
        .containsExactly("2-1", "3-1", "3-2");
  }

  @Test
  void leavesOutWhatCannotBeOne() {
    assertThat(pairs(List.of(at(1, 7, 2020), at(2, 8, 2020), at(3, 7, 2021), at(4, 0, 2020))))
        .containsExactly("4-1", "4-2");
  }

  @Test
  void aClusterCostsInProportionToItsSize() {
    List<Occurrence> cluster =
        IntStream.range(0, 5000).mapToObj(i -> at(i, 7, i % 10 == 9 ? 0 : 2020)).toList();
    List<String> pairs = pairs(cluster);
    assertThat(pairs).hasSizeLessThan(5000 * 11).contains("4999-0", "4998-0");
  }

  @Test
  void boilerplateOfAllCostsInProportionToItsSize() {
    List<Occurrence> all =
        IntStream.range(0, 20_000)
            .mapToObj(i -> at(i, i % 5 == 0 ? 0 : 1 + i % 2999, i % 7 == 0 ? 0 : 2000 + i % 25))
            .toList();
    assertThat(pairs(all)).hasSizeLessThan(20_000 * 25);
  }

  @Test
  void aDocumentDeepInACrowdStillMeetsTheFirstOfItsOwn() {
    List<Occurrence> crowd =
        new ArrayList<>(IntStream.range(0, 1000).mapToObj(i -> at(i, 1 + i, 2020)).toList());
    crowd.add(at(1000, 5000, 2020));
    crowd.add(at(1001, 5000, 2020));
    crowd.add(at(1002, 5000, 0));
    crowd.add(at(1003, 5000, 2020));
    assertThat(pairs(crowd)).containsExactly("1001-1000", "1002-1000", "1003-1000", "1003-1002");
  }

  @Test
  void startsAgainWhenCleared() {
    Candidates candidates = new Candidates();
    List<Long> earlier = new ArrayList<>();
    candidates.add(at(1, 7, 2020), earlier::add);
    candidates.clear();
    candidates.add(at(2, 7, 2020), earlier::add);
    assertThat(earlier).isEmpty();
  }

  private static Occurrence at(long rank, int region, int year) {
    return new Occurrence(rank, region, year);
  }
}
