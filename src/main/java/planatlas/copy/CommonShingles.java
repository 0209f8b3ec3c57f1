package planatlas.copy;

import java.io.Serializable;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Shingles that so many documents have that they tell nothing of copies, and by these the shingles
 * by which a document looks for copies. Copies share most of their shingles, so the few that both
 * would choose by one order are enough to make them meet (prefix filtering; Chaudhuri, Ganti and
 * Kaushik 2006), and what everybody writes makes no candidates. Immutable and safe to share.
 */
public final class CommonShingles implements Serializable {

  private static final long serialVersionUID = 1;

  /** So many of the smallest hashes of a signature are considered. */
  public static final int CONSIDERED = 192;

  /**
   * So many of those look for copies. Of a copy by {@link CopyRule} about a quarter of those
   * considered, here 48, may be its own alone.
   */
  static final int SEARCHING = 64;

  /** A shingle of fewer documents of the sample is not common. */
  public static final int LEAST_DOCUMENTS = 8;

  /** One in so many documents makes a shingle common. */
  private static final int SHARE = 5;

  private final HashSet<Long> common;

  private CommonShingles(Set<Long> common) {
    this.common = new HashSet<>(common);
  }

  /**
   * From a sample of the documents. A shingle is compared with the documents that would show it,
   * since the considered hashes of a long text end earlier than those of a short one.
   *
   * @param documents how many documents have a shingle among those considered; shingles of fewer
   *     than {@link #LEAST_DOCUMENTS} may be left out
   * @param reaches the last considered hash of each document
   */
  public static CommonShingles of(Map<Long, Long> documents, List<Long> reaches) {
    long[] sorted = reaches.stream().mapToLong(reach -> reach).sorted().toArray();
    Set<Long> common = new HashSet<>();
    documents.forEach(
        (shingle, having) -> {
          if (having >= LEAST_DOCUMENTS && having * SHARE >= atLeast(shingle, sorted)) {
            common.add(shingle);
          }
        });
    return new CommonShingles(common);
  }

  /** How many of {@code sorted} are not below {@code value}. */
  private static int atLeast(long value, long[] sorted) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] < value) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return sorted.length - low;
  }

  /**
   * The hashes by which a document looks for copies: the smallest that are not common; common ones,
   * the smallest first, only where there are too few others.
   *
   * @param considered the first {@link #CONSIDERED} hashes of a signature
   */
  public long[] searching(long[] considered) {
    long[] searching = new long[Math.min(SEARCHING, considered.length)];
    int count = 0;
    for (int pass = 0; pass < 2; pass++) {
      for (int i = 0; i < considered.length && count < searching.length; i++) {
        if (common.contains(considered[i]) == (pass == 1)) {
          searching[count++] = considered[i];
        }
      }
    }
    return searching;
  }
}
