package planatlas.theme;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import planatlas.json.Places;
import planatlas.json.StrictJson;
import planatlas.outcome.Checked;
import planatlas.outcome.Problem;
import planatlas.text.Normalizer;

/** Reads a lexicon file and tells everything that is wrong with it, with line and path. */
public final class LexiconReader {

  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9_]{0,63}");

  private final String file;
  private final Places places;
  private final List<Problem> problems = new ArrayList<>();

  private LexiconReader(String file, Places places) {
    this.file = file;
    this.places = places;
  }

  /**
   * @param file the name that problems carry
   */
  public static Checked<Lexicon> read(String file, byte[] bytes) {
    return StrictJson.read(file, bytes, Lexicon.class)
        .then(
            lexicon -> {
              LexiconReader reader = new LexiconReader(file, Places.of(bytes));
              reader.check(lexicon);
              return Checked.of(lexicon, reader.problems);
            });
  }

  private void check(Lexicon lexicon) {
    id("id", lexicon.id());
    text("version", lexicon.version());
    if (lexicon.themes().isEmpty()) {
      problem("themes", "is missing or empty; expected at least one theme");
    }
    Set<String> ids = new HashSet<>();
    for (int i = 0; i < lexicon.themes().size(); i++) {
      Theme theme = lexicon.themes().get(i);
      String path = "themes[%d]".formatted(i);
      if (theme == null) {
        problem(path, "is null; expected a theme");
        continue;
      }
      id(path + ".id", theme.id());
      text(path + ".name", theme.name());
      if (theme.id() != null && !ids.add(theme.id())) {
        problem(
            path + ".id",
            "\"%s\" is the id of an earlier theme; ids must differ".formatted(theme.id()));
      }
      parent(path + ".parent", theme, lexicon.themes());
      terms(path, theme);
    }
  }

  /** A theme of this file, from which no way upward leads back. */
  private void parent(String path, Theme theme, List<Theme> themes) {
    Map<String, String> parents = new HashMap<>();
    themes.stream().filter(t -> t != null).forEach(t -> parents.put(t.id(), t.parent()));
    if (theme.parent() != null && !parents.containsKey(theme.parent())) {
      problem(path, "\"%s\" is no theme of this file".formatted(theme.parent()));
      return;
    }
    String above = theme.parent();
    for (int steps = 0; above != null && steps <= themes.size(); steps++) {
      if (above.equals(theme.id())) {
        problem(path, "\"%s\" makes the theme a part of itself".formatted(theme.parent()));
        return;
      }
      above = parents.get(above);
    }
  }

  private void terms(String path, Theme theme) {
    if (theme.terms().isEmpty()) {
      problem(path + ".terms", "is missing or empty; expected at least one term");
    }
    Set<String> ids = new HashSet<>();
    Map<String, Wording> wordings = new HashMap<>();
    for (int i = 0; i < theme.terms().size(); i++) {
      Term term = theme.terms().get(i);
      String at = "%s.terms[%d]".formatted(path, i);
      id(at + ".id", term.id());
      if (term.id() != null && !ids.add(term.id())) {
        problem(
            at + ".id",
            "\"%s\" is the id of an earlier term; ids must differ".formatted(term.id()));
      }
      wording(at + ".text", term.text(), term, wordings);
      for (int a = 0; a < term.aliases().size(); a++) {
        wording("%s.aliases[%d]".formatted(at, a), term.aliases().get(a), term, wordings);
      }
      if (term.since() != null && term.until() != null && term.until() < term.since()) {
        problem(at + ".until", "%d lies before since %d".formatted(term.until(), term.since()));
      }
      phrases(at + ".needs", term.needs());
      phrases(at + ".unless", term.unless());
    }
    for (int i = 0; i < theme.exclude().size(); i++) {
      wording("%s.exclude[%d]".formatted(path, i), theme.exclude().get(i), null, wordings);
    }
  }

  /** Where a wording stands first; its term is null for a phrase that is excluded. */
  private record Wording(String path, Term term) {

    /**
     * One wording may be core where a rule says so and related elsewhere. Any other second term of
     * the same wording could never count.
     */
    boolean leavesRoomFor(Term other) {
      return term != null
          && other != null
          && term.strength() != other.strength()
          && (term.strength() == Strength.CORE ? term : other).isConditional();
    }
  }

  private void wording(String path, String wording, Term term, Map<String, Wording> seen) {
    if (!isMatchable(wording)) {
      problem(path, "is empty; expected the words that are looked for");
      return;
    }
    String read = Surroundings.asRead(wording);
    Wording earlier = seen.putIfAbsent(read, new Wording(path, term));
    if (earlier != null && !earlier.leavesRoomFor(term)) {
      problem(path, "\"%s\" is looked for already by %s".formatted(wording, earlier.path));
    }
  }

  private void phrases(String path, Context context) {
    phrases(path + ".before_any", context.beforeAny());
    phrases(path + ".after_any", context.afterAny());
    phrases(path + ".sentence_any", context.sentenceAny());
    phrases(path + ".paragraph_any", context.paragraphAny());
    phrases(path + ".document_any", context.documentAny());
  }

  private void phrases(String path, List<String> phrases) {
    for (int i = 0; i < phrases.size(); i++) {
      if (!isMatchable(phrases.get(i))) {
        problem("%s[%d]".formatted(path, i), "is empty and would be found everywhere");
      }
    }
  }

  private static boolean isMatchable(String wording) {
    return wording != null
        && Normalizer.normalize(wording)
            .text()
            .chars()
            .anyMatch(c -> !Reading.isLookedOver((char) c));
  }

  private void id(String path, String id) {
    if (id == null || !ID.matcher(id).matches()) {
      problem(
          path,
          "%s; expected small letters, digits and _, beginning with a letter"
              .formatted(id == null ? "is missing" : "is \"%s\"".formatted(id)));
    }
  }

  private void text(String path, String text) {
    if (text == null || text.isBlank()) {
      problem(path, "is missing or empty; expected a text");
    }
  }

  private void problem(String path, String message) {
    problems.add(new Problem(file, places.of(path), message));
  }
}
