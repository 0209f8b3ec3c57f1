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

/**
 * Reads a lexicon file and tells everything that is wrong with it, with line and path: what breaks
 * the format, and what would be read without a word and never count.
 */
public final class LexiconReader {

  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9_]{0,63}");
  private static final int FIRST_YEAR = 1949;
  private static final int LAST_YEAR = 2199;

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
    Map<String, Theme> byId = new HashMap<>();
    for (int i = 0; i < lexicon.themes().size(); i++) {
      Theme theme = lexicon.themes().get(i);
      String path = "themes[%d]".formatted(i);
      id(path + ".id", theme.id());
      text(path + ".name", theme.name());
      year(path + ".since", theme.since());
      if (theme.id() != null && byId.putIfAbsent(theme.id(), theme) != null) {
        problem(
            path + ".id",
            "\"%s\" is the id of an earlier theme; ids must differ".formatted(theme.id()));
      }
      terms(path, theme);
    }
    for (int i = 0; i < lexicon.themes().size(); i++) {
      parent("themes[%d].parent".formatted(i), lexicon.themes().get(i), byId);
    }
  }

  private void parent(String path, Theme theme, Map<String, Theme> byId) {
    if (theme.parent() == null) {
      return;
    }
    if (!byId.containsKey(theme.parent())) {
      problem(
          path,
          "\"%s\" is no theme of this file; name one or leave it out".formatted(theme.parent()));
      return;
    }
    Set<String> above = new HashSet<>();
    for (Theme at = theme; at != null; at = byId.get(at.parent())) {
      if (!above.add(String.valueOf(at.id()))) {
        problem(path, "makes \"%s\" a part of itself; break the circle".formatted(theme.id()));
        return;
      }
    }
  }

  private void terms(String path, Theme theme) {
    if (theme.terms().isEmpty()) {
      problem(path + ".terms", "is missing or empty; expected at least one term");
    } else if (theme.terms().stream().noneMatch(t -> t.strength() == Strength.CORE)) {
      problem(
          path + ".terms",
          "has no core term, so the theme's headline measures would always be 0; make one core");
    }
    Set<String> ids = new HashSet<>();
    for (int i = 0; i < theme.terms().size(); i++) {
      Term term = theme.terms().get(i);
      String at = "%s.terms[%d]".formatted(path, i);
      id(at + ".id", term.id());
      if (term.id() != null && !ids.add(term.id())) {
        problem(
            at + ".id",
            "\"%s\" is the id of an earlier term; ids must differ".formatted(term.id()));
      }
      year(at + ".since", term.since());
      year(at + ".until", term.until());
      if (term.since() != null && term.until() != null && term.until() < term.since()) {
        problem(
            at + ".until",
            "%d lies before since %d, so no year is left; swap them"
                .formatted(term.until(), term.since()));
      }
    }
    new WordingChecks(path, theme, this::problem).run();
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

  private void year(String path, Integer year) {
    if (year != null && (year < FIRST_YEAR || year > LAST_YEAR)) {
      problem(path, "is %d; expected a year such as 2021".formatted(year));
    }
  }

  private void problem(String path, String message) {
    problems.add(new Problem(file, places.of(path), message));
  }
}
