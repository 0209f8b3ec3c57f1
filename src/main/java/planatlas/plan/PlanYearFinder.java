package planatlas.plan;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import planatlas.text.Span;

/** The year that a plan is for: by its title, its occasion, its opening, at last its date. */
final class PlanYearFinder {

  /** A plan that begins with its year. */
  static final Pattern OPENING =
      Pattern.compile(
          "(?:^|[\\n。])[（(]?\\s*"
              + TitleYears.YEAR
              + "\\s*年(?:度)?(?:[，,]|是|[^。，,\\n]{0,30}(?:工作|总体|思路|要求|目标|任务))");

  /** A paper that says in its first words what year it is for: 为做好2022年招生工作. */
  private static final Pattern OCCASION =
      Pattern.compile(
          "(?:为|为了|现将|现就|做好|开展|抓好)[^。，\\n]{0,20}?" + TitleYears.YEAR + "\\s*(?:学年|年)(?!来|前|以来|底)");

  private static final int OPENING_LENGTH = 500;
  private static final int DELIVERED_LINES = 12;
  private static final int DELIVERED_LENGTH = 120;

  private PlanYearFinder() {}

  static PlanYear of(
      Document document,
      Title title,
      KindAnswer kindAnswer,
      LocalDate issued,
      String number,
      LocalDate published) {
    DocKind kind = kindAnswer.kind();
    if (kind == DocKind.GOVERNMENT_REPORT) {
      PlanYear year = ofReport(document, title, issued);
      if (year != null) {
        return year;
      }
    }
    PlanYear named = named(document, title, kindAnswer, issued).orElse(null);
    if (named != null) {
      return contradicted(named, document, kind, issued, number);
    }
    return opens(document, kind, issued)
        .or(() -> period(document, kind))
        .or(() -> lead(document, kindAnswer, issued))
        .or(() -> dated(issued, kind))
        .or(() -> numbered(number))
        .or(() -> spokenOf(document, kind))
        .or(() -> occasion(document, kind))
        .or(() -> publishedIn(document, published, kind))
        .or(() -> onPage(document, kindAnswer))
        .orElse(null);
  }

  private static Optional<PlanYear> named(
      Document document, Title title, KindAnswer kindAnswer, LocalDate issued) {
    return TitleYears.of(kindAnswer.name(), issued)
        .or(() -> TitleYears.of(title.own(), issued))
        .or(() -> TitleYears.of(title.cover(), issued))
        .or(() -> TitleYears.of(document.source.metadata().get("title"), issued));
  }

  /** A year that the date of issue, the number or the opening contradicts is less certain. */
  private static PlanYear contradicted(
      PlanYear year, Document document, DocKind kind, LocalDate issued, String number) {
    OptionalInt numbered = number == null ? OptionalInt.empty() : DocNumbers.year(number);
    boolean far =
        issued != null && isFar(issued.getYear(), year)
            || issued == null && numbered.isPresent() && isFar(numbered.getAsInt(), year)
            || openingYear(document, kind).filter(y -> y > year.last()).isPresent();
    return far
        ? new PlanYear(
            year.first(), year.last(), Math.min(year.confidence(), 0.85), year.evidence())
        : year;
  }

  private static boolean isFar(int y, PlanYear year) {
    return y < year.first() - 1 || y > year.last() + 1;
  }

  /** The year with which a yearly plan opens. */
  static Optional<Integer> openingYear(Document document, DocKind kind) {
    Matcher opening = OPENING.matcher(document.opening(300));
    boolean plan = kind == DocKind.WORK_POINTS || kind == DocKind.WORK_PLAN;
    return plan && opening.find() ? Optional.of(year(opening.group(1))) : Optional.empty();
  }

  private static Optional<PlanYear> opens(Document document, DocKind kind, LocalDate issued) {
    Matcher opening = OPENING.matcher(document.opening(800));
    if (!isYearly(kind) || !opening.find()) {
      return Optional.empty();
    }
    int year = year(opening.group(1));
    if (kind != DocKind.WORK_SUMMARY) {
      // A plan of this year may begin by looking back on the last.
      if (issued != null && year < issued.getYear()) {
        return Optional.empty();
      }
      Optional<PlanYear> next =
          issued == null
              ? ReportYears.voted(document.text).filter(voted -> voted.first() == year + 1)
              : Optional.empty();
      if (next.isPresent()) {
        return next;
      }
    }
    return Optional.of(new PlanYear(year, year, 0.95, "opening: " + opening.group().strip()));
  }

  private static boolean isYearly(DocKind kind) {
    return kind == DocKind.WORK_POINTS || kind == DocKind.WORK_PLAN || kind == DocKind.WORK_SUMMARY;
  }

  /**
   * A yearly plan signed in December is for the year that comes, a summary of January the last's.
   */
  private static Optional<PlanYear> dated(LocalDate issued, DocKind kind) {
    if (issued == null) {
      return Optional.empty();
    }
    boolean next =
        issued.getMonthValue() == 12 && (kind == DocKind.WORK_POINTS || kind == DocKind.WORK_PLAN);
    boolean last = issued.getMonthValue() <= 2 && kind == DocKind.WORK_SUMMARY;
    int year = issued.getYear() + (next ? 1 : last ? -1 : 0);
    double confidence = next || last ? 0.8 : 0.97;
    return Optional.of(new PlanYear(year, year, confidence, "date of issue: " + issued));
  }

  private static Optional<PlanYear> numbered(String number) {
    OptionalInt year = number == null ? OptionalInt.empty() : DocNumbers.year(number);
    return year.isPresent()
        ? Optional.of(
            new PlanYear(year.getAsInt(), year.getAsInt(), 0.95, "document number: " + number))
        : Optional.empty();
  }

  private static Optional<PlanYear> period(Document document, DocKind kind) {
    return kind == DocKind.MULTI_YEAR_PLAN ? LeadYears.period(document) : Optional.empty();
  }

  /** News speaks of the year of its meeting; other texts that are no papers of theirs. */
  private static Optional<PlanYear> lead(
      Document document, KindAnswer kindAnswer, LocalDate issued) {
    if (kindAnswer.kind() != DocKind.OTHER || kindAnswer.subkind() == null) {
      return Optional.empty();
    }
    boolean news = "news".equals(kindAnswer.subkind());
    return news || issued == null
        ? LeadYears.of(document).or(() -> LeadYears.cited(document))
        : Optional.empty();
  }

  /** Where nothing else tells, papers other than yearly plans are of the year on their page. */
  private static Optional<PlanYear> onPage(Document document, KindAnswer kindAnswer) {
    DocKind kind = kindAnswer.kind();
    boolean nameless =
        kind == DocKind.OTHER && kindAnswer.subkind() == null && kindAnswer.name() == null;
    boolean undated =
        kind == DocKind.WORK_POINTS
            || kind == DocKind.WORK_PLAN
            || kind == DocKind.WORK_SUMMARY
            || kind == DocKind.GOVERNMENT_REPORT;
    if (undated || nameless || LeadYears.isOfTemplateSite(document)) {
      return Optional.empty();
    }
    return LeadYears.numbered(document)
        .or(() -> LeadYears.onPage(document))
        .or(() -> LeadYears.edition(document));
  }

  /** A plan that has lost its title still says what year its goals are for. */
  private static Optional<PlanYear> spokenOf(Document document, DocKind kind) {
    return switch (kind) {
      case WORK_POINTS, WORK_PLAN, OTHER -> ReportYears.voted(document.text);
      case WORK_SUMMARY -> ReportYears.summedUp(document.text);
      default -> Optional.empty();
    };
  }

  private static Optional<PlanYear> occasion(Document document, DocKind kind) {
    Matcher occasion = OCCASION.matcher(document.opening(OPENING_LENGTH));
    if (isYearly(kind) || !occasion.find()) {
      return Optional.empty();
    }
    int year = year(occasion.group(1));
    return Optional.of(new PlanYear(year, year, 0.85, "opening: " + occasion.group()));
  }

  /** Yearly plans are put up years later as well, other papers soon. */
  private static Optional<PlanYear> publishedIn(
      Document document, LocalDate published, DocKind kind) {
    if (published == null || LeadYears.isOfTemplateSite(document)) {
      return Optional.empty();
    }
    return Optional.of(published)
        .map(LocalDate::getYear)
        .map(y -> new PlanYear(y, y, isYearly(kind) ? 0.7 : 0.85, "published " + published));
  }

  private static PlanYear ofReport(Document document, Title title, LocalDate issued) {
    Optional<LocalDate> given = delivered(document);
    if (given.isPresent()) {
      LocalDate date = given.orElseThrow();
      int year = date.getMonthValue() >= 11 ? date.getYear() + 1 : date.getYear();
      return new PlanYear(year, year, 0.99, "delivered " + date);
    }
    Optional<PlanYear> named =
        TitleYears.of(document.source.metadata().get("title"), issued)
            .or(() -> TitleYears.of(title.own(), issued));
    if (named.isPresent()) {
      return named.orElseThrow();
    }
    return ReportYears.of(document.text);
  }

  /** The day on which a report was given. */
  static Optional<LocalDate> delivered(Document document) {
    String title = document.source.metadata().get("title");
    if (title != null) {
      Matcher date = Dates.DATE.matcher(title);
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
