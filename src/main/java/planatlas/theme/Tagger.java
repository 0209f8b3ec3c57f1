package planatlas.theme;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import planatlas.text.Normalizer;
import planatlas.text.Span;

/**
 * Finds the themes of lexicons in texts. Within a theme mentions are disjoint, the leftmost first
 * and of those the longest; a theme's mentions do not depend on other themes or on the order of the
 * lexicon. Immutable and safe to share.
 *
 * <p>A match must first pass the rules of its term (years, token boundaries, titles, context); what
 * passes competes by length with its neighbours and with the theme's {@code exclude} phrases. Where
 * one wording is core by its context and related by default, core comes first.
 */
public final class Tagger {

  /**
   * One meaning of a pattern: a term of a theme, or (term null) a phrase that the theme excludes.
   */
  private record Meaning(int theme, Theme of, Term term) {}

  /** An occurrence of a meaning in a text. */
  private record Candidate(Meaning meaning, Span span) {}

  private static final Comparator<Candidate> LEFTMOST_LONGEST =
      Comparator.<Candidate>comparingInt(c -> c.span.begin())
          .thenComparing(Comparator.comparingInt((Candidate c) -> c.span.end()).reversed())
          .thenComparing(c -> c.meaning.term == null ? 0 : 1)
          .thenComparing(
              c -> c.meaning.term == null || c.meaning.term.strength() == Strength.CORE ? 0 : 1)
          .thenComparing(c -> c.meaning.term == null ? "" : c.meaning.term.id());

  private final List<Theme> themes;
  private final List<List<Meaning>> meanings;
  private final TermMatcher matcher;

  private final RulePhrases phrases;

  public Tagger(List<Lexicon> lexicons) {
    themes = lexicons.stream().flatMap(l -> l.themes().stream()).toList();
    Map<String, List<Meaning>> byPattern = new LinkedHashMap<>();
    for (int i = 0; i < themes.size(); i++) {
      Theme theme = themes.get(i);
      for (Term term : theme.terms()) {
        for (String wording : term.wordings()) {
          add(byPattern, wording, new Meaning(i, theme, term));
        }
      }
      for (String phrase : theme.exclude()) {
        add(byPattern, phrase, new Meaning(i, theme, null));
      }
    }
    meanings = List.copyOf(byPattern.values());
    phrases = new RulePhrases(themes);
    matcher = new TermMatcher(List.copyOf(byPattern.keySet()));
  }

  private static void add(Map<String, List<Meaning>> byPattern, String wording, Meaning meaning) {
    byPattern
        .computeIfAbsent(Normalizer.normalize(wording).text(), p -> new ArrayList<>())
        .add(meaning);
  }

  /** The themes of all lexicons, in their order. */
  public List<Theme> themes() {
    return themes;
  }

  public Tagging tag(TextToTag document) {
    Map<Integer, List<Candidate>> byTheme = new HashMap<>();
    matcher.match(
        document.text(),
        (pattern, begin, end) -> {
          for (Meaning meaning : meanings.get(pattern)) {
            byTheme
                .computeIfAbsent(meaning.theme, t -> new ArrayList<>())
                .add(new Candidate(meaning, new Span(begin, end)));
          }
        });
    List<Mention> mentions = new ArrayList<>();
    List<ExcludedMatch> excluded = new ArrayList<>();
    if (!byTheme.isEmpty()) {
      Admission admission = new Admission(document, phrases);
      byTheme.values().forEach(found -> resolve(found, admission, mentions, excluded));
      mentions.sort(order(Mention::span, Mention::theme, Mention::term));
      excluded.sort(order(ExcludedMatch::span, ExcludedMatch::theme, ExcludedMatch::term));
    }
    return new Tagging(mentions, excluded);
  }

  private static <T> Comparator<T> order(
      Function<T, Span> span, Function<T, Theme> theme, Function<T, Term> term) {
    return Comparator.<T>comparingInt(m -> span.apply(m).begin())
        .thenComparingInt(m -> span.apply(m).end())
        .thenComparing(m -> theme.apply(m).id())
        .thenComparing(m -> term.apply(m).id());
  }

  /** One theme's candidates: rules first, then the leftmost and longest of what is left. */
  private static void resolve(
      List<Candidate> candidates,
      Admission admission,
      List<Mention> mentions,
      List<ExcludedMatch> excluded) {
    List<Candidate> admitted = new ArrayList<>();
    List<ExcludedMatch> lost = new ArrayList<>();
    for (Candidate candidate : candidates) {
      Meaning meaning = candidate.meaning;
      Optional<String> reason =
          meaning.term == null
              ? Optional.empty()
              : admission.turnedAway(meaning.term, candidate.span);
      if (reason.isPresent()) {
        lost.add(new ExcludedMatch(meaning.of, meaning.term, candidate.span, reason.orElseThrow()));
      } else {
        admitted.add(candidate);
      }
    }
    admitted.sort(LEFTMOST_LONGEST);
    List<Mention> won = new ArrayList<>();
    Candidate last = null;
    for (Candidate candidate : admitted) {
      if (last != null && candidate.span.overlaps(last.span)) {
        shadowed(candidate, last).ifPresent(lost::add);
      } else {
        last = candidate;
        if (candidate.meaning.term != null) {
          won.add(new Mention(candidate.meaning.of, candidate.meaning.term, candidate.span));
        }
      }
    }
    Set<Meant> told = new HashSet<>();
    lost.stream()
        .filter(l -> !isCounted(l, won))
        .sorted(Comparator.comparing(l -> l.term().id()))
        .filter(l -> told.add(new Meant(l.span(), l.term().strength())))
        .forEach(excluded::add);
    mentions.addAll(won);
  }

  /** Two terms of one wording and strength are one match, which the first of them tells of. */
  private record Meant(Span span, Strength strength) {}

  private static Optional<ExcludedMatch> shadowed(Candidate loser, Candidate winner) {
    if (loser.meaning.term == null) {
      return Optional.empty();
    }
    String by = winner.meaning.term == null ? "exclude" : winner.meaning.term.id();
    return Optional.of(
        new ExcludedMatch(loser.meaning.of, loser.meaning.term, loser.span, "shadowed:" + by));
  }

  /**
   * What lies inside a mention of its theme is counted by it and not worth a row, unless it would
   * have counted for more.
   *
   * @param mentions of one theme, disjoint and in order
   */
  private static boolean isCounted(ExcludedMatch match, List<Mention> mentions) {
    int low = 0;
    int high = mentions.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      Mention mention = mentions.get(middle);
      if (mention.span().end() <= match.span().begin()) {
        low = middle + 1;
      } else if (mention.span().begin() > match.span().begin()) {
        high = middle - 1;
      } else {
        return mention.span().contains(match.span())
            && mention.term().strength().compareTo(match.term().strength()) <= 0;
      }
    }
    return false;
  }
}
