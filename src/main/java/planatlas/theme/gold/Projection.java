package planatlas.theme.gold;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import planatlas.plan.Plan;
import planatlas.text.OffsetMap;
import planatlas.text.Span;
import planatlas.theme.ExcludedMatch;
import planatlas.theme.Mention;
import planatlas.theme.Strength;
import planatlas.theme.TaggedPlan;

/**
 * Lays labelled sentences over one tagged document, by the offsets of the source: source → cleaned
 * → normalised. Only labelled sentences are judged; what the tagger finds elsewhere is not looked
 * at.
 */
public final class Projection {

  private static final String REPEATED_TITLE = "repeated_title";

  private final TaggedPlan document;

  public Projection(TaggedPlan document) {
    this.document = document;
  }

  /**
   * The sentence in the normalised text; empty where cleaning took it away as frame of the page, so
   * that there is nothing to judge.
   */
  public Optional<Span> place(GoldSentence sentence) {
    Plan plan = document.plan();
    OffsetMap cleaned = plan.source().cleaned().map();
    OffsetMap normalized = plan.normalized().map();
    if (plan.source().sourcePoints() == null) {
      return Optional.empty();
    }
    int begin = plan.source().sourcePoints().utf16(sentence.start());
    int end = plan.source().sourcePoints().utf16(sentence.end());
    int from = normalized.fromOrigin(cleaned.fromOrigin(begin));
    int to = normalized.fromOrigin(cleaned.fromOrigin(end));
    return from < to ? Optional.of(new Span(from, to)) : Optional.empty();
  }

  /**
   * Whether the sentence reads as its gold says, letters and digits alone; true where the gold does
   * not carry its text. A gold made for another version of a file shows here, and so does one for a
   * file whose format has no offsets.
   */
  public boolean reads(GoldSentence sentence) {
    if (sentence.sentence() == null) {
      return true;
    }
    Plan plan = document.plan();
    if (plan.source().sourcePoints() == null) {
      return false;
    }
    return place(sentence)
        .map(s -> plan.normalized().toOrigin(s).of(plan.source().text()))
        .map(found -> letters(sentence.sentence()).contains(letters(found)))
        .orElse(true);
  }

  private static String letters(String text) {
    StringBuilder letters = new StringBuilder(text.length());
    text.codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
    return letters.toString();
  }

  /**
   * One judgement for each labelled theme. None where the sentence is frame, and none for a theme
   * that stands there only in a repeated title: both are left out of every count by design.
   */
  public List<Judgement> judge(GoldSentence sentence) {
    return place(sentence).map(span -> judge(sentence, span)).orElse(List.of());
  }

  private List<Judgement> judge(GoldSentence sentence, Span span) {
    List<Judgement> judgements = new ArrayList<>();
    for (Map.Entry<String, Integer> label : new TreeMap<>(sentence.labels()).entrySet()) {
      String theme = label.getKey();
      List<Mention> mentions =
          document.tagging().mentions().stream()
              .filter(m -> m.theme().id().equals(theme) && beginsIn(span, m.span()))
              .toList();
      List<ExcludedMatch> excluded =
          document.tagging().excluded().stream()
              .filter(m -> m.theme().id().equals(theme) && beginsIn(span, m.span()))
              .toList();
      boolean onlyTitle =
          mentions.isEmpty() && excluded.stream().anyMatch(m -> m.reason().equals(REPEATED_TITLE));
      if (!onlyTitle) {
        judgements.add(
            new Judgement(
                sentence, theme, label.getValue(), level(mentions), evidence(mentions, excluded)));
      }
    }
    return judgements;
  }

  private static boolean beginsIn(Span sentence, Span match) {
    return sentence.begin() <= match.begin() && match.begin() < sentence.end();
  }

  private static int level(List<Mention> mentions) {
    return mentions.stream()
        .mapToInt(m -> m.term().strength() == Strength.CORE ? 2 : 1)
        .max()
        .orElse(0);
  }

  private static List<String> evidence(List<Mention> mentions, List<ExcludedMatch> excluded) {
    List<String> evidence = new ArrayList<>();
    mentions.forEach(m -> evidence.add(m.term().id()));
    excluded.forEach(m -> evidence.add(m.term().id() + " not counted, " + m.reason()));
    return evidence;
  }
}
