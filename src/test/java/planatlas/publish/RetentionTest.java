package planatlas.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RetentionTest {

  private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");

  /** One snapshot a day, the newest of them now, each replaced by the next. */
  private static List<Retention.Kept> nightly(int nights) {
    return IntStream.range(0, nights)
        .mapToObj(
            i -> {
              Instant published = NOW.minus(Duration.ofDays(nights - 1 - i));
              return new Retention.Kept(
                  "run%02d".formatted(i),
                  published,
                  i == nights - 1 ? null : published.plus(Duration.ofDays(1)));
            })
        .toList();
  }

  private static List<String> expired(Retention retention, List<Retention.Kept> kept) {
    return retention.expired(kept, NOW).stream().map(Retention.Kept::run).toList();
  }

  @Test
  void whatIsNeitherNewestNorYoungGoesOldestFirst() {
    assertThat(expired(new Retention(2, 3, 0, 9), nightly(8)))
        .containsExactly("run00", "run01", "run02", "run03");
  }

  @Test
  void theNewestStayWhateverTheirAge() {
    assertThat(expired(new Retention(5, 0, 0, 9), nightly(5))).isEmpty();
    assertThat(expired(new Retention(4, 0, 0, 9), nightly(5))).containsExactly("run00");
  }

  @Test
  void whatWasCurrentAMomentAgoStaysForItsReaders() {
    assertThat(expired(new Retention(1, 0, 47, 9), nightly(5))).containsExactly("run00", "run01");
    assertThat(expired(new Retention(1, 0, 24 * 30, 9), nightly(5))).isEmpty();
  }

  @Test
  void theCurrentOneStaysAlsoAfterARollBackToTheOldest() {
    List<Retention.Kept> kept =
        List.of(
            new Retention.Kept("old", NOW.minus(Duration.ofDays(300)), null),
            new Retention.Kept(
                "new", NOW.minus(Duration.ofDays(200)), NOW.minus(Duration.ofDays(2))));
    assertThat(expired(new Retention(1, 0, 0, 9), kept)).isEmpty();
  }

  @Test
  void aRollBackGivesTheReplacedSnapshotItsGrace() {
    List<Retention.Kept> kept =
        List.of(
            new Retention.Kept(
                "a", NOW.minus(Duration.ofDays(300)), NOW.minus(Duration.ofHours(1))),
            new Retention.Kept(
                "b", NOW.minus(Duration.ofDays(200)), NOW.minus(Duration.ofHours(3))),
            new Retention.Kept("c", NOW.minus(Duration.ofDays(100)), null));
    assertThat(expired(new Retention(1, 0, 2, 9), kept)).containsExactly("b");
  }

  @Test
  void aRetentionWithoutASnapshotIsNone() {
    assertThatThrownBy(() -> new Retention(0, 1, 1, 9))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("got 0, 9, 1, 1");
  }
}
