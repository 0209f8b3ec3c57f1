package planatlas.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import planatlas.region.Division;
import planatlas.region.Gazetteer;
import planatlas.source.Stated;

/**
 * What a table says of the document in one of its rows. It goes before what the text says, since
 * whoever named the column in the job stands for it, and behind overrides. What cannot be
 * understood is left to the text, with a note. Safe to share.
 */
final class Statements {

  private static final String EVIDENCE = "table column: ";

  /** Where no year is known, divisions are those of the newest year of the shipped table. */
  private static final int NEWEST = 2024;

  private static final Pattern CODE = Pattern.compile("\\d{2}|\\d{4}|\\d{6}|\\d{9}|\\d{12}");
  private static final Pattern YEAR = Pattern.compile("((?:19|20)\\d{2})(?:\\.0+)?\\s*年?度?");
  private static final Pattern BETWEEN = Pattern.compile("[\\s/／\\-—>·,，、]+");

  private final Gazetteer gazetteer;

  Statements(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /** Null where the table names no year, or none that can be understood. */
  Correction.Given<Integer> year(Stated stated) {
    Matcher year = YEAR.matcher(stated.year() == null ? "" : stated.year());
    return year.matches()
        ? new Correction.Given<>(Integer.parseInt(year.group(1)), EVIDENCE + stated.year())
        : null;
  }

  /**
   * Null where the table names no region, or none that can be understood, or one of several.
   *
   * @param year of the plan; null where unknown
   */
  Correction.Given<String> region(Stated stated, Integer year) {
    if (stated.region() == null) {
      return null;
    }
    return code(stated.region(), year == null ? NEWEST : year)
        .map(code -> new Correction.Given<>(code, EVIDENCE + stated.region()))
        .orElse(null);
  }

  /** What the table says without being understood, for a reader. */
  static List<String> notes(
      Stated stated, Correction.Given<String> region, Correction.Given<Integer> year) {
    List<String> notes = new ArrayList<>();
    if (stated.region() != null && region == null) {
      notes.add("the table's region \"%s\" is unknown or of several".formatted(stated.region()));
    }
    if (stated.year() != null && year == null) {
      notes.add("the table's year \"%s\" is no year".formatted(stated.year()));
    }
    return notes;
  }

  private Optional<String> code(String region, int year) {
    if (CODE.matcher(region).matches()) {
      String code = (region + "0000").substring(0, 6);
      return gazetteer.history(code).isEmpty() ? Optional.empty() : Optional.of(code);
    }
    String names = BETWEEN.matcher(region).replaceAll("");
    for (int begin = 0; begin < names.length(); begin++) {
      String above = names.substring(0, begin);
      List<Division> found =
          gazetteer.named(names.substring(begin), year).stream()
              .filter(d -> isAbove(above, d, year))
              .toList();
      if (!found.isEmpty()) {
        return found.size() == 1 ? Optional.of(found.get(0).code()) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** Whether {@code names} are those of divisions that {@code division} lies in, from the top. */
  private boolean isAbove(String names, Division division, int year) {
    String rest = names;
    List<Division> path = gazetteer.path(division, year);
    for (int i = path.size() - 1; i > 0; i--) {
      String full = path.get(i).name();
      String bare = full.length() > 2 ? full.substring(0, full.length() - 1) : full;
      if (rest.startsWith(full)) {
        rest = rest.substring(full.length());
      } else if (rest.startsWith(bare)) {
        rest = rest.substring(bare.length());
      }
    }
    return rest.isEmpty();
  }
}
