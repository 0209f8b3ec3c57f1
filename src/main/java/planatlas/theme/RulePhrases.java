package planatlas.theme;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The phrases of all rules of a tagger, found in one pass over a text, so that hostile texts and
 * long rules cost no more than others. Immutable and safe to share.
 */
final class RulePhrases {

  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> read = new ArrayList<>();
  private final TermMatcher matcher;

  RulePhrases(List<Theme> themes) {
    Map<String, Integer> byReading = new HashMap<>();
    for (Theme theme : themes) {
      for (Term term : theme.terms()) {
        for (Context context : List.of(term.needs(), term.unless())) {
          context.byKey().values().forEach(phrases -> phrases.forEach(p -> add(p, byReading)));
        }
      }
    }
    matcher = new TermMatcher(read);
  }

  private void add(String phrase, Map<String, Integer> byReading) {
    int number =
        byReading.computeIfAbsent(
            Surroundings.asRead(phrase),
            reading -> {
              read.add(reading);
              return read.size() - 1;
            });
    numbers.put(phrase, number);
  }

  int lengthOf(String phrase) {
    return read.get(numbers.get(phrase)).length();
  }

  /** Where the phrases begin in one text. */
  Places in(Reading reading) {
    int[][] begins = new int[read.size()][];
    int[] counts = new int[read.size()];
    matcher.match(
        reading.text(),
        (number, begin, end) -> {
          int count = counts[number]++;
          if (begins[number] == null) {
            begins[number] = new int[4];
          } else if (count == begins[number].length) {
            begins[number] = Arrays.copyOf(begins[number], count * 2);
          }
          begins[number][count] = begin;
        });
    return new Places(begins, counts);
  }

  /** Offsets into the reading of one text, ascending for each phrase. */
  final class Places {
    private final int[][] begins;
    private final int[] counts;

    private Places(int[][] begins, int[] counts) {
      this.begins = begins;
      this.counts = counts;
    }

    boolean holds(String phrase) {
      return counts[numbers.get(phrase)] > 0;
    }

    /** The last begin in {@code [from, to]}; -1 where there is none. */
    int last(String phrase, int from, int to) {
      int number = numbers.get(phrase);
      int at = firstBehind(number, to) - 1;
      return at >= 0 && begins[number][at] >= from ? begins[number][at] : -1;
    }

    /** The first begin in {@code [from, to]}; -1 where there is none. */
    int first(String phrase, int from, int to) {
      int number = numbers.get(phrase);
      int at = firstBehind(number, from - 1);
      return at < counts[number] && begins[number][at] <= to ? begins[number][at] : -1;
    }

    /** How many begins are no greater than {@code offset}. */
    private int firstBehind(int number, int offset) {
      if (counts[number] == 0) {
        return 0;
      }
      int found = Arrays.binarySearch(begins[number], 0, counts[number], offset);
      return found >= 0 ? found + 1 : -found - 1;
    }
  }
}
