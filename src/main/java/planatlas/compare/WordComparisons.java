package planatlas.compare;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.TreeMap;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.broadcast.Broadcast;
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
  private final int bag;
  private final Broadcast<Vocabulary> vocabulary;

  WordComparisons(StructType members, Broadcast<Vocabulary> vocabulary) {
    this.vocabulary = vocabulary;
    region = members.fieldIndex("region_code");
    bureau = members.fieldIndex("bureau_id");
    year = members.fieldIndex("year");
    isTarget = members.fieldIndex("is_target");
    isPeer = members.fieldIndex("is_peer");
    tokens = members.fieldIndex("n_tokens");
    bag = members.fieldIndex("bag");
  }

  /** Documents of one bureau and year, or a whole year, taken together. */
  private static final class Member {
    final Row first;
    final List<Row> bags = new ArrayList<>();

    Member(Row first) {
      this.first = first;
    }
  }

  /** What all peers of a set say, by number of the word, and their tokens. */
  private static final class Sums {
    final long[] counts;
    long tokens;
    long size;

    Sums(int words) {
      counts = new long[words];
    }
  }

  @Override
  public Iterator<Row> call(Row key, Iterator<Row> group) {
    Vocabulary known = vocabulary.value();
    List<Member> members = members(group);
    Sums sums = new Sums(known.size());
    members.stream().filter(m -> m.first.getBoolean(isPeer)).forEach(m -> add(m, sums));
    long[] own = new long[known.size()];
    Map<Integer, KeynessRows> byYear = new TreeMap<>();
    for (Member member : members) {
      if (member.first.getBoolean(isTarget)) {
        compare(member, own, known, sums, key, byYear);
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

  private void add(Member member, Sums sums) {
    for (Row row : member.bags) {
      sums.tokens += row.getLong(tokens);
      NumberedBag.forEach(row.getAs(bag), (word, n) -> sums.counts[word] += n);
    }
    sums.size++;
  }

  /**
   * @param own {@link #forEachSum}
   */
  private void compare(
      Member member,
      long[] own,
      Vocabulary known,
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
    forEachSum(
        member,
        own,
        (word, n) -> {
          if (n < FEWEST) {
            return;
          }
          KeynessRows.Comparison comparison =
              family.compare(target, other, known.word(word), n, sums.counts[word] - self * n);
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

  /**
   * Every word of a member, once, and how often all its bags have it.
   *
   * @param own zeros, and so again afterwards
   */
  private void forEachSum(Member member, long[] own, NumberedBag.Sink sink) {
    for (Row row : member.bags) {
      NumberedBag.forEach(row.getAs(bag), (word, n) -> own[word] += n);
    }
    for (Row row : member.bags) {
      NumberedBag.forEach(
          row.getAs(bag),
          (word, n) -> {
            long sum = own[word];
            own[word] = 0;
            if (sum > 0) {
              sink.word(word, sum);
            }
          });
    }
  }
}
