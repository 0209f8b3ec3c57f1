package planatlas.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class AnalyzePlansTest {

  /** What opening a file is reckoned at, in bytes. */
  private static final long OPENING = 16 << 10;

  private static List<InputFile> files(List<Long> sizes) {
    List<InputFile> files = new ArrayList<>();
    for (long size : sizes) {
      files.add(new InputFile("plans/" + files.size(), "file:///" + files.size(), size));
    }
    return files;
  }

  private static long cost(List<InputFile> files) {
    return files.stream().mapToLong(f -> f.bytes() + OPENING).sum();
  }

  @Provide
  Arbitrary<List<Long>> sizes() {
    return Arbitraries.longs().between(0, 5_000_000).list().ofMaxSize(200);
  }

  @Property
  void batchesHoldEveryFileOnceInOrder(
      @ForAll("sizes") List<Long> sizes, @ForAll @IntRange(min = 1, max = 64) int most) {
    List<InputFile> files = files(sizes);
    List<List<InputFile>> batches = AnalyzePlans.batches(files, most);
    assertThat(batches.stream().flatMap(List::stream)).containsExactlyElementsOf(files);
    assertThat(batches).hasSizeLessThanOrEqualTo(most).noneMatch(List::isEmpty);
  }

  @Property
  void noBatchCostsMoreThanItsShareAndOneFile(
      @ForAll("sizes") List<Long> sizes, @ForAll @IntRange(min = 1, max = 64) int most) {
    List<InputFile> files = files(sizes);
    long largest = files.stream().mapToLong(f -> f.bytes() + OPENING).max().orElse(0);
    for (List<InputFile> batch : AnalyzePlans.batches(files, most)) {
      assertThat(cost(batch)).isLessThanOrEqualTo(cost(files) / most + largest + 1);
    }
  }

  @Test
  void filesOfOneSizeAreSharedOutEvenly() {
    assertThat(AnalyzePlans.batches(files(Collections.nCopies(80, 1_000L)), 8))
        .extracting(List::size)
        .containsOnly(10)
        .hasSize(8);
  }

  @Test
  void emptyFilesAreSharedOutToo() {
    assertThat(AnalyzePlans.batches(files(Collections.nCopies(4, 0L)), 2))
        .extracting(List::size)
        .containsExactly(2, 2);
  }

  @Test
  void whatStandsBehindAHugeFileDoesNotWaitForIt() {
    assertThat(AnalyzePlans.batches(files(List.of(1L, 1_000_000_000L, 1L, 1L)), 4))
        .extracting(List::size)
        .containsExactly(2, 1, 1);
  }

  @Test
  void aClusterThatHasHardlyComeUpIsGivenManyTasksAllTheSame() {
    List<InputFile> many = files(Collections.nCopies(100_000, 48L << 10));
    assertThat(AnalyzePlans.tasks(many, 2)).isBetween(300, 500);
    assertThat(AnalyzePlans.tasks(many, 1000)).isEqualTo(4000);
    assertThat(AnalyzePlans.tasks(files(List.of(1L)), 0)).isEqualTo(4);
  }

  @Test
  void noFilesMakeNoBatch() {
    assertThat(AnalyzePlans.batches(List.of(), 8)).isEmpty();
  }
}
