package planatlas.region;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Which places a text speaks of, and which of them it speaks of as its own. */
final class BodyProfile {

  private static final Pattern AFTER_OWN =
      Pattern.compile(
          "(?:市委|省委|县委|区委|州委|人民|经济|实际|发展|教育|高质量|新篇章|篇章|建设|的?明天|市?情|大地|各族|儿女|品牌|现代化|速度|力量|故事|样板|实践|特色)");
  private static final Pattern BEFORE_OWN =
      Pattern.compile("(?:新|现代化|美丽|幸福|魅力|大美|富裕|平安|活力|法治|健康|和谐|强|繁荣|文明|智慧|富强|在|办)$");

  /** What a text says of one division. */
  static final class Place {
    final Division division;
    int mentions;
    int own;
    int parts;

    Place(Division division) {
      this.division = division;
    }

    double score() {
      return mentions + 1.5 * own + 1.5 * Math.min(parts, 8);
    }
  }

  private final Map<String, Place> places = new HashMap<>();

  private BodyProfile() {}

  static BodyProfile of(String text, List<Chain> chains, Gazetteer gazetteer, int year) {
    BodyProfile profile = new BodyProfile();
    for (Chain chain : chains) {
      boolean own =
          BEFORE_OWN.matcher(text.substring(Math.max(0, chain.begin() - 3), chain.begin())).find()
              || AFTER_OWN
                  .matcher(text)
                  .region(chain.end(), Math.min(text.length(), chain.end() + 4))
                  .lookingAt();
      for (Division candidate : chain.candidates()) {
        Place place = profile.place(candidate);
        place.mentions++;
        if (own) {
          place.own++;
        }
      }
    }
    for (Place place : List.copyOf(profile.places.values())) {
      boolean named = place.mentions > 0 && place.division.parentCode() != null;
      if (named) {
        gazetteer.parent(place.division, year).ifPresent(p -> profile.place(p).parts++);
      }
    }
    return profile;
  }

  private Place place(Division division) {
    return places.computeIfAbsent(division.code(), c -> new Place(division));
  }

  /** What is said of {@code division}; nothing, if so. */
  Place of(Division division) {
    return places.getOrDefault(division.code(), new Place(division));
  }

  /** Every place that is named, the best first. */
  List<Place> ranked() {
    List<Place> ranked = new ArrayList<>(places.values());
    ranked.removeIf(p -> p.mentions == 0);
    ranked.sort(
        Comparator.comparingDouble(Place::score).reversed().thenComparing(p -> p.division.code()));
    return ranked;
  }
}
