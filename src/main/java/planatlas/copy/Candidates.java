package planatlas.copy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;

/**
 * Which of the documents that look for copies by one shingle shall be compared. Each is compared
 * with few that come before it, so that a shingle costs in proportion to its documents: a copy of a
 * plan that there are thousands of meets the one that stands for them, not the thousands. Not safe
 * to share.
 */
public final class Candidates {

  /** So many documents of a shingle are compared each with each. */
  private static final int FEW = 8;

  /** A document of unknown region or year is compared with so many kinds of origin. */
  private static final int ORIGINS = 16;

  private record Kind(int region, int year) {}

  private final List<Occurrence> few = new ArrayList<>(FEW);

  /** The first document of each region and year, in the order of their ranks. */
  private final Map<Kind, Occurrence> heads = new LinkedHashMap<>();

  /** Makes it ready for another shingle. */
  public void clear() {
    few.clear();
    heads.clear();
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
      search(next, earlier);
    }
    heads.putIfAbsent(new Kind(next.region(), next.year()), next);
  }

  private void search(Occurrence next, LongConsumer earlier) {
    if (next.region() == 0 || next.year() == 0) {
      heads.values().stream()
          .filter(next::mayBe)
          .limit(ORIGINS)
          .forEach(head -> earlier.accept(head.rank()));
      return;
    }
    for (int region : new int[] {next.region(), 0}) {
      for (int year : new int[] {next.year(), 0}) {
        Occurrence head = heads.get(new Kind(region, year));
        if (head != null) {
          earlier.accept(head.rank());
        }
      }
    }
  }
}
