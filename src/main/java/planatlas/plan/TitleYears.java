package planatlas.plan;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The year or years that a title names as its own. */
final class TitleYears {

  /** A year in either kind of digits, group 1. */
  static final String YEAR = "(?<![0-9])((?:19|20)[0-9]{2}|二[〇○零oOＯ0][〇○零oOＯ0一二三四五六七八九]{2})";

  private static final String DASH = "\\s*(?:[-—–－―─~～]+|至|到)\\s*";

  private static final String DASHES = "-—–－―─~～至到";

  private static final Pattern SCHOOL_YEAR =
      Pattern.compile(YEAR + "年?" + DASH + "((?:20)?[0-9]{2})\\s*年?\\s*学年");

  /** In Shanghai and Zhejiang a school year goes by its first year: 2023学年第一学期. */
  private static final Pattern ONE_SCHOOL_YEAR = Pattern.compile(YEAR + "\\s*学年");

  private static final Pattern PERIOD =
      Pattern.compile(YEAR + "\\s*年?" + DASH + "(20[0-9]{2}|二[〇○零0][〇○零0一二三四五六七八九]{2})\\s*年?");
  private static final Pattern FIVE_YEARS =
      Pattern.compile("[“\"]?十(一|二|三|四|五)五[”\"]?|第十(一|二|三|四|五)个五年");
  private static final Pattern PLANS = Pattern.compile("规划|计划|纲要|方案");
  private static final Pattern SINGLE = Pattern.compile(YEAR + "\\s*年");
  private static final Pattern BARE = Pattern.compile(YEAR + "(?=政府|工作|教育|度)");

  /** Other papers in a title: their years are not its own. */
  private static final Pattern CITED =
      Pattern.compile(
          "(?<!印发|转发|发布|下发|关于)《[^》]*》?|〈[^〉]*〉|<[^>]*>|(?:贯彻|落实|贯彻落实)(?!.*(?:要点|计划)).*");

  /** Goals of a far year, and meetings and games that bear one. */
  private static final Pattern FAR =
      Pattern.compile(
          "(?:到|至|面向|迈向|展望)\\s*20[0-9]{2}\\s*年|20[0-9]{2}\\s*年(?:远景|愿景|目标纲要|冬?残?奥|亚运|世博|大运会|世锦赛|世界杯)");

  /** A year's plan is for that year, whatever the date below it says. */
  private static final Pattern YEARLY_PLAN =
      Pattern.compile("年(?:度)?[^年]{0,12}工作(?:要点|计划|思路|安排|打算|意见)$");

  private TitleYears() {}

  /**
   * The year that {@code title} names, the last of several; empty where it names none of its own.
   *
   * @param issued the day of issue, which shows a year far ahead to be a goal; null where unknown
   */
  static Optional<PlanYear> of(String title, LocalDate issued) {
    if (title == null) {
      return Optional.empty();
    }
    String words = CITED.matcher(title).replaceAll(" ");
    return schoolYear(words)
        .or(() -> period(words))
        .or(() -> single(FAR.matcher(words).replaceAll(" "), issued))
        .or(() -> fiveYears(words));
  }

  private static Optional<PlanYear> schoolYear(String words) {
    Matcher school = SCHOOL_YEAR.matcher(words);
    if (school.find()) {
      int first = year(school.group(1));
      int last = Integer.parseInt(school.group(2));
      last = last < 100 ? first / 100 * 100 + last : last;
      if (last == first + 1) {
        return Optional.of(new PlanYear(first, last, 0.98, "title: " + school.group()));
      }
    }
    Matcher one = ONE_SCHOOL_YEAR.matcher(words);
    boolean found = one.find();
    boolean isEnd = found && one.start() > 0 && DASHES.indexOf(words.charAt(one.start() - 1)) >= 0;
    if (found && !isEnd) {
      int first = year(one.group(1));
      return Optional.of(new PlanYear(first, first + 1, 0.95, "title: " + one.group()));
    }
    return Optional.empty();
  }

  private static Optional<PlanYear> period(String words) {
    Matcher period = PERIOD.matcher(words);
    return period.find() && year(period.group(2)) >= year(period.group(1))
        ? Optional.of(
            new PlanYear(
                year(period.group(1)), year(period.group(2)), 0.97, "title: " + period.group()))
        : Optional.empty();
  }

  private static Optional<PlanYear> single(String words, LocalDate issued) {
    int last = 0;
    String evidence = "";
    Matcher single = SINGLE.matcher(words);
    while (single.find()) {
      if (year(single.group(1)) > last) {
        last = year(single.group(1));
        evidence = single.group();
      }
    }
    if (last == 0) {
      Matcher bare = BARE.matcher(words);
      if (bare.find()) {
        last = year(bare.group(1));
        evidence = bare.group();
      }
    }
    boolean goal =
        issued != null && last > issued.getYear() + 1 && !YEARLY_PLAN.matcher(words).find();
    return last == 0 || goal
        ? Optional.empty()
        : Optional.of(new PlanYear(last, last, 0.98, "title: " + evidence));
  }

  private static Optional<PlanYear> fiveYears(String words) {
    Matcher five = FIVE_YEARS.matcher(words);
    if (five.find() && PLANS.matcher(words).find()) {
      int first = 2006 + 5 * "一二三四五".indexOf(five.group(1) == null ? five.group(2) : five.group(1));
      return Optional.of(new PlanYear(first, first + 4, 0.95, "title: " + five.group()));
    }
    return Optional.empty();
  }

  private static int year(String words) {
    return Dates.year(words).orElse(0);
  }
}
