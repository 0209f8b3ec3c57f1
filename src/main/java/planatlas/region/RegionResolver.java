package planatlas.region;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import planatlas.source.SourceText;

/**
 * Weighs everything in a document that says whose it is, and answers nothing where that is in
 * doubt. Safe to share.
 */
public final class RegionResolver {

  /** Answers of less confidence are not given. */
  public static final double LEAST_CONFIDENCE = 0.85;

  private static final int ANY_YEAR = 2023;

  /** Confidence where only what a short text speaks of tells. */
  private static final double SPOKEN = 0.9;

  /** Confidence where only names around a document tell. */
  private static final double NAMED = 0.88;

  private static final double SIGNED = Clue.Kind.SIGNATURE.weight();
  private static final int LETTER = 400;
  private static final int LEAD = 200;

  /** Longer texts speak of too many places. */
  private static final int LONGEST_SHORT = 12_000;

  private static final String NO_DIVISION = " is no known division";

  private final Gazetteer gazetteer;

  private final Optional<AddressPlaces> surroundings;

  /**
   * @param names whether names of files and hosts tell what a text leaves open
   */
  public RegionResolver(Gazetteer gazetteer, NameEvidence names) {
    this.gazetteer = gazetteer;
    this.surroundings =
        names == NameEvidence.READ ? Optional.of(new AddressPlaces(gazetteer)) : Optional.empty();
  }

  public RegionAnswer resolve(SourceText source, Hints hints) {
    int year = hints.year() == null ? ANY_YEAR : hints.year();
    String text = source.normalized().text();
    Chains chains = new Chains(gazetteer, year);
    List<Chain> found = chains.of(text);
    BodyProfile body = BodyProfile.of(text, found, gazetteer, year);
    // What a forwarded paper says of its place is not said of who forwards it.
    boolean forwards =
        hints.title() != null && hints.title().contains("转发")
            || text.substring(0, Math.min(text.length(), LETTER)).contains("转发给你们");
    Optional<LevelWords.Own> own =
        stated(hints.title()).or(() -> forwards ? Optional.empty() : LevelWords.own(text));

    Matcher taiwan = Phrases.in(Phrases.TAIWAN, text, 0, LEAD);
    if (taiwan.find()) {
      return RegionAnswer.unknown(null, taiwan.group() + " of Taiwan" + NO_DIVISION);
    }
    Clues clues = new Clues(body);
    new TextClues(clues).read(text, found);
    PageClues page = new PageClues(gazetteer, chains, clues);
    page.readTitle(hints.title());
    page.readPage(source);
    RegionAnswer answer =
        answer(clues.all(), forwards ? BodyProfile.empty() : body, own, hints, year);
    if (answer.code() == null && !forwards && text.length() <= LONGEST_SHORT) {
      answer = spoken(source, text, found, chains, hints, answer);
    }
    if (surroundings.isEmpty() || answer.level() == Level.NATION) {
      return answer;
    }
    return answer.code() == null
        ? named(source, chains, clues.all(), body, own, answer)
        : compared(source, chains, answer);
  }

  /** From the names around a document, where its text leaves open whose it is. */
  private RegionAnswer named(
      SourceText source,
      Chains chains,
      List<Clue> clues,
      BodyProfile body,
      Optional<LevelWords.Own> own,
      RegionAnswer otherwise) {
    boolean settled = otherwise.evidence().contains(NO_DIVISION) || !otherwise.note().isEmpty();
    Optional<AddressPlaces.Told> told =
        settled ? Optional.empty() : surroundings.orElseThrow().of(source, chains);
    if (told.isEmpty()) {
      return otherwise;
    }
    Division named = told.get().division();
    int year = chains.year();
    List<Division> meant =
        clues.stream()
            .flatMap(c -> c.candidates().stream())
            .filter(d -> gazetteer.isWithin(d, named, year))
            .distinct()
            .toList();
    boolean clued = clues.stream().anyMatch(c -> !c.isNoDivision());
    boolean elsewhere =
        body.ranked().stream().anyMatch(p -> p.strong > 0)
            && body.ranked().stream()
                .filter(p -> p.strong > 0)
                .noneMatch(p -> related(p.division, named, year));
    Optional<Division> place =
        meant.size() == 1
            ? Optional.of(meant.get(0))
            : clued || elsewhere ? Optional.empty() : Optional.of(named);
    return place
        .filter(d -> own.isEmpty() || own.get().fits(d))
        .map(d -> inYear(d, year, NAMED, told.get().evidence()))
        .orElse(otherwise);
  }

  private boolean related(Division a, Division b, int year) {
    return gazetteer.isWithin(a, b, year) || gazetteer.isWithin(b, a, year);
  }

  /** Notes where the path of a document names another place than its text. */
  private RegionAnswer compared(SourceText source, Chains chains, RegionAnswer answer) {
    if (!answer.note().isEmpty()) {
      return answer;
    }
    Optional<Division> division = gazetteer.division(answer.code(), chains.year());
    Optional<AddressPlaces.Told> told = surroundings.orElseThrow().file(source.locator(), chains);
    boolean other =
        division.isPresent()
            && told.isPresent()
            && !related(told.get().division(), division.get(), chains.year());
    return other
        ? new RegionAnswer(
            answer.code(),
            answer.level(),
            answer.confidence(),
            answer.evidence(),
            "%s, but the text is of %s".formatted(told.get().evidence(), division.get().name()))
        : answer;
  }

  /** From what a short text speaks of as its own, where nothing in it says whose it is. */
  private RegionAnswer spoken(
      SourceText source,
      String text,
      List<Chain> found,
      Chains chains,
      Hints hints,
      RegionAnswer otherwise) {
    if (otherwise.evidence().contains(NO_DIVISION)
        || otherwise.level() == Level.NATION
        || !otherwise.note().isEmpty()) {
      return otherwise;
    }
    SpokenPlaces places = new SpokenPlaces(gazetteer, chains.year());
    places.readText(text, found);
    Optional<LevelWords.Own> own = stated(hints.title()).or(() -> LevelWords.ofShort(text));
    Optional<SpokenPlaces.Found> lead =
        Lead.of(text, found)
            .filter(f -> own.isEmpty() || own.get().fits(f.division()))
            .filter(f -> places.isAllAround(f.division()));
    if (lead.isPresent()) {
      Division division = lead.get().division();
      return inYear(division, chains.year(), SPOKEN, "lead: " + lead.get().words());
    }
    places.readFrame(source.frame(), chains);
    Optional<SpokenPlaces.Found> best = own.flatMap(o -> places.best(o, hints.docNumber()));
    if (best.isPresent()) {
      return inYear(
          best.get().division(),
          chains.year(),
          SPOKEN,
          "%s; speaks of %s as its own".formatted(own.get(), best.get().words()));
    }
    boolean nation =
        own.isEmpty()
            && places.isEmpty()
            && Phrases.in(Phrases.NATIONAL_LEAD, text, 0, LEAD).find();
    return nation ? nation("lead: 教育部") : otherwise;
  }

  private static RegionAnswer nation(String evidence) {
    return new RegionAnswer(Gazetteer.NATION, Level.NATION, SPOKEN, evidence, "");
  }

  /** The kind of place that a title says its body is of, though not which: 区教育局关于. */
  private static Optional<LevelWords.Own> stated(String title) {
    if (title == null) {
      return Optional.empty();
    }
    Matcher stripped = Phrases.STRIPPED.matcher(title);
    return stripped.find() ? Optional.of(LevelWords.Own.of(stripped.group(1))) : Optional.empty();
  }

  private RegionAnswer answer(
      List<Clue> clues, BodyProfile body, Optional<LevelWords.Own> own, Hints hints, int year) {
    Level level = own.map(LevelWords.Own::level).orElse(null);
    boolean signed = clues.stream().anyMatch(c -> !c.isNoDivision() && c.kind().weight() >= SIGNED);
    if (!signed && hints.title() != null && Phrases.NATIONAL.matcher(hints.title()).find()) {
      if (Phrases.NATIONAL_PAPER.matcher(hints.title()).find()) {
        return nation("title: " + hints.title());
      }
      return RegionAnswer.unknown(Level.NATION, "title: " + hints.title());
    }
    List<Candidates.Candidate> ranked =
        new Candidates(gazetteer, body, own, hints.docNumber(), year).ranked(clues);
    Optional<Clue> zone =
        clues.stream()
            .filter(Clue::isNoDivision)
            .max(Comparator.comparingDouble(c -> c.kind().weight()));
    if (ranked.isEmpty()) {
      return zone.map(z -> RegionAnswer.unknown(null, z.evidence() + NO_DIVISION))
          .orElseGet(() -> fromBody(body, own, level, year));
    }
    Candidates.Candidate best = ranked.get(0);
    double zoneWeight = zone.map(z -> z.kind().weight()).orElse(0.0);
    String evidence = best.evidence();
    if (zoneWeight >= best.strongest()) {
      return RegionAnswer.unknown(
          null, zone.orElseThrow().evidence() + NO_DIVISION + "; " + evidence);
    }
    double confidence = Candidates.confidence(ranked, body);
    if (confidence < LEAST_CONFIDENCE) {
      String other = ranked.size() > 1 ? "; or " + ranked.get(1).firstEvidence() : "";
      return RegionAnswer.unknown(level, "in doubt: " + evidence + other);
    }
    return inYear(best.division(), year, confidence, evidence);
  }

  /**
   * The answer for a division, which the year may have seen the end of: then the one that took its
   * place, or nothing where it came apart.
   */
  private RegionAnswer inYear(Division division, int year, double confidence, String evidence) {
    if (division.existsIn(year)) {
      return new RegionAnswer(division.code(), division.level(), confidence, evidence, "");
    }
    String ended = "%s (%s) had ended by %d".formatted(division.name(), division.code(), year);
    BasePlace heir = gazetteer.basePlace(division.code(), division.validTo() - 1, year);
    Optional<Division> place =
        heir.note().isEmpty() ? gazetteer.division(heir.code(), year) : Optional.empty();
    if (place.isEmpty()) {
      return new RegionAnswer(
          null, division.level(), 0, evidence, ended + " and came apart: " + heir.note());
    }
    Division now = place.get();
    return new RegionAnswer(
        now.code(),
        now.level(),
        confidence,
        evidence,
        "%s; counted as %s (%s)".formatted(ended, now.name(), now.code()));
  }

  /** From the places that the text speaks of, where nothing says whose it is. */
  private RegionAnswer fromBody(
      BodyProfile body, Optional<LevelWords.Own> own, Level level, int year) {
    if (own.isEmpty()) {
      return RegionAnswer.unknown(null, "");
    }
    List<BodyProfile.Place> ranked =
        body.ranked().stream().filter(p -> own.get().fits(p.division)).toList();
    if (ranked.isEmpty()) {
      return RegionAnswer.unknown(level, own.get().toString());
    }
    BodyProfile.Place best = ranked.get(0);
    double second = ranked.size() > 1 ? ranked.get(1).score() : 0;
    String evidence =
        "%s; %s named %d times".formatted(own.get(), best.division.name(), best.mentions());
    boolean surely = best.division.level() != Level.COUNTY || best.strong > 1;
    if (surely && best.score() >= 8 && best.score() >= 1.8 * second) {
      double confidence = best.score() >= 3 * second ? 0.98 : 0.95;
      return inYear(best.division, year, confidence, evidence);
    }
    return RegionAnswer.unknown(level, evidence);
  }
}
