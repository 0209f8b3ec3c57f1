package planatlas.region;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which places a text speaks of, and which of them it speaks of as its own. */
final class BodyProfile {

  /** What follows the name of one's own place, the first two characters of it. */
  private static final Set<String> AFTER_OWN =
      Set.of(
          "市委", "省委", "县委", "区委", "州委", "人民", "经济", "实际", "发展", "教育", "高质", "新篇", "篇章", "建设", "明天",
          "市情", "大地", "各族", "儿女", "品牌", "现代", "速度", "力量", "故事", "样板", "实践", "特色");

  /** The last character of what stands before it: 新, 现代化, 美丽, 幸福, 魅力, 大美, 富强, 繁荣, 智慧. */
  private static final String BEFORE_OWN = "新化丽福力美强荣慧";

  private static final int MOST_PARTS = 8;

  /** What a text says of one division. */
  static final class Place {
    final Division division;

    /** By a full name, or one that is no word besides. */
    int strong;

    /** By a name that may be no place at all. */
    int weak;

    int own;
    int parts;

    Place(Division division) {
      this.division = division;
    }

    int mentions() {
      return strong + weak;
    }

    double score() {
      double doubt = division.level() != Level.COUNTY ? 1 : strong > 0 ? 0.5 : 0.1;
      return strong + doubt * (weak + 1.5 * own) + 1.5 * Math.min(parts, MOST_PARTS);
    }
  }

  private final Map<String, Place> places = new HashMap<>();

  private BodyProfile() {}

  static BodyProfile empty() {
    return new BodyProfile();
  }

  static BodyProfile of(String text, List<Chain> chains, Gazetteer gazetteer, int year) {
    BodyProfile profile = new BodyProfile();
    for (Chain chain : chains) {
      boolean own = isOwn(text, chain);
      boolean weak = chain.isWeak();
      for (Division candidate : chain.candidates()) {
        Place place = profile.place(candidate);
        place.strong += weak ? 0 : 1;
        place.weak += weak ? 1 : 0;
        place.own += own ? 1 : 0;
      }
    }
    for (Place place : List.copyOf(profile.places.values())) {
      Optional<Division> above = gazetteer.parent(place.division, year);
      boolean surely = place.strong > 0 || place.division.level() != Level.COUNTY;
      if (surely && above.isPresent()) {
        profile.place(above.orElseThrow()).parts++;
      }
    }
    return profile;
  }

  private static boolean isOwn(String text, Chain chain) {
    int end = chain.end();
    return chain.begin() > 0 && BEFORE_OWN.indexOf(text.charAt(chain.begin() - 1)) >= 0
        || end + 2 <= text.length() && AFTER_OWN.contains(text.substring(end, end + 2));
  }

  private Place place(Division division) {
    return places.computeIfAbsent(division.code(), c -> new Place(division));
  }

  /** What is said of {@code division}; nothing, if so. */
  Place of(Division division) {
    Place place = places.get(division.code());
    return place == null ? new Place(division) : place;
  }

  /** Every place that is named, the best first. */
  List<Place> ranked() {
    List<Place> ranked = new ArrayList<>(places.values());
    ranked.removeIf(p -> p.mentions() == 0);
    ranked.sort(
        Comparator.comparingDouble(Place::score).reversed().thenComparing(p -> p.division.code()));
    return ranked;
  }
}
