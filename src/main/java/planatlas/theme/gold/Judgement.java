package planatlas.theme.gold;

import java.util.List;

/**
 * One sentence and theme: what the person said and what the tagger found.
 *
 * @param label 2 core, 1 related, 0 absent
 * @param found the same for the strongest mention in the sentence, 0 where there is none
 * @param evidence term ids of the mentions; of matches that did not count, with their reason
 */
public record Judgement(
    GoldSentence sentence, String theme, int label, int found, List<String> evidence) {

  public Judgement {
    evidence = List.copyOf(evidence);
  }

  /** Core said and core found; empty of meaning where the label is related. */
  public boolean agreesOnCore() {
    return (label == 2) == (found == 2);
  }

  /** Something said and something found, core or related. */
  public boolean agreesOnAny() {
    return (label > 0) == (found > 0);
  }

  /** Whether the sentence is wrong by one of the two measures that are reported. */
  public boolean isWrong() {
    return label != 1 && !agreesOnCore() || !agreesOnAny();
  }

  /** One line for a person: place, theme, label, what was found and why. */
  @Override
  public String toString() {
    return "%s %s: labelled %d, found %d %s"
        .formatted(sentence.place(), theme, label, found, evidence);
  }
}
