package planatlas.ingest;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;

/**
 * Inputs whose facts are kept from earlier runs, and in which segment. Travels to every executor: a
 * dozen bytes an input. Safe to share.
 */
public final class KnownFacts implements Serializable {

  private static final long serialVersionUID = 1;

  public static final KnownFacts NONE = new KnownFacts(new long[0], new int[0]);

  /** Rising. */
  private final long[] keys;

  private final int[] segments;

  private KnownFacts(long[] keys, int[] segments) {
    this.keys = keys;
    this.segments = segments;
  }

  /**
   * @param segments the keys of each segment; a key of several belongs to the first
   */
  static KnownFacts of(List<long[]> segments) {
    int all = segments.stream().mapToInt(s -> s.length).sum();
    long[] keys = new long[all];
    int[] owners = new int[all];
    int n = 0;
    for (int segment = 0; segment < segments.size(); segment++) {
      long[] sorted = segments.get(segment).clone();
      Arrays.sort(sorted);
      long[] merged = new long[n + sorted.length];
      int[] of = new int[n + sorted.length];
      int m = 0;
      int old = 0;
      for (long key : sorted) {
        while (old < n && keys[old] < key) {
          merged[m] = keys[old];
          of[m++] = owners[old++];
        }
        boolean known = old < n && keys[old] == key || m > 0 && merged[m - 1] == key;
        if (!known) {
          merged[m] = key;
          of[m++] = segment;
        }
      }
      while (old < n) {
        merged[m] = keys[old];
        of[m++] = owners[old++];
      }
      keys = merged;
      owners = of;
      n = m;
    }
    return new KnownFacts(Arrays.copyOf(keys, n), Arrays.copyOf(owners, n));
  }

  /** The segment that has the facts of an input; -1 where none has. */
  int segment(long key) {
    int at = Arrays.binarySearch(keys, key);
    return at < 0 ? -1 : segments[at];
  }

  public int size() {
    return keys.length;
  }
}
