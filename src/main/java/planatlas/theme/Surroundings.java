package planatlas.theme;

import java.util.List;
import java.util.Optional;
import planatlas.text.Normalizer;
import planatlas.text.Sentences;
import planatlas.text.Span;

/** Looks for the phrases of rules around matches in one text. Not safe to share. */
final class Surroundings {

  /** How far a neighbour may stand from a match, in characters that are read. */
  static final int REACH = 12;

  /** How far a sentence or paragraph is looked at, so that a text without a stop costs no more. */
  static final int WINDOW = 1000;

  private static final String CLAUSE_ENDS = "，,。；;：:！!？?\n";

  /**
   * A phrase of a rule that was found.
   *
   * @param scope 0 for neighbours, 1 for the sentence, 2 for the paragraph, 3 for the document
   * @param distance characters between phrase and match; 0 where they touch or overlap
   * @param rule with its phrase, as {@code before_any:化肥}
   */
  record Evidence(int scope, int distance, String rule) {

    boolean nearerThan(Evidence other) {
      return scope < other.scope || scope == other.scope && distance < other.distance;
    }
  }

  private final Reading reading;
  private final String text;
  private final List<Span> sentences;
  private final RulePhrases phrases;

  /** Made when the first rule asks. */
  private RulePhrases.Places places;

  Surroundings(String text, List<Span> sentences, RulePhrases phrases) {
    this.reading = Reading.of(text);
    this.text = reading.text();
    this.sentences = sentences;
    this.phrases = phrases;
  }

  /** A phrase as rules read it. */
  static String asRead(String phrase) {
    return Reading.phrase(Normalizer.normalize(phrase).text());
  }

  /** Whether a phrase, as it is read, holds a mark that no neighbour stands behind. */
  static boolean endsClause(String phrase) {
    return phrase.chars().anyMatch(c -> CLAUSE_ENDS.indexOf(c) >= 0);
  }

  /** The nearest phrase of {@code context} around {@code match}; of equals, the first listed. */
  Optional<Evidence> nearest(Context context, Span match) {
    if (context.isEmpty()) {
      return Optional.empty();
    }
    int begin = reading.at(match.begin());
    int end = reading.at(match.end());
    Optional<Evidence> neighbour =
        nearer(
            before(0, "before_any", context.beforeAny(), clauseBegin(begin), begin, begin),
            after(0, "after_any", context.afterAny(), end, clauseEnd(end), end));
    return neighbour
        .or(() -> sentence(context, match, begin, end))
        .or(() -> paragraph(context, begin, end))
        .or(() -> document(context));
  }

  private Optional<Evidence> sentence(Context context, Span match, int begin, int end) {
    if (context.sentenceAny().isEmpty()) {
      return Optional.empty();
    }
    Span sentence = Sentences.at(sentences, match.begin());
    int from = Math.max(reading.at(sentence.begin()), begin - WINDOW);
    int to = Math.min(reading.at(sentence.end()), end + WINDOW);
    return around(1, "sentence_any", context.sentenceAny(), from, begin, end, to);
  }

  private Optional<Evidence> paragraph(Context context, int begin, int end) {
    if (context.paragraphAny().isEmpty()) {
      return Optional.empty();
    }
    int from = begin;
    while (from > 0 && begin - from < WINDOW && text.charAt(from - 1) != '\n') {
      from--;
    }
    int to = end;
    while (to < text.length() && to - end < WINDOW && text.charAt(to) != '\n') {
      to++;
    }
    return around(2, "paragraph_any", context.paragraphAny(), from, begin, end, to);
  }

  private Optional<Evidence> document(Context context) {
    return context.documentAny().stream()
        .filter(p -> places().holds(p))
        .findFirst()
        .map(p -> new Evidence(3, 0, "document_any:" + p));
  }

  /** Phrases that overlap the match count too: 学生 in 学生心理健康 stands at distance 0. */
  private Optional<Evidence> around(
      int scope, String rule, List<String> phrases, int from, int begin, int end, int to) {
    return nearer(
        before(scope, rule, phrases, from, end, begin),
        after(scope, rule, phrases, begin, to, end));
  }

  /** The last phrase in {@code [from, to)}, measured back from {@code match}. */
  private Optional<Evidence> before(
      int scope, String rule, List<String> listed, int from, int to, int match) {
    Optional<Evidence> nearest = Optional.empty();
    for (String phrase : listed) {
      int length = phrases.lengthOf(phrase);
      int at = places().last(phrase, from, to - length);
      if (at >= 0) {
        int distance = Math.max(0, match - at - length);
        nearest = nearer(nearest, Optional.of(new Evidence(scope, distance, rule + ":" + phrase)));
      }
    }
    return nearest;
  }

  /** The first phrase in {@code [from, to)}, measured on from {@code match}. */
  private Optional<Evidence> after(
      int scope, String rule, List<String> listed, int from, int to, int match) {
    Optional<Evidence> nearest = Optional.empty();
    for (String phrase : listed) {
      int at = places().first(phrase, from, to - phrases.lengthOf(phrase));
      if (at >= 0) {
        int distance = Math.max(0, at - match);
        nearest = nearer(nearest, Optional.of(new Evidence(scope, distance, rule + ":" + phrase)));
      }
    }
    return nearest;
  }

  private RulePhrases.Places places() {
    if (places == null) {
      places = phrases.in(reading);
    }
    return places;
  }

  private static Optional<Evidence> nearer(Optional<Evidence> first, Optional<Evidence> second) {
    if (first.isEmpty()) {
      return second;
    }
    return second.filter(s -> s.nearerThan(first.orElseThrow())).or(() -> first);
  }

  private int clauseBegin(int from) {
    int begin = from;
    while (begin > 0 && from - begin < REACH && CLAUSE_ENDS.indexOf(text.charAt(begin - 1)) < 0) {
      begin--;
    }
    return begin;
  }

  private int clauseEnd(int from) {
    int end = from;
    while (end < text.length() && end - from < REACH && CLAUSE_ENDS.indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return end;
  }
}
