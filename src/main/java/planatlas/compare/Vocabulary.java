package planatlas.compare;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * Words by number, from 0 on in the order of their spelling (by UTF-16 unit). Travels to every
 * executor, once: far smaller than the words of every document. Safe to share.
 */
final class Vocabulary implements Serializable {

  private static final long serialVersionUID = 1;

  static final int UNKNOWN = -1;

  private final String[] words;
  private transient volatile Map<String, Integer> numbers;

  private Vocabulary(String[] words) {
    this.words = words;
  }

  /**
   * @param words different ones, in any order
   */
  static Vocabulary of(Collection<String> words) {
    String[] sorted = words.toArray(String[]::new);
    Arrays.sort(sorted);
    return new Vocabulary(sorted);
  }

  int size() {
    return words.length;
  }

  String word(int number) {
    return words[number];
  }

  /** {@link #UNKNOWN} where it has no number. */
  int number(String word) {
    Map<String, Integer> known = numbers;
    if (known == null) {
      synchronized (this) {
        known = numbers;
        if (known == null) {
          known = new HashMap<>(2 * words.length);
          for (int i = 0; i < words.length; i++) {
            known.put(words[i], i);
          }
          numbers = known;
        }
      }
    }
    return known.getOrDefault(word, UNKNOWN);
  }
}
