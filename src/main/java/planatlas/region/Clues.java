package planatlas.region;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;

/** The clues found so far in one document, and what makes a name one. Not safe to share. */
final class Clues {

  private final BodyProfile body;
  private final List<Clue> all = new ArrayList<>();

  Clues(BodyProfile body) {
    this.body = body;
  }

  /** In the order in which they were found. */
  List<Clue> all() {
    return all;
  }

  void add(Clue clue) {
    all.add(clue);
  }

  /**
   * Adds what {@code chain} may mean. A weak name counts only before a public body, or where the
   * text names the division in full as well.
   *
   * @param more what stands behind the name, for a person
   */
  void add(Clue.Kind kind, Chain chain, String text, String more) {
    String words = chain.words(text) + more.strip();
    Matcher zone = Phrases.in(Phrases.ZONE, text, chain.end(), chain.end() + 24);
    if (zone.lookingAt()) {
      all.add(new Clue(kind, List.of(), chain.words(text) + zone.group()));
      return;
    }
    List<Division> candidates = chain.candidates();
    boolean beforeBody =
        Phrases.in(Phrases.BODY, text, chain.end(), chain.end() + 30).lookingAt()
            || kind == Clue.Kind.SESSION;
    if (chain.isWeak() && !beforeBody) {
      candidates = candidates.stream().filter(d -> body.of(d).strong > 0).toList();
      if (candidates.isEmpty()) {
        return;
      }
    }
    all.add(new Clue(demoted(kind, candidates), candidates, words));
  }

  /** The first to sign is who sends the paper out; what stands below it may be forwarded. */
  private Clue.Kind demoted(Clue.Kind kind, List<Division> candidates) {
    boolean second =
        (signs(kind) || kind == Clue.Kind.ISSUER)
            && all.stream()
                .anyMatch(c -> signs(c.kind()) && Collections.disjoint(c.candidates(), candidates));
    return second ? Clue.Kind.MENTION : kind;
  }

  private static boolean signs(Clue.Kind kind) {
    return kind == Clue.Kind.SIGNATURE || kind == Clue.Kind.RED_HEAD;
  }
}
