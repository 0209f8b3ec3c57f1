package planatlas.theme;

import java.util.Optional;
import planatlas.text.Span;

/** Decides by the rules of its term whether a match in one text may count. Not safe to share. */
final class Admission {

  private final TextToTag document;
  private final TokenEdges edges;
  private final Surroundings surroundings;

  Admission(TextToTag document) {
    this.document = document;
    this.edges = new TokenEdges(document.tokens());
    this.surroundings = new Surroundings(document.text(), document.sentences());
  }

  /** Why the match does not count, by the first rule that says so; empty where it may. */
  Optional<String> turnedAway(Term term, Span match) {
    if (document.repeatedTitles().stream().anyMatch(t -> t.contains(match))) {
      return Optional.of("repeated_title");
    }
    if (term.since() != null
        && document.year().isPresent()
        && document.year().getAsInt() < term.since()) {
      return Optional.of("since");
    }
    if (term.until() != null
        && document.year().isPresent()
        && document.year().getAsInt() > term.until()) {
      return Optional.of("until");
    }
    if (!agrees(term, match)) {
      return Optional.of("boundary");
    }
    if (!term.bookTitles() && surroundings.inBookTitle(match)) {
      return Optional.of("book_title");
    }
    Optional<String> unless = surroundings.find(term.unless(), match);
    if (unless.isPresent()) {
      return unless.map(rule -> "unless:" + rule);
    }
    boolean lacking = !term.needs().isEmpty() && surroundings.find(term.needs(), match).isEmpty();
    return lacking ? Optional.of("needs") : Optional.empty();
  }

  private boolean agrees(Term term, Span match) {
    int length = 0;
    for (int i = match.begin(); i < match.end(); i++) {
      char c = document.text().charAt(i);
      if (!TermMatcher.isLookedOver(c) && !Character.isLowSurrogate(c)) {
        length++;
      }
    }
    return term.boundary()
        .forLength(length)
        .admits(edges.beginsAt(match.begin()), edges.endsAt(match.end()));
  }
}
