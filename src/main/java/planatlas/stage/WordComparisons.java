package planatlas.stage;

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
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;

/**
 * Compares the words of each member of a set with those of all others. A group is a set in a year
 * (or all years) with its members side by side; it is gone through twice, first for what all of
 * them say, then for each of them. Memory holds its bags as they came, two values a document: a set
 * has no more bureaus than the country has divisions of a level.
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
    final Map<String, Long> counts = new HashMap<>();
    long tokens;

    Member(Row first) {
      this.first = first;
    }
  }

  /** What all peers of a set say. */
  private static final class Sums {
    final Map<String, Long> counts = new HashMap<>();
    long tokens;
    long size;
  }

  @Override
  public Iterator<Row> call(Row key, Iterator<Row> group) {
    List<Row> members = new ArrayList<>();
    group.forEachRemaining(members::add);
    Sums sums = sums(members);
    Map<Integer, KeynessRows> byYear = new TreeMap<>();
    Member member = null;
    for (Row row : members) {
      if (member == null || !isSame(member.first, row)) {
        compare(member, sums, key, byYear);
        member = new Member(row);
      }
      add(row, member.counts);
      member.tokens += row.getLong(tokens);
    }
    compare(member, sums, key, byYear);
    return byYear.values().stream().flatMap(family -> family.rows().stream()).iterator();
  }

  private Sums sums(List<Row> members) {
    Sums sums = new Sums();
    Row last = null;
    for (Row row : members) {
      if (row.getBoolean(isPeer)) {
        add(row, sums.counts);
        sums.tokens += row.getLong(tokens);
        sums.size += last == null || !isSame(last, row) ? 1 : 0;
        last = row;
      }
    }
    return sums;
  }

  private boolean isSame(Row a, Row b) {
    return a.getInt(year) == b.getInt(year)
        && Objects.equals(a.getString(bureau), b.getString(bureau))
        && a.getString(region).equals(b.getString(region));
  }

  private void add(Row row, Map<String, Long> counts) {
    String text = row.getString(words);
    List<Integer> numbers = row.getList(frequencies);
    int begin = 0;
    for (int i = 0; i < numbers.size(); i++) {
      int end = text.indexOf(WordBags.SEPARATOR, begin);
      String word = text.substring(begin, end < 0 ? text.length() : end);
      counts.merge(word, numbers.get(i).longValue(), Long::sum);
      begin = end + 1;
    }
  }

  private void compare(Member member, Sums sums, Row key, Map<Integer, KeynessRows> byYear) {
    if (member == null || !member.first.getBoolean(isTarget)) {
      return;
    }
    long self = member.first.getBoolean(isPeer) ? 1 : 0;
    KeynessRows.Target target =
        new KeynessRows.Target(
            member.first.getString(region),
            member.first.getString(bureau),
            member.first.getInt(year),
            member.tokens);
    KeynessRows.Other other =
        new KeynessRows.Other(sums.tokens - self * member.tokens, sums.size - self);
    if (target.tokens() == 0 || other.tokens() == 0) {
      return;
    }
    KeynessRows family =
        byYear.computeIfAbsent(target.year(), y -> new KeynessRows(key.getString(0), "word"));
    PriorityQueue<KeynessRows.Comparison> best = new PriorityQueue<>(MARKED.reversed());
    for (Map.Entry<String, Long> count : member.counts.entrySet()) {
      if (count.getValue() >= FEWEST) {
        long all = sums.counts.getOrDefault(count.getKey(), 0L);
        KeynessRows.Comparison comparison =
            family.compare(
                target, other, count.getKey(), count.getValue(), all - self * count.getValue());
        if (comparison.keyness().direction() > 0) {
          best.add(comparison);
          if (best.size() > MOST) {
            best.poll();
          }
        }
      }
    }
    List<KeynessRows.Comparison> marked = new ArrayList<>(best);
    Collections.sort(marked, MARKED);
    marked.forEach(family::keep);
  }
}
