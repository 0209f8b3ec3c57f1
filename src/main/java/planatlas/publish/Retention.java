package planatlas.publish;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * Which snapshots stay. The current one does, so do the newest, the young ones, and those that were
 * current a while ago, because somebody may still read them.
 *
 * @param snapshots how many of the newest stay whatever their age
 * @param days how long a snapshot stays at least
 * @param graceHours how long one stays at least after another became current
 */
public record Retention(int snapshots, int days, int graceHours) {

  public static final Retention DEFAULT = new Retention(7, 14, 24);

  public Retention {
    if (snapshots < 1 || days < 0 || graceHours < 0) {
      throw new IllegalArgumentException(
          "expected 1 snapshot or more, 0 days and hours or more, got %d, %d, %d"
              .formatted(snapshots, days, graceHours));
    }
  }

  /**
   * A snapshot that is there.
   *
   * @param replacedAt when it stopped being current; null while it is
   */
  public record Kept(String run, Instant publishedAt, Instant replacedAt) {}

  /** Those of {@code kept} that may go at {@code now}, oldest first. */
  public List<Kept> expired(List<Kept> kept, Instant now) {
    List<Kept> newestFirst =
        kept.stream()
            .sorted(Comparator.comparing(Kept::publishedAt).thenComparing(Kept::run).reversed())
            .toList();
    return newestFirst.stream()
        .skip(snapshots)
        .filter(k -> k.replacedAt() != null)
        .filter(k -> k.publishedAt().isBefore(now.minus(Duration.ofDays(days))))
        .filter(k -> k.replacedAt().isBefore(now.minus(Duration.ofHours(graceHours))))
        .sorted(Comparator.comparing(Kept::publishedAt).thenComparing(Kept::run))
        .toList();
  }
}
