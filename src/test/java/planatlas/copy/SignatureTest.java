package planatlas.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SignatureTest {

  /** Characters drawn from a few hundred ideographs. */
  private static String text(long seed, int length) {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append((char) ('一' + random.nextInt(400)));
    }
    return text.toString();
  }

  private static Set<String> shingles(String text) {
    Set<String> shingles = new HashSet<>();
    for (int i = 0; i + Signature.SHINGLE <= text.length(); i++) {
      shingles.add(text.substring(i, i + Signature.SHINGLE));
    }
    return shingles;
  }

  private static double containment(String a, String b) {
    Set<String> common = shingles(a);
    common.retainAll(shingles(b));
    return (double) common.size() / Math.min(shingles(a).size(), shingles(b).size());
  }

  @Property(tries = 60)
  void ofShortTextsItGivesTheVeryShareInCommon(
      @ForAll long seed, @ForAll @IntRange(min = 8, max = 250) int length) {
    String a = text(seed, length) + text(1, 100);
    String b = text(seed + 1, 40) + text(1, 100) + text(seed, length).substring(length / 2);
    assertThat(Signature.of(a).overlap(Signature.of(b)).containment())
        .isEqualTo(containment(a, b), within(1e-12));
  }

  @Property(tries = 40)
  void ofLongTextsItEstimatesTheShareWithinItsError(
      @ForAll @IntRange(max = 1000) int seed, @ForAll @IntRange(min = 1, max = 9) int tenths) {
    String shared = text(seed, 600 * tenths);
    String a = shared + text(seed + 5000, 600 * (10 - tenths));
    String b = text(seed + 9000, 900) + shared + text(seed + 7000, 600 * (10 - tenths));
    Overlap overlap = Signature.of(a).overlap(Signature.of(b));
    double truth = containment(a, b);
    double error = Math.sqrt(truth * (1 - truth) / overlap.compared());
    assertThat(overlap.containment()).isEqualTo(truth, within(4.5 * error + 0.01));
  }

  @Property(tries = 40)
  void aPieceIsWhollyContained(
      @ForAll long seed, @ForAll @IntRange(min = 300, max = 4000) int length) {
    String whole = text(seed, 4500);
    Overlap overlap = Signature.of(whole.substring(100, 100 + length)).overlap(Signature.of(whole));
    assertThat(overlap.common()).isEqualTo(overlap.compared()).isPositive();
  }

  @Property(tries = 40)
  void overlapIsTheSameFromBothSides(@ForAll long seed, @ForAll @IntRange(max = 3000) int length) {
    Signature a = Signature.of(text(seed, 2000) + text(3, 500));
    Signature b = Signature.of(text(seed + 1, length) + text(3, 500));
    assertThat(a.overlap(b)).isEqualTo(b.overlap(a));
  }

  @Test
  void holdsTheSmallestHashesOfAllShinglesRising() {
    Signature signature = Signature.of(text(1, 30_000));
    assertThat(signature.hashes()).hasSize(Signature.SIZE).isSorted().doesNotHaveDuplicates();
    assertThat(signature.hashes()[0]).isNotNegative();
    // Of 30,000 values spread evenly the 512th lies at about a sixtieth of the range.
    assertThat((double) signature.hashes()[Signature.SIZE - 1] / Long.MAX_VALUE)
        .isEqualTo(512.0 / 30_000, within(0.004));
  }

  @Test
  void repeatedShinglesCountOnce() {
    String block = text(1, 200);
    assertThat(Signature.of(block.repeat(300)).hashes().length).isEqualTo(200);
  }

  @Test
  void textsBelowOneShingleHaveOneAndNothingHasNone() {
    assertThat(Signature.of("短文").hashes()).hasSize(1);
    assertThat(Signature.of("").hashes()).isEmpty();
    assertThat(Signature.of("").overlap(Signature.of("短文")).containment()).isZero();
  }

  @Test
  void comesBackFromItsHashes() {
    Signature signature = Signature.of(text(1, 900));
    assertThat(Signature.ofHashes(signature.hashes()).overlap(signature).containment())
        .isEqualTo(1);
  }

  @Test
  void refusesHashesThatDoNotRise() {
    assertThatThrownBy(() -> Signature.ofHashes(new long[] {3, 3}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("hashes must rise from 0 on, got 3 at 1");
  }
}
