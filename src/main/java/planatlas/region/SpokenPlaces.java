package planatlas.region;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import planatlas.source.FramePiece;

/**
 * The place that a short text speaks of as its own, where its authority is named by rank alone:
 * 市教育局, 我县, 全区. Every mention earns points by what stands around it; mentions of guests, partners
 * and models earn none. Not safe to share.
 */
final class SpokenPlaces {

  /** Points that the place must have, and how many more than any other of its rank. */
  private static final double LEAST = 2.5;

  private static final double MARGIN = 1;

  private static final double OWN = 2;
  private static final double QUOTED = 2;
  private static final double SITE = 2;
  private static final double NUMBER = 1.5;
  private static final double BODY = 1;
  private static final double OPENING = 1;
  private static final double RELATED = 1;
  private static final double MENTION = 0.5;
  private static final double UNIT = 0.5;
  private static final int MOST_TIMES = 3;

  /** A text that names so many other provinces is a survey of them. */
  private static final int MOST_PROVINCES = 2;

  private static final int OPENING_LENGTH = 100;

  private static final Pattern AFTER_OWN =
      Pattern.compile(
          "(?:全[省市县区州盟旗]|(?:[\\u4e00-\\u9fff]{0,6}|\\d{4}年)教育(?![局厅委部体]|行政|部门|集团|科学)"
              + "|成立于|位于|地处|总面积|高水平|高质量|实际|特色|品牌|样板|实践)");

  private static final Pattern BEFORE_OWN = Pattern.compile(".*(?:打造|擦亮|建设|办好|唱响|美丽|幸福|魅力|智慧)");

  private static final Pattern BEFORE_OTHER =
      Pattern.compile(".*(?:[与和同赴到从向自对]|来自|对口|帮扶|支援|结对|学习|考察|借鉴|毗邻|合作|交流|代表|根据《|按照《|贯彻《|落实《)");

  private static final Pattern AFTER_OTHER =
      Pattern.compile("(?:各[县市区]|所有|[列排]第|名列|前列|大学|师范|日报|晚报|人(?!民)|籍|会议|精神|路|街)");

  private static final Pattern UNITS =
      Pattern.compile("(?:[\\u4e00-\\u9fff]{0,8}(?:中学|小学|学校|幼儿园|[一二三四五六七八九十]中|集团))");

  private static final Pattern SITE_NAME =
      Pattern.compile("(?:[\\u4e00-\\u9fff]{0,8}(?:政务网|政府网|门户网|教育网|教育信息网|教育局网|教育云|教育在线))");

  private final Gazetteer gazetteer;
  private final int year;
  private final Map<String, Spoken> places = new HashMap<>();

  private static final class Spoken {
    private final Division division;
    private final String words;
    private double points;
    private int times;
    private boolean sure;
    private boolean opening;
    private final Set<String> related = new HashSet<>();

    private Spoken(Division division, String words) {
      this.division = division;
      this.words = words;
    }

    private double score() {
      return points + RELATED * Math.min(related.size(), MOST_TIMES);
    }
  }

  /** A place, and the words that name it first. */
  record Found(Division division, String words) {}

  SpokenPlaces(Gazetteer gazetteer, int year) {
    this.gazetteer = gazetteer;
    this.year = year;
  }

  void readText(String text, List<Chain> chains) {
    for (Chain chain : chains) {
      read(text, chain);
    }
  }

  void readFrame(List<FramePiece> frame, Chains names) {
    for (FramePiece piece : frame) {
      for (Chain chain : names.of(piece.text())) {
        if (Phrases.in(SITE_NAME, piece.text(), chain.end(), chain.end() + 14).lookingAt()) {
          earn(chain, chain.words(piece.text()), SITE, true);
        }
      }
    }
  }

  private void read(String text, Chain chain) {
    int begin = chain.begin();
    int end = chain.end();
    if (Phrases.in(BEFORE_OTHER, text, Math.max(0, begin - 4), begin).matches()
        || Phrases.in(AFTER_OTHER, text, end, end + 4).lookingAt()) {
      return;
    }
    boolean own =
        Phrases.in(AFTER_OWN, text, end, end + 12).lookingAt()
            || Phrases.in(BEFORE_OWN, text, Math.max(0, begin - 3), begin).matches();
    boolean body = Phrases.in(Phrases.BODY, text, end, end + 12).lookingAt();
    boolean site = Phrases.in(SITE_NAME, text, end, end + 14).lookingAt();
    boolean quoted = begin > 0 && text.charAt(begin - 1) == '《';
    boolean unit = Phrases.in(UNITS, text, end, end + 14).lookingAt();
    double points =
        (own ? OWN : 0)
            + (site ? SITE : 0)
            + (quoted ? QUOTED : 0)
            + (body ? BODY : 0)
            + (unit ? UNIT : 0);
    boolean sure = !chain.isWeak() || own || body || site;
    for (Spoken place : earn(chain, chain.words(text), points, sure)) {
      if (begin < OPENING_LENGTH && !place.opening && !chain.isWeak()) {
        place.opening = true;
        place.points += OPENING;
      }
    }
  }

  private List<Spoken> earn(Chain chain, String words, double points, boolean sure) {
    List<Spoken> earners = new ArrayList<>(chain.candidates().size());
    for (Division division : chain.candidates()) {
      Spoken place = places.computeIfAbsent(division.code(), code -> new Spoken(division, words));
      place.sure |= sure;
      if (place.times++ < MOST_TIMES) {
        place.points += points + MENTION;
      }
      earners.add(place);
    }
    return earners;
  }

  /**
   * The place of the rank {@code own} that the text speaks of as its own; empty where it speaks of
   * none or of several.
   */
  Optional<Found> best(LevelWords.Own own, String docNumber) {
    relate();
    List<Spoken> ranked = new ArrayList<>();
    for (Spoken place : places.values()) {
      boolean sure =
          place.sure || place.division.level() != Level.COUNTY && !place.related.isEmpty();
      if (sure && own.fits(place.division)) {
        List<Division> path = gazetteer.path(place.division, year);
        place.points += NumberPrefix.fits(docNumber, path) ? NUMBER : 0;
        ranked.add(place);
      }
    }
    ranked.sort(
        Comparator.comparingDouble(Spoken::score)
            .reversed()
            .thenComparing(place -> place.division.code()));
    if (ranked.isEmpty() || ranked.get(0).score() < LEAST) {
      return Optional.empty();
    }
    Spoken best = ranked.get(0);
    boolean clear = ranked.size() == 1 || best.score() - ranked.get(1).score() >= MARGIN;
    clear &= provincesBeside(best.division) < MOST_PROVINCES;
    return clear ? Optional.of(new Found(best.division, best.words)) : Optional.empty();
  }

  /** How many other provinces the text names, or places in them. */
  private long provincesBeside(Division division) {
    return places.values().stream()
        .filter(place -> place.sure)
        .map(place -> place.division.code().substring(0, 2))
        .filter(province -> !division.code().startsWith(province))
        .distinct()
        .count();
  }

  /** Places that lie within one another, both named in a sure way, speak for each other. */
  private void relate() {
    for (Spoken place : places.values()) {
      if (!place.sure) {
        continue;
      }
      List<Division> path = gazetteer.path(place.division, year);
      for (Division above : path.subList(1, path.size())) {
        Spoken upper = places.get(above.code());
        if (upper != null) {
          upper.related.add(place.division.code());
          place.related.add(above.code());
        }
      }
    }
  }

  /** True where no place is named in full. */
  boolean isEmpty() {
    return places.values().stream().noneMatch(place -> place.sure);
  }

  /** True where every place that is named in full lies above or within {@code division}. */
  boolean isAllAround(Division division) {
    return places.values().stream()
        .filter(place -> place.sure)
        .map(place -> place.division)
        .allMatch(
            other ->
                gazetteer.isWithin(other, division, year)
                    || gazetteer.isWithin(division, other, year));
  }
}
