package planatlas.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BootstrapTest {

  private static final Bootstrap BOOTSTRAP = new Bootstrap(1000, 1);

  private static Optional<Interval> ratio(Bootstrap bootstrap, long[] parts, long[] wholes) {
    byte[][] weights =
        IntStream.range(0, parts.length)
            .mapToObj(b -> bootstrap.weights("bureau" + b))
            .toArray(byte[][]::new);
    return bootstrap.draws(weights, wholes).ratio(parts);
  }

  @Test
  void weightsFollowThePoissonDistribution() {
    int[] seen = new int[20];
    Bootstrap many = new Bootstrap(1000, 7);
    for (int b = 0; b < 1000; b++) {
      for (byte weight : many.weights("33%04d:education".formatted(b))) {
        seen[weight]++;
      }
    }
    // e^-1 / k! of a million; four standard deviations are below 2000.
    assertThat(seen[0]).isCloseTo(367_879, within(2000));
    assertThat(seen[1]).isCloseTo(367_879, within(2000));
    assertThat(seen[2]).isCloseTo(183_940, within(1600));
    assertThat(seen[3]).isCloseTo(61_313, within(1000));
    assertThat(seen[4]).isCloseTo(15_328, within(500));
    assertThat(IntStream.of(seen).skip(10).sum()).isLessThan(10);
  }

  @Test
  void weightsOfTwoBureausOrSeedsAreUnrelated() {
    byte[] one = new Bootstrap(100_000, 1).weights("330100:education");
    byte[] other = new Bootstrap(100_000, 1).weights("330101:education");
    byte[] reseeded = new Bootstrap(100_000, 2).weights("330100:education");
    assertThat(correlation(one, other)).isCloseTo(0, within(0.015));
    assertThat(correlation(one, reseeded)).isCloseTo(0, within(0.015));
  }

  /** Both have mean 1 and variance 1. */
  private static double correlation(byte[] a, byte[] b) {
    return IntStream.range(0, a.length).mapToDouble(i -> (a[i] - 1.0) * (b[i] - 1.0)).sum()
        / a.length;
  }

  @Test
  void earlierReplicatesDoNotDependOnTheirNumber() {
    assertThat(new Bootstrap(1000, 3).weights("x")).startsWith(new Bootstrap(50, 3).weights("x"));
  }

  @Test
  void intervalIsAPointWhereAllBureausAreAlike() {
    long[] parts = LongArrays.filled(12, 3);
    long[] wholes = LongArrays.filled(12, 1000);
    assertThat(ratio(BOOTSTRAP, parts, wholes)).contains(new Interval(0.003, 0.003));
    assertThat(ratio(BOOTSTRAP, LongArrays.filled(12, 0), wholes)).contains(new Interval(0, 0));
    assertThat(ratio(BOOTSTRAP, wholes, wholes)).contains(new Interval(1, 1));
  }

  @Test
  void intervalIsNearThatOfTheNormalDistributionForManyBureaus() {
    // 400 bureaus of one size, half with 0 and half with 2 mentions in 1000 tokens: the ratio is
    // 0.001, its standard error 0.001 / sqrt(400) = 0.00005, the interval 0.001 +- 1.96 * 0.00005.
    long[] parts = IntStream.range(0, 400).mapToLong(i -> i % 2 * 2).toArray();
    Interval interval =
        ratio(new Bootstrap(4000, 5), parts, LongArrays.filled(400, 1000)).orElseThrow();
    assertThat(interval.low()).isCloseTo(0.000902, within(0.000008));
    assertThat(interval.high()).isCloseTo(0.001098, within(0.000008));
  }

  @Test
  void orderOfTheBureausMakesNoDifference() {
    Random random = new Random(1);
    List<Integer> order = new ArrayList<>(IntStream.range(0, 40).boxed().toList());
    long[] parts = random.longs(40, 0, 9).toArray();
    long[] wholes = random.longs(40, 100, 9000).toArray();
    byte[][] weights = order.stream().map(b -> BOOTSTRAP.weights("b" + b)).toArray(byte[][]::new);
    Optional<Interval> straight = BOOTSTRAP.draws(weights, wholes).ratio(parts);
    Collections.shuffle(order, random);
    Optional<Interval> shuffled =
        BOOTSTRAP
            .draws(
                order.stream().map(b -> weights[b]).toArray(byte[][]::new),
                order.stream().mapToLong(b -> wholes[b]).toArray())
            .ratio(order.stream().mapToLong(b -> parts[b]).toArray());
    assertThat(shuffled).isEqualTo(straight).isPresent();
  }

  @Test
  void isMissingForFewerThanTenBureausOrNoDenominator() {
    assertThat(ratio(BOOTSTRAP, new long[9], LongArrays.filled(9, 5))).isEmpty();
    assertThat(ratio(BOOTSTRAP, new long[10], LongArrays.filled(10, 5))).isPresent();
    assertThat(ratio(BOOTSTRAP, new long[10], new long[10])).isEmpty();
  }

  @Test
  void refusesNoReplicates() {
    assertThatThrownBy(() -> new Bootstrap(0, 1)).hasMessageContaining("got 0");
  }

  private static final class LongArrays {
    static long[] filled(int length, long value) {
      long[] values = new long[length];
      Arrays.fill(values, value);
      return values;
    }
  }
}
