package planatlas.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class StandingTest {

  @Test
  void ranksTiesByTheBestAndCountsHalfOfThoseEqual() {
    double[] all = {1, 2, 4, 4, 4, 8, 9};
    Standing standing = Standing.within(4, all);
    assertThat(standing.peers()).isEqualTo(6);
    assertThat(standing.rank()).hasValue(3);
    // 2 below and 2 equal of 6
    assertThat(standing.midPercentile()).hasValue(0.5);
    // of 1 2 4 4 8 9
    assertThat(standing.median()).hasValue(4);
  }

  @Test
  void leavesItselfOutOfTheMedian() {
    double[] all = {1, 2, 3, 10, 20, 30};
    assertThat(Standing.within(1, all).median()).hasValue(10);
    assertThat(Standing.within(10, all).median()).hasValue(3);
    assertThat(Standing.within(30, all).median()).hasValue(3);
    assertThat(Standing.within(2, new double[] {2, 5, 7}).median()).hasValue(6);
  }

  @Test
  void knowsFirstAndLast() {
    double[] all = {0, 1, 2, 3, 4, 5};
    assertThat(Standing.within(5, all).rank()).hasValue(1);
    assertThat(Standing.within(5, all).midPercentile()).hasValue(1);
    assertThat(Standing.within(0, all).rank()).hasValue(6);
    assertThat(Standing.within(0, all).midPercentile()).hasValue(0);
  }

  @Test
  void allEqualAreAllFirst() {
    Standing standing = Standing.within(0, new double[7]);
    assertThat(standing.rank()).hasValue(1);
    assertThat(standing.midPercentile()).hasValue(0.5);
    assertThat(standing.median()).hasValue(0);
  }

  @Test
  void hasNoRankAmongFewerThanFive() {
    Standing four = Standing.within(3, new double[] {1, 2, 3, 4, 5});
    assertThat(four.peers()).isEqualTo(4);
    assertThat(four.rank()).isEmpty();
    assertThat(four.midPercentile()).isEmpty();
    assertThat(four.median()).hasValue(3);
    assertThat(Standing.within(3, new double[] {1, 2, 3, 4, 5, 6}).rank()).hasValue(4);
  }

  @Test
  void hasNoMedianWithoutPeers() {
    assertThat(Standing.within(3, new double[] {3}))
        .isEqualTo(Standing.of(3, new double[0]))
        .matches(s -> s.peers() == 0 && s.median().isEmpty() && s.rank().isEmpty());
  }

  @Test
  void comparesAnOutsiderWithAll() {
    Standing standing = Standing.of(4, new double[] {1, 4, 4, 5, 6});
    assertThat(standing.peers()).isEqualTo(5);
    assertThat(standing.median()).hasValue(4);
    assertThat(standing.rank()).hasValue(3);
    assertThat(standing.midPercentile()).hasValue((1 + 1) / 5.0);
  }

  @Property
  void ofAMemberIsThatOfAnOutsiderToTheOthers(
      @ForAll @Size(min = 1, max = 12) List<@IntRange(max = 5) Integer> sample,
      @ForAll @IntRange(max = 11) int which) {
    int[] values = sample.stream().mapToInt(v -> v).toArray();
    int own = which % values.length;
    double[] all = Arrays.stream(values).asDoubleStream().sorted().toArray();
    double[] others = new double[all.length - 1];
    double value = values[own];
    int at = Arrays.binarySearch(all, value);
    System.arraycopy(all, 0, others, 0, at);
    System.arraycopy(all, at + 1, others, at, others.length - at);
    assertThat(Standing.within(value, all)).isEqualTo(Standing.of(value, others));
  }

  @Test
  void refusesAValueThatIsNotOfTheSample() {
    assertThatThrownBy(() -> Standing.within(3, new double[] {1, 2}))
        .hasMessageContaining("3.0 to be of the sample");
  }
}
