package planatlas.region;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the names of divisions in texts of one document. Not safe to share. */
final class Chains {

  private static final int MOST = 200_000;
  private static final int END = 2_000;

  private final Gazetteer gazetteer;
  private final int year;
  private final Map<NameIndex.Name, List<Division>> meant = new HashMap<>();

  Chains(Gazetteer gazetteer, int year) {
    this.gazetteer = gazetteer;
    this.year = year;
  }

  int year() {
    return year;
  }

  /**
   * Every name in {@code text}, neighbours joined, in order; of a text longer than any document, in
   * its beginning and its end.
   */
  List<Chain> of(String text) {
    NameIndex names = gazetteer.names();
    List<NameIndex.Hit> hits = names.hits(text, 0, Math.min(text.length(), MOST));
    if (text.length() > MOST) {
      hits.addAll(names.hits(text, Math.max(MOST, text.length() - END), text.length()));
    }
    List<Chain> chains = new ArrayList<>();
    for (NameIndex.Hit hit : hits) {
      List<Division> candidates = meant.computeIfAbsent(hit.name(), this::inYear);
      boolean weak = hit.name().isWeak();
      if (weak && (candidates.isEmpty() || isTownship(text, hit.end()))) {
        continue;
      }
      Chain open = chains.isEmpty() ? null : chains.get(chains.size() - 1);
      Chain joined = null;
      if (open != null && open.end() == hit.begin()) {
        joined = join(open, hit, candidates);
      } else if (open != null && open.end() + 1 == hit.begin() && isSign(text, open.end())) {
        joined = below(open, hit, candidates);
      }
      if (joined == null) {
        chains.add(new Chain(hit.begin(), hit.end(), 1, hit.name(), candidates));
      } else {
        chains.set(chains.size() - 1, joined);
      }
    }
    return chains;
  }

  /** 长安镇, 西湖街道 and 平安村 are no districts. */
  private static boolean isTownship(String text, int end) {
    if (end >= text.length()) {
      return false;
    }
    char c = text.charAt(end);
    return c == '镇' || c == '乡' || c == '村' || text.startsWith("街道", end);
  }

  /** 河南：鲁山县 is one place; 北京：上海 are two. */
  private static boolean isSign(String text, int at) {
    return "：:·-".indexOf(text.charAt(at)) >= 0;
  }

  /** Null where the later does not lie within the earlier. */
  private Chain below(Chain open, NameIndex.Hit hit, List<Division> candidates) {
    List<Division> inside = within(candidates, open);
    return inside.isEmpty()
        ? null
        : new Chain(open.begin(), hit.end(), open.names() + 1, hit.name(), inside);
  }

  /** Null where the two are no one place: 北京上海. */
  private Chain join(Chain open, NameIndex.Hit hit, List<Division> candidates) {
    List<Division> inside = within(candidates, open);
    if (inside.isEmpty()) {
      // A part that has ended, or that belonged to another city then, is still the smaller place.
      boolean smaller = !hit.name().isWeak() && !isAbove(hit.name(), open);
      inside = smaller ? candidates : null;
    }
    return inside == null
        ? null
        : new Chain(open.begin(), hit.end(), open.names() + 1, hit.name(), inside);
  }

  private static boolean isAbove(NameIndex.Name name, Chain open) {
    return open.last().divisions().stream()
        .anyMatch(
            o -> name.divisions().stream().anyMatch(d -> d.level().compareTo(o.level()) <= 0));
  }

  /** What bears the name in the year, or else what bore it until that year. */
  private List<Division> inYear(NameIndex.Name name) {
    List<Division> alive = new ArrayList<>(name.divisions().size());
    List<Division> changing = new ArrayList<>();
    for (Division division : name.divisions()) {
      if (division.existsIn(year)) {
        alive.add(division);
      } else if (division.validTo() == year) {
        changing.add(division);
      }
    }
    if (alive.stream().anyMatch(d -> d.level() == Level.PROVINCE)) {
      // 河南 alone is the province, not the county 河南蒙古族自治县.
      alive.removeIf(d -> d.level() == Level.COUNTY && !d.name().equals(name.text()));
    }
    return alive.isEmpty() && !name.isWeak() ? changing : alive;
  }

  private List<Division> within(List<Division> candidates, Chain upper) {
    List<Division> inside = new ArrayList<>();
    for (Division candidate : candidates) {
      for (Division above : upper.candidates()) {
        if (!above.code().equals(candidate.code()) && gazetteer.isWithin(candidate, above, year)) {
          inside.add(candidate);
          break;
        }
      }
    }
    return inside;
  }
}
