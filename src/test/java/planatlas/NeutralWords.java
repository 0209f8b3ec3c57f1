package planatlas;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Words as often as real reports have them, from which no phrase of a given list can come about,
 * within a word or across words. Safe to share.
 *
 * <p>For each phrase one of its characters is left out, the one that costs least: a phrase cannot
 * stand where one of its characters never does.
 */
final class NeutralWords {

  private static final String MARKS = "，、";

  private final List<String> words = new ArrayList<>();

  /** Of Walker's alias method (1977): the share of a slot that is its own, and who has the rest. */
  private final double[] own;

  private final int[] other;
  private final double keptShare;

  private NeutralWords(Map<String, Integer> counts, double keptShare) {
    this.keptShare = keptShare;
    words.addAll(counts.keySet());
    words.sort(Comparator.naturalOrder());
    int n = words.size();
    double total = counts.values().stream().mapToLong(c -> c).sum();
    own = new double[n];
    other = new int[n];
    List<Integer> small = new ArrayList<>();
    List<Integer> large = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      own[i] = counts.get(words.get(i)) / total * n;
      (own[i] < 1 ? small : large).add(i);
    }
    while (!small.isEmpty() && !large.isEmpty()) {
      int less = small.remove(small.size() - 1);
      int more = large.remove(large.size() - 1);
      other[less] = more;
      own[more] -= 1 - own[less];
      (own[more] < 1 ? small : large).add(more);
    }
    small.forEach(i -> own[i] = 1);
    large.forEach(i -> own[i] = 1);
  }

  /**
   * @param phrases that must not come about
   * @param taboo words that are left out as they are, or where they stand in a word
   */
  static NeutralWords without(Collection<String> phrases, Collection<String> taboo)
      throws IOException {
    Map<String, Integer> counts = measured();
    double all = counts.values().stream().mapToLong(c -> c).sum();
    Map<Character, Long> weights = new HashMap<>();
    counts.forEach(
        (word, count) ->
            word.chars().forEach(c -> weights.merge((char) c, (long) count, Long::sum)));
    Set<Character> dropped = new HashSet<>();
    phrases.stream()
        .distinct()
        .sorted(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
        .forEach(phrase -> drop(phrase, weights, dropped));
    Set<String> names = new HashSet<>(taboo);
    counts
        .keySet()
        .removeIf(
            word -> word.chars().anyMatch(c -> dropped.contains((char) c)) || holds(word, names));
    return new NeutralWords(counts, counts.values().stream().mapToLong(c -> c).sum() / all);
  }

  private static void drop(String phrase, Map<Character, Long> weights, Set<Character> dropped) {
    // Numbers of more than three digits are never written, and no two numbers beside each other.
    if (phrase.matches("\\d{4,}") || phrase.chars().anyMatch(c -> dropped.contains((char) c))) {
      return;
    }
    phrase
        .chars()
        .mapToObj(c -> (char) c)
        .min(
            Comparator.comparingLong((Character c) -> weights.getOrDefault(c, 0L))
                .thenComparing(Comparator.naturalOrder()))
        .ifPresent(dropped::add);
  }

  private static boolean holds(String word, Set<String> names) {
    for (int begin = 0; begin < word.length(); begin++) {
      for (int end = begin + 1; end <= word.length(); end++) {
        if (names.contains(word.substring(begin, end))) {
          return true;
        }
      }
    }
    return false;
  }

  /** Words of ideographs, small numbers, and the two marks within sentences. */
  private static Map<String, Integer> measured() throws IOException {
    Map<String, Integer> counts = new HashMap<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                NeutralWords.class.getResourceAsStream("/planatlas/synthetic/words.tsv"),
                StandardCharsets.UTF_8))) {
      lines
          .lines()
          .skip(1)
          .map(line -> line.split("\t"))
          .filter(
              row ->
                  row[0].matches("\\p{IsHan}+")
                      || row[0].matches("\\d{1,3}")
                      || MARKS.contains(row[0]))
          .forEach(row -> counts.put(row[0], Integer.parseInt(row[1])));
    }
    return counts;
  }

  /** How many of the measured words, by their counts, are left. */
  double keptShare() {
    return keptShare;
  }

  /** In a fixed order, marks and numbers among them. */
  List<String> all() {
    return List.copyOf(words);
  }

  private String draw(SplittableRandom random) {
    double at = random.nextDouble() * words.size();
    int slot = (int) at;
    return words.get(at - slot < own[slot] ? slot : other[slot]);
  }

  /**
   * About {@code length} characters, at least one word; begins and ends with an ideograph, and no
   * mark or number stands beside another.
   */
  void phrase(StringBuilder text, SplittableRandom random, double length) {
    int begin = text.length();
    boolean plain = false;
    while (true) {
      String word = draw(random);
      boolean han = Character.isIdeographic(word.charAt(0));
      if (!han && !plain) {
        continue;
      }
      if (text.length() > begin && text.length() - begin + word.length() / 2.0 > length) {
        break;
      }
      text.append(word);
      plain = han;
    }
    while (!Character.isIdeographic(text.charAt(text.length() - 1))) {
      text.setLength(text.length() - 1);
    }
  }
}
