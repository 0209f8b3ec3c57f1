package planatlas.compare;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.TreeMap;
import java.util.function.ObjLongConsumer;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;

/**
 * Compares the words of each member of a set with those of all others. A group is a set in a year
 * (or all years) with its members side by side; it is gone through twice, first for the words that
 * each of them says often enough, then for how often all of them say these. Memory holds its bags
 * as they came, two values a document: a set has no more bureaus than the country has divisions of
 * a level.
 */
final class WordComparisons implements FlatMapGroupsFunction<Row, Row, Row> {

  private static final long serialVersionUID = 1;

  /** How many words of a target are kept. */
  static final int MOST = 20;

  /** A word must stand so often in the target to be compared. */
  static final long FEWEST = 5;

  /** The most marked first, the first by spelling of those equally so. */
  private static final Comparator<KeynessRows.Comparison> MARKED =
      Comparator.comparingDouble((KeynessRows.Comparison c) -> -c.keyness().g2())
          .thenComparing(KeynessRows.Comparison::item);

  private final int region;
  private final int bureau;
  private final int year;
  private final int isTarget;
  private final int isPeer;
  private final int tokens;
  private final int words;
  private final int frequencies;

  WordComparisons(StructType members) {
    region = members.fieldIndex("region_code");
    bureau = members.fieldIndex("bureau_id");
    year = members.fieldIndex("year");
    isTarget = members.fieldIndex("is_target");
    isPeer = members.fieldIndex("is_peer");
    tokens = members.fieldIndex("n_tokens");
    words = members.fieldIndex("words");
    frequencies = members.fieldIndex("frequencies");
  }

  /** Documents of one bureau and year, or a whole year, taken together. */
  private static final class Member {
    final Row first;
    final List<Row> bags = new ArrayList<>();

    Member(Row first) {
      this.first = first;
    }
  }

  /** What all peers of a set say: the words that some target says often enough, and tokens. */
  private static final class Sums {
    final Map<String, long[]> counts = new HashMap<>();
    long tokens;
    long size;
  }

  @Override
  public Iterator<Row> call(Row key, Iterator<Row> group) {
    List<Member> members = members(group);
    List<Map<String, Long>> frequent = new ArrayList<>();
    Sums sums = new Sums();
    for (Member member : members) {
      Map<String, Long> words = member.first.getBoolean(isTarget) ? frequent(member) : Map.of();
      words.keySet().forEach(word -> sums.counts.computeIfAbsent(word, w -> new long[1]));
      frequent.add(words);
    }
    members.stream().filter(m -> m.first.getBoolean(isPeer)).forEach(m -> add(m, sums));
    Map<Integer, KeynessRows> byYear = new TreeMap<>();
    for (int i = 0; i < members.size(); i++) {
      if (members.get(i).first.getBoolean(isTarget)) {
        compare(members.get(i), frequent.get(i), sums, key, byYear);
      }
    }
    return byYear.values().stream().flatMap(family -> family.rows().stream()).iterator();
  }

  private List<Member> members(Iterator<Row> group) {
    List<Member> members = new ArrayList<>();
    while (group.hasNext()) {
      Row row = group.next();
      if (members.isEmpty() || !isSame(members.get(members.size() - 1).first, row)) {
        members.add(new Member(row));
      }
      members.get(members.size() - 1).bags.add(row);
    }
    return members;
  }

  private boolean isSame(Row a, Row b) {
    return a.getInt(year) == b.getInt(year)
        && Objects.equals(a.getString(bureau), b.getString(bureau))
        && a.getString(region).equals(b.getString(region));
  }

  /** The words of {@link #FEWEST} occurrences or more. Most members are a single bag. */
  private Map<String, Long> frequent(Member member) {
    long fewest = member.bags.size() == 1 ? FEWEST : 1;
    Map<String, Long> counts = new HashMap<>();
    for (Row bag : member.bags) {
      forEach(bag, fewest, (word, n) -> counts.merge(word, n, Long::sum));
    }
    counts.values().removeIf(n -> n < FEWEST);
    return counts;
  }

  private void add(Member member, Sums sums) {
    for (Row bag : member.bags) {
      sums.tokens += bag.getLong(tokens);
      forEach(
          bag,
          1,
          (word, n) -> {
            long[] sum = sums.counts.get(word);
            if (sum != null) {
              sum[0] += n;
            }
          });
    }
    sums.size++;
  }

  /** Every word of a bag that stands in it {@code fewest} times or more. */
  private void forEach(Row bag, long fewest, ObjLongConsumer<String> word) {
    String text = bag.getString(words);
    List<Integer> numbers = bag.getList(frequencies);
    int begin = 0;
    for (int i = 0; i < numbers.size(); i++) {
      int end = text.indexOf(WordBags.SEPARATOR, begin);
      int n = numbers.get(i);
      if (n >= fewest) {
        word.accept(text.substring(begin, end < 0 ? text.length() : end), n);
      }
      begin = end + 1;
    }
  }

  private void compare(
      Member member,
      Map<String, Long> counts,
      Sums sums,
      Row key,
      Map<Integer, KeynessRows> byYear) {
    long self = member.first.getBoolean(isPeer) ? 1 : 0;
    KeynessRows.Target target =
        new KeynessRows.Target(
            member.first.getString(region),
            member.first.getString(bureau),
            member.first.getInt(year),
            member.bags.stream().mapToLong(bag -> bag.getLong(tokens)).sum());
    KeynessRows.Other other =
        new KeynessRows.Other(sums.tokens - self * target.tokens(), sums.size - self);
    if (target.tokens() == 0 || other.tokens() == 0) {
      return;
    }
    KeynessRows family =
        byYear.computeIfAbsent(target.year(), y -> new KeynessRows(key.getString(0), "word"));
    PriorityQueue<KeynessRows.Comparison> best = new PriorityQueue<>(MARKED.reversed());
    counts.forEach(
        (word, n) -> {
          long all = sums.counts.get(word)[0];
          KeynessRows.Comparison comparison =
              family.compare(target, other, word, n, all - self * n);
          if (comparison.keyness().direction() > 0) {
            best.add(comparison);
            if (best.size() > MOST) {
              best.poll();
            }
          }
        });
    List<KeynessRows.Comparison> marked = new ArrayList<>(best);
    Collections.sort(marked, MARKED);
    marked.forEach(family::keep);
  }
}
