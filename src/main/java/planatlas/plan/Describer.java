package planatlas.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import planatlas.region.Division;
import planatlas.region.Gazetteer;
import planatlas.region.Hints;
import planatlas.region.NameEvidence;
import planatlas.region.RegionAnswer;
import planatlas.region.RegionResolver;
import planatlas.source.SourceText;

/** Says what a document is: whose, of which year, of which kind. Safe to share. */
public final class Describer {

  private final Gazetteer gazetteer;
  private final Overrides overrides;
  private final RegionResolver resolver;
  private final Statements statements;
  private final NameEvidence names;

  /** One that goes by the texts alone. */
  public Describer(Gazetteer gazetteer) {
    this(gazetteer, Overrides.NONE, NameEvidence.READ);
  }

  /**
   * @param overrides go before what the texts say
   * @param names whether names of files and hosts tell what the texts leave open
   */
  public Describer(Gazetteer gazetteer, Overrides overrides, NameEvidence names) {
    this.names = names;
    this.gazetteer = gazetteer;
    this.overrides = overrides;
    this.resolver = new RegionResolver(gazetteer, names);
    this.statements = new Statements(gazetteer);
  }

  public Description describe(SourceText source) {
    Document document = new Document(source);
    Correction correction = overrides.of(source.locator(), source.sha256());
    Title found = TitleFinder.of(document);
    FileName file =
        names == NameEvidence.READ
            ? FileName.of(source.locator())
                .or(FileName.of(source.metadata().getOrDefault("url", "")))
            : FileName.NONE;
    boolean untitled = found.own() == null && !FileName.isNews(document);
    String number = DocNumbers.of(document);
    KindAnswer kindAnswer =
        correction.kind() != null ? given(correction.kind()) : KindFinder.of(document, found);
    boolean silent = correction.kind() == null && kindAnswer.kind() == DocKind.OTHER;
    if (silent && untitled && file.title() != null) {
      kindAnswer = KindFinder.of(document, file.asTitle()).byFileName();
    }
    DocKind kind = kindAnswer.kind();
    Title title = kind == DocKind.GOVERNMENT_REPORT ? TitleFinder.ofReport(document, found) : found;
    LocalDate issued = DateFinder.issued(document);
    if (issued == null && kind == DocKind.GOVERNMENT_REPORT) {
      issued = PlanYearFinder.delivered(document).orElse(null);
    }
    LocalDate published = DateFinder.published(document, issued);
    Correction.Given<Integer> statedYear = statements.year(source.stated());
    Correction.Given<Integer> givenYear =
        correction.year() != null ? correction.year() : statedYear;
    PlanYear guess =
        givenYear != null
            ? year(givenYear)
            : PlanYearFinder.of(document, title, kindAnswer, issued, number, published);
    boolean weak = guess == null || guess.confidence() < PlanYear.LEAST_CONFIDENCE;
    if (weak && file.year() != null) {
      guess = file.year();
    }
    PlanYear year = guess == null || guess.confidence() < PlanYear.LEAST_CONFIDENCE ? null : guess;
    String heading = heading(title);
    Correction.Given<String> statedRegion =
        statements.region(source.stated(), guess == null ? null : guess.first());
    Correction.Given<String> givenRegion =
        correction.region() != null ? correction.region() : statedRegion;
    RegionAnswer region =
        givenRegion != null
            ? region(givenRegion, year)
            : resolver.resolve(
                source, new Hints(heading, number, guess == null ? null : guess.first()));
    String subject = Subject.line(document, title, kind);
    String place = place(region, year);
    String issuer =
        kind == DocKind.GOVERNMENT_REPORT
            ? government(place)
            : IssuerFinder.fullest(IssuerFinder.all(document, title, subject), place);
    List<String> notes =
        new ArrayList<>(
            Notes.of(document, title, kind, number, issued, published, guess, region, correction));
    notes.addAll(Statements.notes(source.stated(), statedRegion, statedYear));
    return new Description(
        title.printed() == null && untitled ? file.printed() : title.printed(),
        title.spans(),
        issuer,
        line(issuer, subject),
        number,
        kindAnswer,
        published,
        issued,
        year,
        region,
        notes,
        correction.dropped() != null,
        correction.lines());
  }

  /**
   * What says whose the paper is: the title of its letter, or its own without a slogan in front.
   */
  private static String heading(Title title) {
    if (title.cover() != null || title.own() == null) {
      return title.cover();
    }
    int dashes = title.own().lastIndexOf("——");
    return dashes < 0 ? title.own() : title.own().substring(dashes + 2);
  }

  private static KindAnswer given(Correction.Given<DocKind> given) {
    return KindAnswer.of(given.value(), 1, given.evidence());
  }

  private static PlanYear year(Correction.Given<Integer> given) {
    return new PlanYear(given.value(), given.value(), 1, given.evidence());
  }

  private RegionAnswer region(Correction.Given<String> given, PlanYear year) {
    boolean inUse = year == null || gazetteer.division(given.value(), year.first()).isPresent();
    return new RegionAnswer(
        given.value(),
        division(given.value(), year).level(),
        1,
        given.evidence(),
        inUse ? "" : "region %s was not in use in %d".formatted(given.value(), year.first()));
  }

  /**
   * The full name of the region in the year of the plan; null where it is unknown or the nation.
   */
  private String place(RegionAnswer region, PlanYear year) {
    if (region.code() == null || region.code().equals(Gazetteer.NATION)) {
      return null;
    }
    return division(region.code(), year).name();
  }

  /** What {@code code} stood for in the year of the plan, or in the end. */
  private Division division(String code, PlanYear year) {
    List<Division> history = gazetteer.history(code);
    return (year == null ? Optional.<Division>empty() : gazetteer.division(code, year.first()))
        .orElse(history.get(history.size() - 1));
  }

  /** Who gives the report of a place. Leagues and prefectures that are no cities have offices. */
  private static String government(String place) {
    if (place == null) {
      return null;
    }
    return place + (place.endsWith("地区") || place.endsWith("盟") ? "行政公署" : "人民政府");
  }

  private static String line(String issuer, String subject) {
    String line = issuer == null ? "other" : Bureaus.line(issuer);
    return line.equals("other") ? subject : line;
  }
}
