package planatlas.theme;

import java.util.Optional;
import planatlas.text.Span;
import planatlas.theme.Surroundings.Evidence;

/** Decides by the rules of its term whether a match in one text may count. Not safe to share. */
final class Admission {

  private final TextToTag document;
  private final TokenEdges edges;
  private final BookTitles bookTitles;
  private final Surroundings surroundings;

  Admission(TextToTag document, RulePhrases phrases) {
    this.document = document;
    this.edges = new TokenEdges(document.tokens());
    this.bookTitles = new BookTitles(document.text());
    this.surroundings = new Surroundings(document.text(), document.sentences(), phrases);
  }

  /** Why the match does not count, by the first rule that says so; empty where it may. */
  Optional<String> turnedAway(Term term, Span match) {
    if (document.repeatedTitles().stream().anyMatch(t -> t.contains(match))) {
      return Optional.of("repeated_title");
    }
    if (document.year().isPresent()) {
      int year = document.year().getAsInt();
      if (term.since() != null && year < term.since()) {
        return Optional.of("since");
      }
      if (term.until() != null && year > term.until()) {
        return Optional.of("until");
      }
    }
    if (!agrees(term, match)) {
      return Optional.of("boundary");
    }
    if (!term.bookTitles() && bookTitles.hold(match)) {
      return Optional.of("book_title");
    }
    return byContext(term, match);
  }

  /** What stands nearer decides; where both stand equally near, {@code unless} does. */
  private Optional<String> byContext(Term term, Span match) {
    Optional<Evidence> against = surroundings.nearest(term.unless(), match);
    if (term.needs().isEmpty()) {
      return against.map(a -> "unless:" + a.rule());
    }
    Optional<Evidence> support = surroundings.nearest(term.needs(), match);
    if (support.isEmpty()) {
      return Optional.of(against.map(a -> "unless:" + a.rule()).orElse("needs"));
    }
    return against.filter(a -> !support.orElseThrow().nearerThan(a)).map(a -> "unless:" + a.rule());
  }

  private boolean agrees(Term term, Span match) {
    int length = 0;
    for (int i = match.begin(); i < match.end(); i++) {
      char c = document.text().charAt(i);
      if (!Reading.isLookedOver(c) && !Character.isLowSurrogate(c)) {
        length++;
      }
    }
    return term.boundary()
        .forLength(length)
        .admits(edges.beginsAt(match.begin()), edges.endsAt(match.end()));
  }
}
