package planatlas.region;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The place that folders, archives and a file are named after: names in full or in short, pinyin
 * and codes, each below the ones before it. Safe to share.
 */
final class PathNames {

  private static final Pattern TOKEN = Pattern.compile("[\\u4e00-\\u9fff]+|[a-z]+|[0-9]+");

  /** What may stand behind a short name that is a place: its body, or nothing. */
  private static final Pattern AFTER_SHORT =
      Pattern.compile("$|教育|教体|教科|教委|教局|政府|人民政府|各[县市区]|市委|县委|区委");

  /** Pinyin of a place that is a word of file names as well. */
  private static final Set<String> WORDS =
      Set.of("gongan", "xinhua", "tongzhi", "wenjian", "jianshe", "heping", "pingan", "xincheng");

  private static final int CODE_LENGTH = 6;

  /** Shorter pinyin is a place only below another. */
  private static final int SHORTEST_ALONE = 5;

  private final Gazetteer gazetteer;
  private final Map<String, List<String>> pinyin = new HashMap<>();

  PathNames(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    for (CodeTable.Row row : CodeTable.shipped("pinyin.csv").rows()) {
      pinyin.computeIfAbsent(row.name(), name -> new ArrayList<>(1)).add(row.code());
    }
  }

  /** The one place that {@code locator} names; empty where it names none or several. */
  Optional<SpokenPlaces.Found> of(String locator, Chains chains) {
    List<Division> place = List.of();
    List<String> words = new ArrayList<>();
    Matcher token = TOKEN.matcher(locator.toLowerCase(Locale.ROOT));
    while (token.find()) {
      String word = token.group();
      for (Named named : named(word, place, chains)) {
        List<Division> next = place.isEmpty() ? named.divisions : meet(place, named, chains.year());
        if (next.isEmpty()) {
          return Optional.empty();
        }
        place = next;
        words.add(named.words);
      }
    }
    boolean told = place.size() == 1 && words.size() > 0 && place.get(0).existsIn(chains.year());
    return told
        ? Optional.of(new SpokenPlaces.Found(place.get(0), String.join("/", words)))
        : Optional.empty();
  }

  private record Named(List<Division> divisions, String words) {}

  private List<Named> named(String word, List<Division> above, Chains chains) {
    char first = word.charAt(0);
    if (first <= '9') {
      return word.length() == CODE_LENGTH
          ? gazetteer.division(word, chains.year()).stream()
              .map(division -> new Named(List.of(division), word))
              .toList()
          : List.of();
    }
    return first <= 'z' ? latin(word, above, chains.year()) : chinese(word, above, chains);
  }

  private List<Named> latin(String word, List<Division> above, int year) {
    boolean alone = word.length() >= SHORTEST_ALONE && !WORDS.contains(word);
    List<Division> all = alone || !above.isEmpty() ? pinyin(word, year) : List.of();
    List<Division> divisions =
        all.stream()
            .filter(
                d ->
                    d.level() != Level.COUNTY && alone
                        || above.stream().anyMatch(a -> in(d, a, year)))
            .toList();
    return divisions.isEmpty() ? List.of() : List.of(new Named(divisions, word));
  }

  private List<Named> chinese(String word, List<Division> above, Chains chains) {
    List<Named> all = new ArrayList<>();
    for (Chain chain : chains.of(word)) {
      if (Phrases.in(Phrases.NOT_A_PLACE, word, chain.end(), word.length()).lookingAt()) {
        continue;
      }
      boolean stands =
          chain.begin() == 0
              && Phrases.in(AFTER_SHORT, word, chain.end(), word.length()).lookingAt();
      if (!chain.isWeak() || stands) {
        all.add(new Named(chain.candidates(), chain.words(word)));
      }
    }
    return all;
  }

  /** Everything whose name is {@code word} in pinyin, with or without its kind. */
  List<Division> pinyin(String word, int year) {
    return pinyin.getOrDefault(word, List.of()).stream()
        .flatMap(code -> gazetteer.division(code, year).stream())
        .toList();
  }

  /** What a later name means below an earlier one, or an earlier below a later one. */
  private List<Division> meet(List<Division> place, Named named, int year) {
    List<Division> below =
        named.divisions.stream().filter(d -> place.stream().anyMatch(p -> in(d, p, year))).toList();
    return !below.isEmpty()
        ? below
        : place.stream()
            .filter(p -> named.divisions.stream().anyMatch(d -> in(p, d, year)))
            .toList();
  }

  private boolean in(Division division, Division upper, int year) {
    return gazetteer.isWithin(division, upper, year);
  }
}
