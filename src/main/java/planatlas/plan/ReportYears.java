package planatlas.plan;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The year that a government report plans, by the years that it looks back on and those that it
 * sets goals for, where neither a title nor the day of delivery says it.
 */
final class ReportYears {

  private static final Pattern AHEAD =
      Pattern.compile(
          "年?(?:度)?[^。\\n，；,;0-9]{0,12}?(?:预期目标|主要目标|总体要求|总体思路|重点工作|主要任务|主要工作|工作安排|工作任务|工作建议|政府工作|工作重点|工作部署|工作要点|工作计划|工作打算|工作思路)(?!回顾|总结|完成)");

  private static final Pattern BACK =
      Pattern.compile("年?(?:度)?[^。\\n，；,;0-9]{0,14}?(?:回顾|工作总结|工作情况|工作成效)");

  /** 2035年远景目标 and 到2025年 are years that every plan of the time looks to. */
  private static final Pattern FAR = Pattern.compile("年?[^。\\n，；]{0,4}远景");

  private static final String PERIODS = "一二三四五六七";

  private static final int HEADING = 24;
  private static final int OFTEN = 4;
  private static final int MOST_MENTIONS = 10_000;

  private ReportYears() {}

  /** Null where the text names no year. */
  static PlanYear of(String text) {
    TreeMap<Integer, Integer> mentions = new TreeMap<>();
    return voted(text, mentions)
        .or(() -> beginningPeriod(text))
        .orElseGet(() -> lookingBack(mentions));
  }

  /** By what the text calls a review or a goal of a year; empty where it does not. */
  static Optional<PlanYear> voted(String text) {
    return voted(text, new TreeMap<>());
  }

  /** The year that a summary sums up: the first that the text calls summed up. */
  static Optional<PlanYear> summedUp(String text) {
    int seen = 0;
    for (int at = text.indexOf('年');
        at >= 0 && seen < MOST_MENTIONS;
        at = text.indexOf('年', at + 1)) {
      seen++;
      int year = yearBefore(text, at);
      Matcher back = BACK.matcher(text).region(at, Math.min(text.length(), at + 24));
      if (year > 0 && back.lookingAt()) {
        return Optional.of(new PlanYear(year, year, 0.85, "speaks of " + year + back.group()));
      }
    }
    return Optional.empty();
  }

  private static Optional<PlanYear> voted(String text, TreeMap<Integer, Integer> mentions) {
    Map<Integer, Integer> votes = new TreeMap<>();
    Map<Integer, String> words = new TreeMap<>();
    int seen = 0;
    for (int at = text.indexOf('年');
        at >= 0 && seen < MOST_MENTIONS;
        at = text.indexOf('年', at + 1)) {
      seen++;
      int year = yearBefore(text, at);
      if (year > 0 && !isTarget(text, at)) {
        mentions.merge(year, 1, Integer::sum);
        vote(text, at, year, votes, words);
      }
    }
    if (votes.isEmpty()) {
      return Optional.empty();
    }
    int most = Collections.max(votes.values());
    int year =
        votes.entrySet().stream()
            .filter(e -> e.getValue() * 3 >= most)
            .mapToInt(Map.Entry::getKey)
            .max()
            .orElseThrow();
    return Optional.of(new PlanYear(year, year, 0.95, "speaks of " + words.get(year)));
  }

  private static boolean isTarget(String text, int at) {
    char before = text.charAt(Math.max(0, at - 5));
    return before == '到'
        || before == '至'
        || FAR.matcher(text).region(at, Math.min(text.length(), at + 8)).lookingAt();
  }

  /** A report that speaks of two five-year plans, of both often, stands where the second begins. */
  private static Optional<PlanYear> beginningPeriod(String text) {
    for (int n = PERIODS.length() - 1; n > 0; n--) {
      String now = "十" + PERIODS.charAt(n) + "五";
      String past = "十" + PERIODS.charAt(n - 1) + "五";
      int ahead = occurrences(text, now);
      int back = occurrences(text, past);
      if (back >= 3 && ahead >= 3 && ahead * 2 >= back) {
        int year = 2006 + 5 * n;
        return Optional.of(
            new PlanYear(year, year, 0.7, "speaks of both %s and %s".formatted(past, now)));
      }
    }
    return Optional.empty();
  }

  private static int occurrences(String text, String words) {
    int found = 0;
    for (int at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length())) {
      found++;
    }
    return found;
  }

  /**
   * A report that names years often names the one that has passed most; one that hardly names any
   * names its own.
   */
  private static PlanYear lookingBack(TreeMap<Integer, Integer> mentions) {
    if (mentions.isEmpty()) {
      return null;
    }
    Map.Entry<Integer, Integer> most =
        Collections.max(mentions.entrySet(), Map.Entry.comparingByValue());
    if (most.getValue() < OFTEN) {
      int year = mentions.lastKey();
      return new PlanYear(year, year, 0.5, "names %d last".formatted(year));
    }
    int year = most.getKey() + 1;
    return new PlanYear(
        year, year, 0.5, "names %d most, %d times".formatted(most.getKey(), most.getValue()));
  }

  private static void vote(
      String text, int at, int year, Map<Integer, Integer> votes, Map<Integer, String> words) {
    int weight = isInHeading(text, at) ? 3 : 1;
    int end = Math.min(text.length(), at + 24);
    Matcher back = BACK.matcher(text).region(at, end);
    Matcher ahead = AHEAD.matcher(text).region(at, end);
    if (back.lookingAt()) {
      votes.merge(year + 1, weight, Integer::sum);
      words.putIfAbsent(year + 1, year + back.group());
    } else if (ahead.lookingAt()) {
      votes.merge(year, weight, Integer::sum);
      words.putIfAbsent(year, year + ahead.group());
    }
  }

  private static boolean isInHeading(String text, int at) {
    for (int i = at - 1; i >= 0 && i > at - HEADING; i--) {
      char c = text.charAt(i);
      if (c == '\n') {
        return true;
      }
      if (c == '。' || c == '，' || c == '；') {
        return false;
      }
    }
    return at < HEADING;
  }

  private static int yearBefore(String text, int at) {
    if (at < 4 || at > 4 && Character.isDigit(text.charAt(at - 5))) {
      return 0;
    }
    int year = 0;
    for (int i = at - 4; i < at; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return 0;
      }
      year = year * 10 + digit;
    }
    return year >= 1990 && year < 2050 ? year : 0;
  }
}
