package planatlas.theme;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * Looks for what a theme says in vain: wordings looked for twice, rules that nothing can meet,
 * exclusions that hide nothing.
 */
final class WordingChecks {

  /** Where a wording stands first; its term is null for a phrase that is excluded. */
  private record First(String path, Term term) {

    /**
     * One wording may be core where a rule says so and related elsewhere, and it may count in two
     * contexts, each with needs of its own. Any other second term of the same wording could never
     * count.
     */
    boolean leavesRoomFor(Term other) {
      if (term == null || other == null) {
        return false;
      }
      return term.strength() == other.strength()
          ? !term.needs().isEmpty() && !other.needs().isEmpty()
          : (term.strength() == Strength.CORE ? term : other).isConditional();
    }
  }

  private final String path;
  private final Theme theme;
  private final BiConsumer<String, String> problems;
  private final Map<String, First> seen = new HashMap<>();

  /**
   * @param problems takes path and message
   */
  WordingChecks(String path, Theme theme, BiConsumer<String, String> problems) {
    this.path = path;
    this.theme = theme;
    this.problems = problems;
  }

  void run() {
    for (int i = 0; i < theme.terms().size(); i++) {
      Term term = theme.terms().get(i);
      String at = "%s.terms[%d]".formatted(path, i);
      wording(at + ".text", term.text(), term);
      for (int a = 0; a < term.aliases().size(); a++) {
        wording("%s.aliases[%d]".formatted(at, a), term.aliases().get(a), term);
      }
      context(at + ".needs", term.needs());
      context(at + ".unless", term.unless());
    }
    for (int i = 0; i < theme.exclude().size(); i++) {
      String at = "%s.exclude[%d]".formatted(path, i);
      String phrase = theme.exclude().get(i);
      wording(at, phrase, null);
      if (isReadable(phrase) && hidesNothing(Surroundings.asRead(phrase))) {
        problems.accept(
            at,
            "\"%s\" overlaps no term of this theme and hides nothing; drop it".formatted(phrase));
      }
    }
  }

  private void wording(String at, String wording, Term term) {
    if (!isReadable(wording)) {
      problems.accept(at, "is empty; expected the words that are looked for");
      return;
    }
    if (wording.indexOf('\n') >= 0) {
      problems.accept(at, "holds a line break, which no match crosses; leave it out");
    }
    String read = Surroundings.asRead(wording);
    First earlier = seen.putIfAbsent(read, new First(at, term));
    if (earlier != null && !earlier.leavesRoomFor(term)) {
      problems.accept(
          at, "\"%s\" is looked for already by %s; keep one".formatted(wording, earlier.path));
    }
    if (term != null) {
      turnsItselfAway(at, read, term);
    }
  }

  /** A phrase of {@code unless} inside the wording is always found, as near as can be. */
  private void turnsItselfAway(String at, String read, Term term) {
    Context needs = term.needs();
    if (!needs.beforeAny().isEmpty() || !needs.afterAny().isEmpty()) {
      return;
    }
    term.unless()
        .byKey()
        .forEach(
            (key, phrases) -> {
              boolean within = !key.equals("before_any") && !key.equals("after_any");
              for (String phrase : phrases) {
                if (within && isReadable(phrase) && read.contains(Surroundings.asRead(phrase))) {
                  problems.accept(
                      at,
                      "can never count: its own wording holds \"%s\" of unless.%s; drop the phrase"
                          .formatted(phrase, key));
                }
              }
            });
  }

  private void context(String at, Context context) {
    if (context == Context.NONE) {
      return;
    }
    if (context.isEmpty()) {
      problems.accept(
          at, "has no phrase; give it one under before_any ... document_any or leave it out");
    }
    context
        .byKey()
        .forEach(
            (key, phrases) -> {
              for (int i = 0; i < phrases.size(); i++) {
                phrase("%s.%s[%d]".formatted(at, key, i), key, phrases.get(i));
              }
            });
  }

  private void phrase(String at, String key, String phrase) {
    if (!isReadable(phrase)) {
      problems.accept(at, "is empty and would be found everywhere; expected a phrase");
      return;
    }
    String read = Surroundings.asRead(phrase);
    boolean neighbour = key.equals("before_any") || key.equals("after_any");
    if (neighbour && read.length() > Surroundings.REACH) {
      problems.accept(
          at,
          "has %d characters and neighbours reach %d, so it is never found; put it under sentence_any"
              .formatted(read.length(), Surroundings.REACH));
    } else if (neighbour && Surroundings.endsClause(read)) {
      problems.accept(
          at,
          "holds a mark that ends the clause, so it is never found; put it under paragraph_any");
    }
  }

  /** No term stands inside the phrase, and none can begin within it and run on behind it. */
  private boolean hidesNothing(String phrase) {
    for (Term term : theme.terms()) {
      for (String wording : term.wordings()) {
        if (isReadable(wording) && mayOverlap(phrase, Surroundings.asRead(wording))) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean mayOverlap(String phrase, String wording) {
    if (phrase.contains(wording)) {
      return true;
    }
    for (int begin = 1; begin < phrase.length(); begin++) {
      if (wording.startsWith(phrase.substring(begin))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isReadable(String wording) {
    return wording != null && !Surroundings.asRead(wording).isBlank();
  }
}
