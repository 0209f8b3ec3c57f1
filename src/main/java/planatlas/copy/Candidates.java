package planatlas.copy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongConsumer;
import java.util.stream.Stream;

/**
 * Which of the documents that look for copies by one shingle shall be compared. Each is compared
 * with few that come before it, so that a shingle costs in proportion to its documents: a copy of a
 * plan that there are thousands of meets the one that stands for them, not the thousands. Not safe
 * to share.
 */
public final class Candidates {

  /** So many documents of a shingle are compared each with each. */
  private static final int FEW = 8;

  /** A document of unknown region or year is compared with so many origins that it may have. */
  private static final int ORIGINS = 8;

  private record Kind(int region, int year) {}

  private final List<Occurrence> few = new ArrayList<>(FEW);

  /** The first document of each region and year. */
  private final Map<Kind, Occurrence> heads = new HashMap<>();

  /** The first of these, by region, by year, and of all. */
  private final Map<Integer, List<Occurrence>> headsOfRegion = new HashMap<>();

  private final Map<Integer, List<Occurrence>> headsOfYear = new HashMap<>();
  private final List<Occurrence> firstHeads = new ArrayList<>();

  /** Makes it ready for another shingle. */
  public void clear() {
    few.clear();
    heads.clear();
    headsOfRegion.clear();
    headsOfYear.clear();
    firstHeads.clear();
  }

  /**
   * @param next document of the shingle, in the order of ranks
   * @param earlier takes the ranks that {@code next} shall be compared with; some may come twice
   */
  public void add(Occurrence next, LongConsumer earlier) {
    for (Occurrence other : few) {
      if (next.mayBe(other)) {
        earlier.accept(other.rank());
      }
    }
    if (few.size() < FEW) {
      few.add(next);
    } else {
      origins(next).forEach(head -> earlier.accept(head.rank()));
    }
    if (heads.putIfAbsent(new Kind(next.region(), next.year()), next) == null) {
      addFirst(headsOfRegion.computeIfAbsent(next.region(), r -> new ArrayList<>(1)), next);
      addFirst(headsOfYear.computeIfAbsent(next.year(), y -> new ArrayList<>(1)), next);
      addFirst(firstHeads, next);
    }
  }

  private static void addFirst(List<Occurrence> first, Occurrence head) {
    if (first.size() < ORIGINS) {
      first.add(head);
    }
  }

  /** The first documents of what {@code next} may be, all of them where its origin is known. */
  private Stream<Occurrence> origins(Occurrence next) {
    if (next.region() == 0 && next.year() == 0) {
      return firstHeads.stream();
    }
    if (next.region() == 0) {
      return first(headsOfYear, next.year());
    }
    if (next.year() == 0) {
      return first(headsOfRegion, next.region());
    }
    return Stream.of(
            heads.get(new Kind(next.region(), next.year())),
            heads.get(new Kind(next.region(), 0)),
            heads.get(new Kind(0, next.year())),
            heads.get(new Kind(0, 0)))
        .filter(Objects::nonNull);
  }

  private static Stream<Occurrence> first(Map<Integer, List<Occurrence>> heads, int known) {
    return Stream.concat(
        heads.getOrDefault(known, List.of()).stream(), heads.getOrDefault(0, List.of()).stream());
  }
}
