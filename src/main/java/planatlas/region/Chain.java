package planatlas.region;

import java.util.ArrayList;
import java.util.List;

/**
 * Names that stand side by side from the larger to the smaller division, as in 江苏省泰州市海陵区.
 *
 * @param candidates what the last name may mean below the others, in the year asked for
 */
record Chain(int begin, int end, List<NameIndex.Hit> hits, List<Division> candidates) {

  /** The name of the place itself. */
  NameIndex.Name last() {
    return hits.get(hits.size() - 1).name();
  }

  String words(String text) {
    return text.substring(begin, end);
  }

  /** The hits of one text, joined; a name that nothing of the year bears is left out. */
  static List<Chain> of(List<NameIndex.Hit> hits, Gazetteer gazetteer, int year) {
    List<Chain> chains = new ArrayList<>();
    Chain open = null;
    for (NameIndex.Hit hit : hits) {
      List<Division> meant = hit.name().divisions().stream().filter(d -> d.existsIn(year)).toList();
      if (meant.isEmpty()) {
        continue;
      }
      Chain joined =
          open != null && open.end == hit.begin() ? open.then(hit, meant, gazetteer, year) : null;
      if (joined != null) {
        chains.set(chains.size() - 1, joined);
        open = joined;
      } else {
        open = new Chain(hit.begin(), hit.end(), List.of(hit), meant);
        chains.add(open);
      }
    }
    return chains;
  }

  private Chain then(NameIndex.Hit hit, List<Division> meant, Gazetteer gazetteer, int year) {
    List<Division> inside =
        meant.stream()
            .filter(
                d ->
                    candidates.stream()
                        .anyMatch(
                            upper ->
                                !upper.code().equals(d.code())
                                    && gazetteer.isWithin(d, upper, year)))
            .toList();
    if (inside.isEmpty()) {
      return null;
    }
    List<NameIndex.Hit> all = new ArrayList<>(hits);
    all.add(hit);
    return new Chain(begin, hit.end(), all, inside);
  }
}
