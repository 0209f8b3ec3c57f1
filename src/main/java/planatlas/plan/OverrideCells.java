package planatlas.plan;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import planatlas.region.Gazetteer;

/** The cells of one row of overrides, and what is wrong with them. Not safe to share. */
final class OverrideCells {

  private static final int FIRST_YEAR = 1981;
  private static final int LAST_YEAR = 2100;

  private final Map<String, String> row;
  private final Gazetteer gazetteer;
  private final BiConsumer<String, String> problems;
  private boolean sound = true;

  /**
   * @param row cells that are not empty, by column
   * @param gazetteer null where there is none to hold codes against
   * @param problems takes a column, empty for the row as a whole, and what is wrong with it
   */
  OverrideCells(Map<String, String> row, Gazetteer gazetteer, BiConsumer<String, String> problems) {
    this.row = row;
    this.gazetteer = gazetteer;
    this.problems = problems;
  }

  /** What the row says; empty where something is wrong. */
  Optional<Ruling> ruling(int line) {
    String source = row.get("source");
    String hash = hash(row.get("source_sha256"));
    Integer year = year(row.get("plan_year"));
    String region = region(row.get("region_code"), year);
    DocKind kind = kind(row.get("doc_kind"));
    boolean dropped = drop(row.get("drop"));
    if (source == null && row.get("source_sha256") == null) {
      problem("", "names no document; expected a source or a source_sha256");
    }
    if (sound && region == null && year == null && kind == null && !dropped) {
      problem("", "says nothing; expected a region_code, plan_year, doc_kind or drop");
    }
    return sound
        ? Optional.of(new Ruling(line, source, hash, region, year, kind, dropped))
        : Optional.empty();
  }

  private String hash(String cell) {
    if (cell != null && !cell.matches("[0-9a-fA-F]{64}")) {
      problem("source_sha256", "is \"%s\"; expected 64 hexadecimal digits".formatted(cell));
    }
    return cell == null ? null : cell.toLowerCase(Locale.ROOT);
  }

  private Integer year(String cell) {
    if (cell == null) {
      return null;
    }
    int year = cell.matches("[0-9]{4}") ? Integer.parseInt(cell) : 0;
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      problem(
          "plan_year",
          "is \"%s\"; expected a year from %d to %d".formatted(cell, FIRST_YEAR, LAST_YEAR));
      return null;
    }
    return year;
  }

  private String region(String code, Integer year) {
    if (code == null || gazetteer == null) {
      return code;
    }
    if (gazetteer.history(code).isEmpty()) {
      problem(
          "region_code",
          "is \"%s\"; expected a code of the divisions, such as 330106".formatted(code));
    } else if (year != null && gazetteer.division(code, year).isEmpty()) {
      problem(
          "region_code",
          "is \"%s\", which is not in use in %d; expected a division of that year"
              .formatted(code, year));
    }
    return code;
  }

  private DocKind kind(String cell) {
    if (cell == null) {
      return null;
    }
    Optional<DocKind> kind =
        Arrays.stream(DocKind.values()).filter(k -> k.label().equals(cell)).findFirst();
    if (kind.isEmpty()) {
      String known =
          String.join(", ", Arrays.stream(DocKind.values()).map(DocKind::label).toList());
      problem("doc_kind", "is \"%s\"; expected one of %s".formatted(cell, known));
    }
    return kind.orElse(null);
  }

  private boolean drop(String cell) {
    if (cell != null && !cell.equalsIgnoreCase("true") && !cell.equalsIgnoreCase("false")) {
      problem("drop", "is \"%s\"; expected true, false or nothing".formatted(cell));
    }
    return "true".equalsIgnoreCase(cell);
  }

  private void problem(String column, String message) {
    sound = false;
    problems.accept(column, message);
  }
}
