package planatlas.plan;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import planatlas.region.RegionAnswer;
import planatlas.source.SourceText;

/** What a reader should know of a document: where it contradicts itself, and whose words it has. */
final class Notes {

  /** A plan may be signed in the December before its year, or late in it. */
  private static final int FAR = 1;

  private final List<String> notes = new ArrayList<>();

  private Notes() {}

  static List<String> of(
      Document document,
      Title title,
      DocKind kind,
      String number,
      LocalDate issued,
      LocalDate published,
      PlanYear guess,
      RegionAnswer region,
      Correction correction) {
    Notes notes = new Notes();
    notes.charset(document.source);
    notes.joins(document.source.clean().doubtful());
    notes.origin(title);
    notes.dates(DateFinder.fieldOfIssue(document), issued, published);
    boolean inDoubt = guess != null && guess.confidence() < PlanYear.LEAST_CONFIDENCE;
    PlanYear year = inDoubt ? null : guess;
    notes.number(number, issued, published, year);
    if (inDoubt) {
      notes.notes.add("year in doubt: %d, %s".formatted(guess.first(), guess.evidence()));
    }
    if (year != null) {
      notes.year(year, issued, published);
      notes.titles(document, title);
      PlanYearFinder.openingYear(document, kind)
          .filter(y -> y > year.last())
          .ifPresent(
              y -> notes.notes.add("plan of %d but opens with %d".formatted(year.last(), y)));
    }
    if (!region.note().isEmpty()) {
      notes.notes.add(region.note());
    }
    if (correction.kind() != null) {
      notes.notes.add("doc_kind by " + correction.kind().evidence());
    }
    if (correction.dropped() != null) {
      notes.notes.add("dropped by " + correction.dropped().evidence());
    }
    return notes.notes;
  }

  private void charset(SourceText source) {
    if (source.broken() > 0) {
      String characters = source.broken() == 1 ? "character" : "characters";
      notes.add("%,d broken %s in %s".formatted(source.broken(), characters, source.charset()));
    }
  }

  /** A term that stands over such a line end rests on less than one that stands in a line. */
  private void joins(int doubtful) {
    if (doubtful > 0) {
      notes.add(
          doubtful == 1
              ? "1 line end joined by punctuation alone"
              : "%,d line ends joined by punctuation alone".formatted(doubtful));
    }
  }

  private void origin(Title title) {
    if (title.cover() != null) {
      notes.add("came with the letter " + title.cover());
    }
    String heading = title.cover() != null ? title.cover() : title.own();
    if (heading != null && heading.contains("转发")) {
      notes.add("forwards another body's paper");
    }
    List<String> others = TitleBodies.beside(heading);
    if (!others.isEmpty()) {
      notes.add("issued together with " + String.join(", ", others));
    }
  }

  private void dates(Optional<LocalDate> field, LocalDate issued, LocalDate published) {
    if (issued != null && published != null && issued.isAfter(published)) {
      notes.add("issued %s after it was published %s".formatted(issued, published));
    }
    // Signed one day and sent out in the same week is how offices work.
    field
        .filter(d -> issued != null && Math.abs(ChronoUnit.DAYS.between(d, issued)) > 31)
        .ifPresent(d -> notes.add("signed %s but issued %s by its page".formatted(issued, d)));
  }

  private void number(String number, LocalDate issued, LocalDate published, PlanYear year) {
    OptionalInt numbered = number == null ? OptionalInt.empty() : DocNumbers.year(number);
    if (numbered.isEmpty()) {
      return;
    }
    int y = numbered.getAsInt();
    if (issued != null && y != issued.getYear()) {
      notes.add("document number of %d but issued %s".formatted(y, issued));
    } else if (issued == null && published != null && y > published.getYear()) {
      notes.add("document number of %d but published %s".formatted(y, published));
    }
    if (issued == null && year != null && isFar(y, year)) {
      notes.add("plan of %d but document number of %d".formatted(year.first(), y));
    }
  }

  private void year(PlanYear year, LocalDate issued, LocalDate published) {
    if (issued != null && isFar(issued.getYear(), year)) {
      notes.add("plan of %d but issued %s".formatted(year.first(), issued));
    }
    if (issued == null && published != null && isFar(published.getYear(), year)) {
      notes.add("plan of %d but published %s".formatted(year.first(), published));
    }
  }

  private static boolean isFar(int y, PlanYear year) {
    return y < year.first() - FAR || y > year.last() + FAR;
  }

  private void titles(Document document, Title title) {
    Optional<PlanYear> page = TitleYears.of(document.source.metadata().get("title"), null);
    Optional<PlanYear> own = TitleYears.of(title.own(), null);
    if (page.isPresent() && own.isPresent() && page.get().first() != own.get().first()) {
      notes.add(
          "title of %d but front matter's title of %d"
              .formatted(own.get().first(), page.get().first()));
    }
  }
}
