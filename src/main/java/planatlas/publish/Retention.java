package planatlas.publish;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * Which snapshots, records and logs stay. The current one does, so do the newest, the young ones,
 * and those that were current a while ago, because somebody may still read them.
 *
 * @param snapshots how many of the newest stay whatever their age
 * @param days how long a snapshot stays at least
 * @param graceHours how long one stays at least after another became current
 * @param records of how many of the newest runs the record and the log stay; those of a run whose
 *     snapshot is there stay too
 */
public record Retention(int snapshots, int days, int graceHours, int records) {

  public static final Retention DEFAULT = new Retention(7, 14, 24, 1000);

  public Retention {
    if (snapshots < 1 || records < 1 || days < 0 || graceHours < 0) {
      throw new IllegalArgumentException(
          "expected 1 snapshot and record or more, 0 days and hours or more, got %d, %d, %d, %d"
              .formatted(snapshots, records, days, graceHours));
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
