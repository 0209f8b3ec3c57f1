package planatlas.copy;

import java.io.Serializable;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * How often shingles occur among documents, as far as a sample of the documents showed, and by it
 * which shingles of a document shall look for copies. Copies share most of their shingles, the rare
 * ones too, so the rarest are enough to find them by (prefix filtering; Chaudhuri, Ganti and
 * Kaushik 2006), and what everybody writes makes no candidates. Immutable and safe to share.
 */
public final class CommonShingles implements Serializable {

  private static final long serialVersionUID = 1;

  /** So many of the smallest hashes of a signature take part in the search. */
  public static final int POSTED = 128;

  /**
   * So many of those, the rarest, look for others. Of a copy by {@link CopyRule} at most a quarter
   * of the posted hashes, here 32, are its own alone; the rest is for the error of sampling.
   */
  static final int SEARCHING = 48;

  /** A shingle that fewer documents of the sample have counts as rare. */
  public static final int COMMON = 8;

  private final HashMap<Long, Integer> documents;

  /**
   * @param documents how many documents of the sample have a shingle; those below {@link #COMMON}
   *     may be left out
   */
  public CommonShingles(Map<Long, Integer> documents) {
    this.documents = new HashMap<>(documents);
  }

  /**
   * Which of {@code posted} look for copies: the rarest, of equally rare ones those with the
   * smallest hashes.
   *
   * @param posted hashes of one document, rising
   */
  public BitSet searching(long[] posted) {
    BitSet searching = new BitSet(posted.length);
    IntStream.range(0, posted.length)
        .boxed()
        .sorted(
            (i, j) -> {
              int rarer = Integer.compare(frequency(posted[i]), frequency(posted[j]));
              return rarer != 0 ? rarer : Integer.compare(i, j);
            })
        .limit(SEARCHING)
        .forEach(searching::set);
    return searching;
  }

  private int frequency(long shingle) {
    return documents.getOrDefault(shingle, 0);
  }
}
