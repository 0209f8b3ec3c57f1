package planatlas.region;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Ranks the divisions that the clues of one document name. */
final class Candidates {

  private static final int MOST_EVIDENCE = 6;

  private final Gazetteer gazetteer;
  private final BodyProfile body;
  private final Optional<LevelWords.Own> own;
  private final String docNumber;
  private final int year;

  /** One division, and what speaks for it. */
  static final class Candidate {
    private final Division division;
    private double score;
    private final Set<Clue.Kind> kinds = EnumSet.noneOf(Clue.Kind.class);
    private final List<String> evidence = new ArrayList<>();

    private Candidate(Division division) {
      this.division = division;
    }

    Division division() {
      return division;
    }

    /** The weight of the strongest clue. */
    double strongest() {
      return kinds.stream().mapToDouble(Clue.Kind::weight).max().orElse(0);
    }

    String firstEvidence() {
      return evidence.get(0);
    }

    String evidence() {
      return evidence.stream().distinct().limit(MOST_EVIDENCE).collect(Collectors.joining("; "));
    }
  }

  Candidates(
      Gazetteer gazetteer,
      BodyProfile body,
      Optional<LevelWords.Own> own,
      String docNumber,
      int year) {
    this.gazetteer = gazetteer;
    this.body = body;
    this.own = own;
    this.docNumber = docNumber;
    this.year = year;
  }

  /** Every division that a clue may mean, the best first. */
  List<Candidate> ranked(List<Clue> clues) {
    Map<String, Candidate> byCode = new LinkedHashMap<>();
    double most = 0;
    for (Clue clue : clues) {
      for (Division division : clue.candidates()) {
        Candidate candidate = byCode.computeIfAbsent(division.code(), k -> new Candidate(division));
        if (candidate.kinds.add(clue.kind())) {
          candidate.score += clue.kind().weight();
        }
        candidate.evidence.add(clue.evidence());
        most = Math.max(most, body.of(division).score());
      }
    }
    for (Candidate candidate : byCode.values()) {
      candidate.score += support(candidate.division, most);
    }
    List<Candidate> ranked = new ArrayList<>(byCode.values());
    ranked.sort(
        Comparator.comparingDouble((Candidate c) -> c.score)
            .reversed()
            .thenComparing(c -> c.division.code()));
    return ranked;
  }

  /** What speaks for or against a division besides its clues. */
  private double support(Division division, double most) {
    double support = most > 0 ? 2 * body.of(division).score() / most : 0;
    if (own.isPresent()) {
      support += own.get().fits(division) ? 1.5 : -1.5;
    }
    // Of places that share a name, the one whose upper places are spoken of.
    List<Division> path = gazetteer.path(division, year);
    for (int i = 1; i < path.size(); i++) {
      BodyProfile.Place upper = body.of(path.get(i));
      boolean province = i == path.size() - 1;
      support += upper.mentions() == 0 ? 0 : province ? 0.5 : upper.strong > 0 ? 2 : 1;
    }
    return support + (NumberPrefix.fits(docNumber, path) ? 1 : 0);
  }

  /**
   * How sure the first of {@code ranked} is. Calibrated on reports whole and cut; where only the
   * page speaks and the text never names the place, another's paper may have been put up.
   */
  static double confidence(List<Candidate> ranked, BodyProfile body) {
    Candidate best = ranked.get(0);
    double margin = best.score - (ranked.size() > 1 ? ranked.get(1).score : 0);
    if (best.score < 4.5 || margin < 1.5) {
      return 0.5;
    }
    boolean pageAlone =
        best.kinds.stream().allMatch(Clue.Kind::isOfPage) && body.of(best.division).strong == 0;
    if (pageAlone || best.score < 6 || margin < 3) {
      return 0.9;
    }
    return best.score >= 8 && margin >= 4 ? 0.995 : 0.98;
  }
}
