package planatlas.copy;

import java.util.Arrays;

/**
 * A sample of the shingles of one text, by which the share that two texts have in common can be
 * told without the texts: the {@value #SIZE} smallest hashes of its shingles (a bottom-k sketch;
 * Broder 1997, "On the resemblance and containment of documents"). A shingle is a run of {@value
 * #SHINGLE} UTF-16 units. Texts with fewer shingles are held whole. Immutable and safe to share.
 */
public final class Signature {

  /** Hashes that a signature has at most. */
  public static final int SIZE = 512;

  /** UTF-16 units of a shingle. */
  static final int SHINGLE = 8;

  private static final long BASE = 0x9E3779B97F4A7C15L;

  private final long[] hashes;

  private Signature(long[] hashes) {
    this.hashes = hashes;
  }

  /**
   * @param content letters and digits alone, so that the page around a text, its white space and
   *     its punctuation make no difference
   */
  public static Signature of(String content) {
    return new Signature(smallest(shingles(content)));
  }

  /**
   * @param hashes as {@link #hashes} gave them
   */
  public static Signature ofHashes(long[] hashes) {
    for (int i = 0; i < hashes.length; i++) {
      if (hashes[i] < 0 || i > 0 && hashes[i] <= hashes[i - 1]) {
        throw new IllegalArgumentException(
            "hashes must rise from 0 on, got %d at %d".formatted(hashes[i], i));
      }
    }
    if (hashes.length > SIZE) {
      throw new IllegalArgumentException(
          "a signature has at most %d hashes, got %d".formatted(SIZE, hashes.length));
    }
    return new Signature(hashes.clone());
  }

  /** Not negative, rising. */
  public long[] hashes() {
    return hashes.clone();
  }

  /**
   * What this text has in common with {@code other}, as far as both samples reach: a hash beyond
   * the last one of a full sample may or may not be in its text.
   */
  public Overlap overlap(Signature other) {
    long reach = Math.min(reach(), other.reach());
    int here = 0;
    int there = 0;
    int common = 0;
    while (here < hashes.length && hashes[here] <= reach
        || there < other.hashes.length && other.hashes[there] <= reach) {
      long a = here < hashes.length ? hashes[here] : Long.MAX_VALUE;
      long b = there < other.hashes.length ? other.hashes[there] : Long.MAX_VALUE;
      common += a == b ? 1 : 0;
      here += a <= b ? 1 : 0;
      there += b <= a ? 1 : 0;
    }
    return new Overlap(common, Math.min(here, there));
  }

  private long reach() {
    return hashes.length < SIZE ? Long.MAX_VALUE : hashes[SIZE - 1];
  }

  private static long[] shingles(String content) {
    int count = Math.max(content.isEmpty() ? 0 : 1, content.length() - SHINGLE + 1);
    long[] shingles = new long[count];
    long oldest = 1;
    for (int i = 1; i < SHINGLE; i++) {
      oldest *= BASE;
    }
    long rolling = 0;
    for (int i = 0; i < content.length(); i++) {
      if (i >= SHINGLE) {
        rolling -= oldest * content.charAt(i - SHINGLE);
      }
      rolling = rolling * BASE + content.charAt(i);
      if (i >= SHINGLE - 1 || i == content.length() - 1) {
        shingles[Math.max(0, i - SHINGLE + 1)] = mix(rolling) >>> 1;
      }
    }
    return shingles;
  }

  /** The finalizer of MurmurHash3: every bit of the sum moves every bit of the hash. */
  private static long mix(long sum) {
    long h = sum;
    h = (h ^ (h >>> 33)) * 0xff51afd7ed558ccdL;
    h = (h ^ (h >>> 33)) * 0xc4ceb9fe1a85ec53L;
    return h ^ (h >>> 33);
  }

  /**
   * The smallest distinct values, rising. Sorts only those below a bound that most likely holds
   * enough of them, and all of them where it did not.
   */
  private static long[] smallest(long[] values) {
    double share = 2.0 * SIZE / Math.max(1, values.length);
    if (share < 0.5) {
      long bound = (long) (share * Long.MAX_VALUE);
      long[] found = distinct(Arrays.stream(values).filter(v -> v <= bound).toArray());
      if (found.length == SIZE) {
        return found;
      }
    }
    return distinct(values);
  }

  private static long[] distinct(long[] values) {
    Arrays.sort(values);
    int count = 0;
    for (int i = 0; i < values.length && count < SIZE; i++) {
      if (count == 0 || values[i] != values[count - 1]) {
        values[count++] = values[i];
      }
    }
    return Arrays.copyOf(values, count);
  }
}
