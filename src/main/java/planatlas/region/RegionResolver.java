package planatlas.region;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import planatlas.source.SourceText;
import planatlas.text.Simplified;

/**
 * Weighs everything in a document that says whose it is, and answers nothing where that is in
 * doubt. Safe to share.
 */
public final class RegionResolver {

  /** Answers of less confidence are not given. */
  public static final double LEAST_CONFIDENCE = 0.8;

  private static final int ANY_YEAR = 2020;

  private final Gazetteer gazetteer;
  private final ClueFinder finder;

  public RegionResolver(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    this.finder = new ClueFinder(gazetteer);
  }

  /** One division, and what speaks for it. */
  private static final class Candidate {
    final Division division;
    double score;
    final Set<Clue.Kind> kinds = EnumSet.noneOf(Clue.Kind.class);
    final List<String> evidence = new ArrayList<>();

    Candidate(Division division) {
      this.division = division;
    }
  }

  public RegionAnswer resolve(SourceText source, Hints hints) {
    int year = hints.year() == null ? ANY_YEAR : hints.year();
    String text = Simplified.of(source.text());
    List<Chain> chains = Chain.of(gazetteer.names().hits(text, 0, text.length()), gazetteer, year);
    BodyProfile body = BodyProfile.of(text, chains, gazetteer, year);
    Optional<Character> own = LevelWords.own(text);

    List<Clue> clues = new ArrayList<>(finder.inText(text, chains));
    clues.addAll(finder.inTitle(hints.title(), year, Clue.Kind.TITLE));
    clues.addAll(finder.inFrame(source.frame(), source.metadata(), year));

    List<Candidate> ranked = candidates(clues, body, own, year);
    if (ranked.isEmpty()) {
      return fromBody(body, own);
    }
    Candidate best = ranked.get(0);
    double margin = best.score - (ranked.size() > 1 ? ranked.get(1).score : 0);
    double confidence = confidence(best.score, margin);
    if (confidence < LEAST_CONFIDENCE) {
      return RegionAnswer.unknown(
          own.flatMap(LevelWords::level).orElse(null), String.join("; ", best.evidence));
    }
    return new RegionAnswer(
        best.division.code(),
        best.division.level(),
        confidence,
        best.evidence.stream().distinct().limit(6).collect(Collectors.joining("; ")));
  }

  private List<Candidate> candidates(
      List<Clue> clues, BodyProfile body, Optional<Character> own, int year) {
    Map<String, Candidate> byCode = new LinkedHashMap<>();
    for (Clue clue : clues) {
      for (Division division : clue.candidates()) {
        Candidate c = byCode.computeIfAbsent(division.code(), k -> new Candidate(division));
        if (c.kinds.add(clue.kind())) {
          c.score += clue.kind().weight();
        }
        c.evidence.add(clue.evidence());
      }
    }
    double most = 0;
    Map<String, Double> mentions = new HashMap<>();
    for (Candidate c : byCode.values()) {
      double said = body.of(c.division).score();
      mentions.put(c.division.code(), said);
      most = Math.max(most, said);
    }
    for (Candidate c : byCode.values()) {
      if (most > 0) {
        c.score += 2 * mentions.get(c.division.code()) / most;
      }
      if (own.isPresent()) {
        c.score += LevelWords.kindOf(c.division) == own.get() ? 1.5 : -1;
      }
      // Of places that share a name, the one whose upper places are spoken of.
      boolean upper =
          gazetteer.parent(c.division, year).map(p -> body.of(p).mentions > 0).orElse(false);
      c.score += upper ? 1 : 0;
    }
    List<Candidate> ranked = new ArrayList<>(byCode.values());
    ranked.sort(
        Comparator.comparingDouble((Candidate c) -> c.score)
            .reversed()
            .thenComparing(c -> c.division.code()));
    return ranked;
  }

  private static double confidence(double score, double margin) {
    if (score < 4 || margin < 1) {
      return 0.5;
    }
    return margin >= 3 ? 0.995 : 0.9;
  }

  /** From the places that the text speaks of, where nothing says whose it is. */
  private RegionAnswer fromBody(BodyProfile body, Optional<Character> own) {
    Level level = own.flatMap(LevelWords::level).orElse(null);
    if (own.isEmpty()) {
      return RegionAnswer.unknown(level, "");
    }
    List<BodyProfile.Place> ranked =
        body.ranked().stream().filter(p -> LevelWords.kindOf(p.division) == own.get()).toList();
    if (ranked.isEmpty()) {
      return RegionAnswer.unknown(level, "全%c".formatted(own.get()));
    }
    BodyProfile.Place best = ranked.get(0);
    double second = ranked.size() > 1 ? ranked.get(1).score() : 0;
    String evidence =
        "全%c; %s named %d times".formatted(own.get(), best.division.name(), best.mentions);
    if (best.score() >= 8 && best.score() >= 1.8 * second) {
      return new RegionAnswer(best.division.code(), best.division.level(), 0.9, evidence);
    }
    return RegionAnswer.unknown(level, evidence);
  }
}
