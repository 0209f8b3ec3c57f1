package planatlas.region;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Carries a division into another year. A division that is live then stays what it is; one that has
 * ended goes where its unbracketed successors are, or, where it has none of its own, where its
 * parts went; one that has come apart goes to the place above all of its parts.
 */
final class BaseYears {

  private final Gazetteer gazetteer;

  BaseYears(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  BasePlace place(String code, int planYear, int baseYear) {
    if (code.equals(Gazetteer.NATION)) {
      return new BasePlace(code, "");
    }
    List<Division> history = gazetteer.history(code);
    if (history.isEmpty()) {
      return new BasePlace(null, "code %s is not in the gazetteer".formatted(code));
    }
    Division start = gazetteer.division(code, planYear).orElseGet(() -> nearest(history, planYear));
    Set<String> places = new LinkedHashSet<>();
    if (start.validFrom() > baseYear) {
      backward(start, baseYear, places);
    } else {
      forward(start, baseYear, places, new LinkedHashSet<>());
    }
    if (places.size() == 1) {
      return new BasePlace(places.iterator().next(), "");
    }
    String upper = places.isEmpty() ? above(start, baseYear) : commonAncestor(places, baseYear);
    String how =
        places.isEmpty()
            ? "%s %s has no successor in %d".formatted(code, start.name(), baseYear)
            : "%s %s is split over %s in %d"
                .formatted(code, start.name(), String.join(", ", places), baseYear);
    return new BasePlace(upper, how + "; rolled up to " + upper);
  }

  private static Division nearest(List<Division> history, int year) {
    return history.stream()
        .filter(d -> d.validFrom() <= year)
        .reduce((a, b) -> b)
        .orElse(history.get(0));
  }

  private void forward(Division from, int baseYear, Set<String> places, Set<Division> seen) {
    if (!seen.add(from)) {
      return;
    }
    if (from.existsIn(baseYear)) {
      places.add(from.code());
      return;
    }
    List<Division> next = next(from);
    if (next.isEmpty() && gazetteer.division(from.code(), baseYear).isPresent()) {
      places.add(from.code());
      return;
    }
    List<Division> heirs = next.isEmpty() ? parts(from) : next;
    heirs.forEach(d -> forward(d, baseYear, places, seen));
  }

  /** What took the place of a division in the year of its end. */
  private List<Division> next(Division from) {
    List<Division> next = new ArrayList<>();
    for (Division.Successor successor : from.successors()) {
      if (!successor.partial()) {
        at(successor.code(), from.validTo()).ifPresent(next::add);
      }
    }
    return next;
  }

  private Optional<Division> at(String code, int year) {
    return gazetteer
        .division(code, year)
        .or(() -> gazetteer.history(code).stream().filter(d -> d.validFrom() >= year).findFirst())
        .or(() -> gazetteer.history(code).stream().reduce((a, b) -> b));
  }

  private List<Division> parts(Division whole) {
    int last = whole.validTo() - 1;
    return gazetteer.divisions().stream()
        .filter(d -> whole.code().equals(d.parentCode()) && d.existsIn(last))
        .toList();
  }

  /** What a division was made of: every division of the base year that leads to it. */
  private void backward(Division to, int baseYear, Set<String> places) {
    if (gazetteer.division(to.code(), baseYear).isPresent()) {
      places.add(to.code());
      return;
    }
    for (Division old : gazetteer.divisions()) {
      if (old.existsIn(baseYear) && old.level() == to.level()) {
        Set<String> led = new LinkedHashSet<>();
        forward(old, to.validFrom(), led, new LinkedHashSet<>());
        if (led.contains(to.code())) {
          places.add(old.code());
        }
      }
    }
  }

  private String above(Division division, int baseYear) {
    return gazetteer.path(division, division.validTo() - 1).stream()
        .skip(1)
        .filter(d -> d.existsIn(baseYear))
        .map(Division::code)
        .findFirst()
        .orElse(Gazetteer.NATION);
  }

  private String commonAncestor(Set<String> codes, int year) {
    List<String> common = null;
    for (String code : codes) {
      List<String> path =
          gazetteer.path(gazetteer.division(code, year).orElseThrow(), year).stream()
              .map(Division::code)
              .toList();
      if (common == null) {
        common = new ArrayList<>(path);
      } else {
        common.retainAll(path);
      }
    }
    return common.isEmpty() ? Gazetteer.NATION : common.get(0);
  }
}
