package planatlas.theme.gold;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Scores over judgements, and the judgements that are wrong. Does not depend on their order. */
public final class Evaluation {

  private final List<Judgement> judgements;
  private final Map<String, ThemeScore> themes;

  private Evaluation(List<Judgement> judgements) {
    this.judgements = judgements;
    Map<String, ThemeScore> byTheme = new TreeMap<>();
    for (Judgement judgement : judgements) {
      byTheme.merge(
          judgement.theme(), ThemeScore.NONE.plus(judgement), (old, one) -> old.plus(judgement));
    }
    this.themes = Collections.unmodifiableMap(byTheme);
  }

  public static Evaluation of(List<Judgement> judgements) {
    return new Evaluation(List.copyOf(judgements));
  }

  /** By theme id, sorted. */
  public Map<String, ThemeScore> themes() {
    return themes;
  }

  /** Wrong decisions, sentence by sentence: by theme, then file, then place. */
  public List<Judgement> wrong() {
    List<Judgement> wrong =
        new ArrayList<>(judgements.stream().filter(Judgement::isWrong).toList());
    wrong.sort(
        Comparator.comparing(Judgement::theme)
            .thenComparing(j -> j.sentence().file())
            .thenComparing(j -> j.sentence().start()));
    return wrong;
  }

  /**
   * The same for groups of sentences, since error that differs between groups biases a comparison
   * of them: region level, plan year.
   *
   * @param group the group of a sentence, never null
   */
  public Map<String, Evaluation> by(Function<GoldSentence, String> group) {
    Map<String, List<Judgement>> groups =
        judgements.stream()
            .collect(
                Collectors.groupingBy(
                    j -> group.apply(j.sentence()), TreeMap::new, Collectors.toList()));
    Map<String, Evaluation> evaluations = new TreeMap<>();
    groups.forEach((name, of) -> evaluations.put(name, of(of)));
    return evaluations;
  }
}
