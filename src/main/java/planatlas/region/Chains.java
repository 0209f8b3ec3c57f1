package planatlas.region;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the names of divisions in texts of one document. Not safe to share. */
final class Chains {

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

  /** Every name in {@code text} that something of the year bears, neighbours joined, in order. */
  List<Chain> of(String text) {
    List<Chain> chains = new ArrayList<>();
    Chain open = null;
    for (NameIndex.Hit hit : gazetteer.names().hits(text, 0, text.length())) {
      List<Division> candidates = meant.computeIfAbsent(hit.name(), this::inYear);
      if (candidates.isEmpty()) {
        continue;
      }
      List<Division> inside =
          open != null && open.end() == hit.begin() ? within(candidates, open) : List.of();
      if (inside.isEmpty()) {
        open = new Chain(hit.begin(), hit.end(), 1, hit.name(), candidates);
      } else {
        open = new Chain(open.begin(), hit.end(), open.names() + 1, hit.name(), inside);
        chains.remove(chains.size() - 1);
      }
      chains.add(open);
    }
    return chains;
  }

  private List<Division> inYear(NameIndex.Name name) {
    List<Division> alive = new ArrayList<>(name.divisions().size());
    for (Division division : name.divisions()) {
      if (division.existsIn(year)) {
        alive.add(division);
      }
    }
    return alive;
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
