package planatlas.plan;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import planatlas.text.Simplified;

/** The year that a plan is for: by its title, its occasion, its opening, at last its date. */
final class PlanYearFinder {

  private static final String DASH = "\\s*(?:[-—–－―─~～]+|至|到)\\s*";
  private static final String YEAR =
      "(?<![0-9])((?:19|20)[0-9]{2}|二[〇○零oOＯ0][〇○零oOＯ0一二三四五六七八九]{2})";

  private static final Pattern SCHOOL_YEAR =
      Pattern.compile(YEAR + "年?" + DASH + "((?:20)?[0-9]{2})\\s*年?\\s*学年");
  private static final Pattern PERIOD =
      Pattern.compile(YEAR + "\\s*年?" + DASH + "(20[0-9]{2}|二[〇○零0][〇○零0一二三四五六七八九]{2})\\s*年?");
  private static final Pattern FIVE_YEARS = Pattern.compile("[“\"]?十(二|三|四|五)五[”\"]?");
  private static final Pattern SINGLE = Pattern.compile(YEAR + "\\s*年");
  private static final Pattern BARE = Pattern.compile(YEAR + "(?=政府|工作|教育|学年|度)");

  /** A plan that begins with its year. */
  static final Pattern OPENING =
      Pattern.compile(
          "(?:^|[\\n。])[（(]?\\s*"
              + YEAR
              + "\\s*年(?:度)?(?:[，,]|是|[^。，,\\n]{0,30}(?:工作|总体|思路|要求|目标|任务))");

  private static final Pattern REVIEW =
      Pattern.compile(
          "(?:^|\\n)[^\\n。]{0,12}?"
              + YEAR
              + "\\s*年(?:度)?(?:的)?(?:主要|政府|经济社会发展|全市|全省|全区|全州)?(?:工作|发展|情况)[^\\n。]{0,10}(?:回顾|总结|情况|成效|进展)");
  private static final Pattern AHEAD =
      Pattern.compile(
          "(?:^|\\n)[^\\n。]{0,20}?"
              + YEAR
              + "\\s*年(?:度)?(?:的|政府|全市|全省|全区|全州|经济社会发展)*(?:主要|重点|总体|工作|目标|预期|思路|要求|任务|安排)");

  private static final Pattern CITED = Pattern.compile("(?<!印发|转发|发布|下发|关于)《[^》]*》?");

  private PlanYearFinder() {}

  static PlanYear of(
      Document document,
      Title title,
      DocKind kind,
      LocalDate issued,
      String number,
      LocalDate published) {
    if (kind == DocKind.GOVERNMENT_REPORT) {
      PlanYear year = ofReport(document, title);
      if (year != null) {
        return year;
      }
    }
    return named(title.own())
        .or(() -> named(title.cover()))
        .or(() -> named(document.source.metadata().get("title")))
        .or(() -> opens(document, kind))
        .or(() -> dated(issued, "date of issue", 0.97))
        .or(() -> numbered(number))
        .or(() -> dated(published, "date of publication", 0.8))
        .orElse(null);
  }

  private static Optional<PlanYear> named(String title) {
    if (title == null) {
      return Optional.empty();
    }
    String words = CITED.matcher(Simplified.of(title)).replaceAll(" ");
    Matcher school = SCHOOL_YEAR.matcher(words);
    if (school.find()) {
      int first = year(school.group(1));
      int last = Integer.parseInt(school.group(2));
      last = last < 100 ? first / 100 * 100 + last : last;
      if (last == first + 1) {
        return Optional.of(new PlanYear(first, last, 0.98, "title: " + school.group()));
      }
    }
    Matcher period = PERIOD.matcher(words);
    if (period.find() && year(period.group(2)) >= year(period.group(1))) {
      return Optional.of(
          new PlanYear(
              year(period.group(1)), year(period.group(2)), 0.97, "title: " + period.group()));
    }
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
    if (last > 0) {
      return Optional.of(new PlanYear(last, last, 0.98, "title: " + evidence));
    }
    Matcher five = FIVE_YEARS.matcher(words);
    if (five.find() && words.matches(".*(?:规划|计划|纲要|方案).*")) {
      int first = 2011 + 5 * ("二三四五".indexOf(five.group(1)));
      return Optional.of(new PlanYear(first, first + 4, 0.95, "title: " + five.group()));
    }
    return Optional.empty();
  }

  private static Optional<PlanYear> opens(Document document, DocKind kind) {
    boolean yearly =
        kind == DocKind.WORK_POINTS
            || kind == DocKind.WORK_PLAN
            || kind == DocKind.WORK_SUMMARY
            || kind == DocKind.OTHER;
    Matcher opening = OPENING.matcher(document.opening(800));
    if (yearly && opening.find()) {
      int year = year(opening.group(1));
      return Optional.of(new PlanYear(year, year, 0.95, "opening: " + opening.group().strip()));
    }
    return Optional.empty();
  }

  private static Optional<PlanYear> dated(LocalDate date, String what, double confidence) {
    return Optional.ofNullable(date)
        .map(d -> new PlanYear(d.getYear(), d.getYear(), confidence, what + ": " + d));
  }

  private static Optional<PlanYear> numbered(String number) {
    OptionalInt year = number == null ? OptionalInt.empty() : DocNumbers.year(number);
    return year.isPresent()
        ? Optional.of(
            new PlanYear(year.getAsInt(), year.getAsInt(), 0.95, "document number: " + number))
        : Optional.empty();
  }

  private static PlanYear ofReport(Document document, Title title) {
    Optional<LocalDate> given = delivered(document);
    if (given.isPresent()) {
      LocalDate date = given.orElseThrow();
      int year = date.getMonthValue() >= 11 ? date.getYear() + 1 : date.getYear();
      return new PlanYear(year, year, 0.99, "delivered " + date);
    }
    Optional<PlanYear> named =
        named(document.source.metadata().get("title")).or(() -> named(title.own()));
    if (named.isPresent()) {
      return named.orElseThrow();
    }
    Matcher ahead = AHEAD.matcher(document.text);
    Matcher review = REVIEW.matcher(document.text);
    int best = 0;
    String evidence = "";
    while (review.find()) {
      int year = year(review.group(1)) + 1;
      if (year > best) {
        best = year;
        evidence = review.group().strip();
      }
    }
    if (best == 0) {
      while (ahead.find()) {
        int year = year(ahead.group(1));
        if (year > best && year < 2100) {
          best = year;
          evidence = ahead.group().strip();
        }
      }
    }
    return best > 0 ? new PlanYear(best, best, 0.9, "heading: " + evidence) : null;
  }

  /** The day on which a report was given. */
  static Optional<LocalDate> delivered(Document document) {
    String title = document.source.metadata().get("title");
    if (title != null) {
      Matcher date = Dates.DATE.matcher(Simplified.of(title));
      if (date.find()) {
        return Dates.of(date);
      }
    }
    Matcher date = Dates.DATE.matcher(document.opening(600));
    return date.find() ? Dates.of(date) : Optional.empty();
  }

  private static int year(String words) {
    return Dates.year(words).orElse(0);
  }
}
