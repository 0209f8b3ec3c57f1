package planatlas.plan;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import planatlas.text.Simplified;
import planatlas.text.Span;

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

  /** Other papers in a title: their years are not its own. */
  private static final Pattern CITED =
      Pattern.compile(
          "(?<!印发|转发|发布|下发|关于)《[^》]*》?|〈[^〉]*〉|<[^>]*>|(?:贯彻|落实|贯彻落实)(?!.*(?:要点|计划)).*");

  private static final int DELIVERED_LINES = 12;
  private static final int DELIVERED_LENGTH = 120;

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
        .or(() -> opens(document, kind, issued))
        .or(() -> dated(issued, kind))
        .or(() -> numbered(number))
        .or(() -> spokenOf(document, kind))
        .or(() -> publishedIn(published))
        .orElse(null);
  }

  static Optional<PlanYear> named(String title) {
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

  private static Optional<PlanYear> opens(Document document, DocKind kind, LocalDate issued) {
    boolean yearly =
        kind == DocKind.WORK_POINTS
            || kind == DocKind.WORK_PLAN
            || kind == DocKind.WORK_SUMMARY
            || kind == DocKind.OTHER;
    Matcher opening = OPENING.matcher(document.opening(800));
    if (yearly && opening.find()) {
      int year = year(opening.group(1));
      // A plan of this year may begin by looking back on the last.
      if (issued != null && year < issued.getYear() && kind != DocKind.WORK_SUMMARY) {
        return Optional.empty();
      }
      return Optional.of(new PlanYear(year, year, 0.95, "opening: " + opening.group().strip()));
    }
    return Optional.empty();
  }

  /** A yearly plan that is signed in December is for the year that comes. */
  private static Optional<PlanYear> dated(LocalDate issued, DocKind kind) {
    if (issued == null) {
      return Optional.empty();
    }
    boolean next =
        issued.getMonthValue() == 12 && (kind == DocKind.WORK_POINTS || kind == DocKind.WORK_PLAN);
    int year = issued.getYear() + (next ? 1 : 0);
    return Optional.of(new PlanYear(year, year, next ? 0.8 : 0.97, "date of issue: " + issued));
  }

  /** A plan that has lost its title still says what year its goals are for. */
  private static Optional<PlanYear> spokenOf(Document document, DocKind kind) {
    boolean yearly =
        kind == DocKind.WORK_POINTS
            || kind == DocKind.WORK_PLAN
            || kind == DocKind.WORK_SUMMARY
            || kind == DocKind.OTHER;
    return yearly ? ReportYears.voted(document.text) : Optional.empty();
  }

  private static Optional<PlanYear> publishedIn(LocalDate published) {
    return Optional.ofNullable(published)
        .map(d -> new PlanYear(d.getYear(), d.getYear(), 0.85, "date of publication: " + d));
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
    return ReportYears.of(document.text);
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
    int lines = Math.min(DELIVERED_LINES, document.head.size());
    for (Span line : document.head.subList(0, lines)) {
      if (line.length() <= DELIVERED_LENGTH) {
        String words = line.of(document.text);
        Matcher date = Dates.DATE.matcher(words);
        boolean occasion =
            words.length() < 30
                || words.contains("大会")
                || words.contains("会议")
                || words.contains("届");
        if (occasion && date.find()) {
          return Dates.of(date);
        }
      }
    }
    return Optional.empty();
  }

  private static int year(String words) {
    return Dates.year(words).orElse(0);
  }
}
