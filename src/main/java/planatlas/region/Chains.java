package planatlas.region;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads the names of divisions in texts of one document. Not safe to share. */
final class Chains {

  private static final int MOST = 200_000;
  private static final int END = 2_000;

  /** Cities of Taiwan, and the special regions, right before a name. */
  private static final Pattern ABROAD =
      Pattern.compile(
          "(?s).*(?:(?:[台臺]北|新北|桃园|[台臺]中|[台臺]南|高雄|基隆|新竹|嘉义)[市县]"
              + "|[台臺]湾省?|香港(?:特别行政区|特区)?|澳门(?:特别行政区|特区)?)");

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
      if (weak) {
        candidates = ofKind(text, hit, candidates);
      }
      if (weak && (candidates.isEmpty() || isTownship(text, hit.end())) || isAbroad(text, hit)) {
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

  /** 新北市 is not 新北区: a kind that is said goes with no division of another kind. */
  private static List<Division> ofKind(String text, NameIndex.Hit hit, List<Division> candidates) {
    boolean city =
        text.startsWith("市", hit.end())
            && (text.startsWith("政府", hit.end() + 1)
                || text.startsWith("教育", hit.end() + 1)
                || text.startsWith("人民政府", hit.end() + 1)
                || text.startsWith("议会", hit.end() + 1));
    return city ? candidates.stream().filter(d -> d.name().endsWith("市")).toList() : candidates;
  }

  /** 新北市三重区, 台北市大安区 and 香港东区 are not the mainland's. */
  private static boolean isAbroad(String text, NameIndex.Hit hit) {
    int from = Math.max(0, hit.begin() - 8);
    return ABROAD.matcher(text).region(from, hit.begin()).matches();
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
