package planatlas.copy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class CommonShinglesTest {

  private static Map<Long, Long> all(long from, long to, long documents) {
    Map<Long, Long> having = new HashMap<>();
    LongStream.range(from, to).forEach(shingle -> having.put(shingle, documents));
    return having;
  }

  private static long[] range(long from, long to) {
    return LongStream.range(from, to).toArray();
  }

  @Test
  void whatAFifthOfTheDocumentsHaveMakesNoCandidates() {
    CommonShingles common = CommonShingles.of(all(0, 100, 20), Collections.nCopies(100, 1000L));
    assertThat(common.searching(range(50, 242))).isEqualTo(range(100, 164));
  }

  @Test
  void lessThanAFifthMayBeACluster() {
    CommonShingles common = CommonShingles.of(all(0, 100, 19), Collections.nCopies(100, 1000L));
    assertThat(common.searching(range(50, 242))).isEqualTo(range(50, 114));
  }

  @Test
  void countsOnlyDocumentsWhoseSampleReachesAShingle() {
    // A shingle at 500 would show in ten documents of the hundred, and nine of these have it.
    Map<Long, Long> having = all(500, 501, 9);
    List<Long> reaches =
        LongStream.concat(
                LongStream.generate(() -> 400).limit(90), LongStream.generate(() -> 600).limit(10))
            .boxed()
            .toList();
    assertThat(CommonShingles.of(having, reaches).searching(new long[] {500, 501}))
        .containsExactly(501, 500);
  }

  @Test
  void aDocumentOfNothingButCommonShinglesLooksByThese() {
    CommonShingles common = CommonShingles.of(all(0, 300, 100), Collections.nCopies(100, 1000L));
    assertThat(common.searching(range(0, 192))).isEqualTo(range(0, 64));
  }
}
