package planatlas.copy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Decides which documents stand and which are their copies, from pairs that are alike. Goes through
 * the documents by rank: one that is like a standing document becomes its copy (of several the one
 * that it is most alike, then the one of the smallest rank); one that is like nothing but such
 * copies goes with the copy it is most alike; every other stands. What stands and its copies are of
 * one region and one year as far as these are known. A document of unknown region or year that is
 * like known ones of several stands for none of these, since it cannot be said which it is.
 */
public final class Standing {

  private final Map<Long, Copy> copies = new HashMap<>();

  /** Copies of copies: nothing goes with them, so that likeness does not wear off by steps. */
  private final Set<Long> indirect = new HashSet<>();

  /** What is known of a standing document and its copies together. */
  private final Map<Long, Origin> origins = new HashMap<>();

  private final Set<Long> ofManyRegions = new HashSet<>();
  private final Set<Long> ofManyYears = new HashSet<>();

  private Standing() {}

  /**
   * @param pairs by {@code later}, then by {@code earlier}, each once
   * @return in the order of the documents
   */
  public static List<Copy> copies(List<Likeness> pairs) {
    Standing standing = new Standing();
    standing.findAmbiguous(pairs);
    List<Copy> copies = new ArrayList<>();
    for (int begin = 0; begin < pairs.size(); ) {
      int end = begin + 1;
      while (end < pairs.size() && pairs.get(end).later() == pairs.get(begin).later()) {
        end++;
      }
      Copy copy = standing.decide(pairs.subList(begin, end));
      if (copy != null) {
        copies.add(copy);
      }
      begin = end;
    }
    return copies;
  }

  private void findAmbiguous(List<Likeness> pairs) {
    Map<Long, String> regions = new HashMap<>();
    Map<Long, Integer> years = new HashMap<>();
    for (Likeness pair : pairs) {
      String region = pair.ofLater().region();
      if (pair.ofEarlier().region() == null && region != null) {
        if (!region.equals(regions.computeIfAbsent(pair.earlier(), k -> region))) {
          ofManyRegions.add(pair.earlier());
        }
      }
      Integer year = pair.ofLater().year();
      if (pair.ofEarlier().year() == null && year != null) {
        if (!year.equals(years.computeIfAbsent(pair.earlier(), k -> year))) {
          ofManyYears.add(pair.earlier());
        }
      }
    }
  }

  /** The copy that a document is, by all of its pairs; null where it stands. */
  private Copy decide(List<Likeness> pairs) {
    Copy direct = null;
    Copy through = null;
    for (Likeness pair : pairs) {
      Copy other = copies.get(pair.earlier());
      if (other == null && accepts(pair.earlier(), pair.ofEarlier(), pair.ofLater())) {
        direct = closer(direct, new Copy(pair.later(), pair.earlier(), pair.similarity()));
      } else if (other != null
          && !indirect.contains(pair.earlier())
          && accepts(other.of(), null, pair.ofLater())) {
        double similarity = pair.similarity() * other.similarity();
        through = closer(through, new Copy(pair.later(), other.of(), similarity));
      }
    }
    Copy copy = direct != null ? direct : through;
    if (copy == null) {
      return null;
    }
    copies.put(copy.document(), copy);
    if (direct == null) {
      indirect.add(copy.document());
    }
    Origin own = pairs.get(0).ofLater();
    origins.put(copy.of(), origins.get(copy.of()).and(own));
    return copy;
  }

  /**
   * @param alone what the standing document says of itself; null where it has copies already
   */
  private boolean accepts(long standing, Origin alone, Origin of) {
    Origin known = origins.computeIfAbsent(standing, k -> alone);
    return known.mayBe(of)
        && !(of.region() != null && ofManyRegions.contains(standing))
        && !(of.year() != null && ofManyYears.contains(standing));
  }

  private static Copy closer(Copy one, Copy other) {
    if (one == null || other.similarity() > one.similarity()) {
      return other;
    }
    return other.similarity() == one.similarity() && other.of() < one.of() ? other : one;
  }
}
