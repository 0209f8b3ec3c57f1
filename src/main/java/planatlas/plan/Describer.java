package planatlas.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import planatlas.region.Gazetteer;
import planatlas.region.Hints;
import planatlas.region.RegionAnswer;
import planatlas.region.RegionResolver;
import planatlas.source.SourceText;

/** Says what a document is: whose, of which year, of which kind. Safe to share. */
public final class Describer {

  private final Gazetteer gazetteer;
  private final RegionResolver resolver;

  public Describer(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    this.resolver = new RegionResolver(gazetteer);
  }

  public Description describe(SourceText source) {
    Document document = new Document(source);
    Title found = TitleFinder.of(document);
    String number = DocNumbers.of(document);
    DocKind kind = KindFinder.of(document, found);
    Title title = kind == DocKind.GOVERNMENT_REPORT ? TitleFinder.ofReport(document, found) : found;
    LocalDate issued = Dates.issued(document);
    if (issued == null && kind == DocKind.GOVERNMENT_REPORT) {
      issued = PlanYearFinder.delivered(document).orElse(null);
    }
    LocalDate published = Dates.published(document);
    PlanYear year = PlanYearFinder.of(document, title, kind, issued, number, published);
    String heading = title.cover() != null ? title.cover() : title.own();
    RegionAnswer region =
        resolver.resolve(source, new Hints(heading, number, year == null ? null : year.first()));
    List<String> names = IssuerFinder.all(document, title);
    String issuer = issuer(kind, names, region, year);
    return new Description(
        title.own(),
        title.spans(),
        issuer,
        bureau(region, kind, issuer, names, heading),
        number,
        kind,
        published,
        issued,
        year,
        region,
        notes(title, number, issued, published, year));
  }

  private String issuer(DocKind kind, List<String> names, RegionAnswer region, PlanYear year) {
    if (kind != DocKind.GOVERNMENT_REPORT) {
      return IssuerFinder.fullest(names);
    }
    if (region.code() == null || year == null) {
      return null;
    }
    return gazetteer.division(region.code(), year.first()).map(d -> d.name() + "人民政府").orElse(null);
  }

  private static String bureau(
      RegionAnswer region, DocKind kind, String issuer, List<String> names, String heading) {
    if (region.code() == null) {
      return null;
    }
    if (kind == DocKind.GOVERNMENT_REPORT) {
      return region.code() + ":government";
    }
    if (issuer != null || !names.isEmpty()) {
      return region.code() + ":" + Bureaus.line(issuer != null ? issuer : names.get(0));
    }
    boolean education = heading != null && heading.contains("教育");
    return education ? region.code() + ":education" : null;
  }

  private static List<String> notes(
      Title title, String number, LocalDate issued, LocalDate published, PlanYear year) {
    List<String> notes = new ArrayList<>();
    if (title.cover() != null) {
      notes.add("came with the letter " + title.cover());
    }
    if (title.own() != null && title.own().contains("转发")
        || title.cover() != null && title.cover().contains("转发")) {
      notes.add("forwards another body's paper");
    }
    if (issued != null && published != null && issued.isAfter(published)) {
      notes.add("issued %s after it was published %s".formatted(issued, published));
    }
    if (number != null && issued != null) {
      DocNumbers.year(number)
          .ifPresent(
              y -> {
                if (y != issued.getYear()) {
                  notes.add("document number of %d but issued %s".formatted(y, issued));
                }
              });
    }
    if (year != null && issued != null && Math.abs(year.first() - issued.getYear()) > 1) {
      notes.add("plan of %d but issued %s".formatted(year.first(), issued));
    }
    return notes;
  }
}
