package planatlas.region;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import planatlas.outcome.Checked;
import planatlas.outcome.Problem;
import planatlas.text.Sha256;

/**
 * The divisions of the country in every year, and whatever a user adds to them. Immutable and safe
 * to share; built from {@link DivisionTable}s, which are what travels to another machine.
 */
public final class Gazetteer {

  /** The code under which the whole nation stands in published tables. */
  public static final String NATION = "000000";

  private static final String SHIPPED = "divisions.csv";

  private final List<Division> divisions;
  private final Map<String, List<Division>> byCode;
  private final Map<String, List<Division>> byName;
  private final NameIndex names;
  private final BaseYears baseYears;

  private Gazetteer(List<Division> divisions) {
    this.divisions = List.copyOf(divisions);
    this.byCode = new HashMap<>();
    this.byName = new LinkedHashMap<>();
    for (Division division : divisions) {
      add(byCode, division.code(), division);
      add(byName, division.name(), division);
    }
    for (Division division : divisions) {
      for (String name : ShortNames.of(division.name())) {
        add(byName, name, division);
      }
    }
    for (CodeTable.Row row : CodeTable.shipped("aliases.csv").rows()) {
      history(row.code()).forEach(division -> add(byName, row.name(), division));
    }
    this.names = new NameIndex(byName);
    this.baseYears = new BaseYears(this);
  }

  private static void add(Map<String, List<Division>> map, String key, Division division) {
    map.computeIfAbsent(key, k -> new ArrayList<>(1)).add(division);
  }

  /** The divisions at or above county level from 1981 to 2024. */
  public static Gazetteer shipped() {
    return with(List.of())
        .fold(
            gazetteer -> gazetteer,
            problems -> {
              throw new AssertionError("the shipped table is broken: " + problems);
            });
  }

  /** The shipped divisions and those of {@code extras}; a table that is not sound is refused. */
  public static Checked<Gazetteer> with(List<DivisionTable> extras) {
    List<DivisionTable> tables = new ArrayList<>();
    tables.add(new DivisionTable(SHIPPED, shippedCsv()));
    tables.addAll(extras);
    return load(tables);
  }

  /** The divisions of {@code tables} alone. */
  static Checked<Gazetteer> load(List<DivisionTable> tables) {
    Map<String, List<Division>> byCode = new HashMap<>();
    List<Division> divisions = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    List<DivisionTable.Rows> read = new ArrayList<>();
    for (DivisionTable table : tables) {
      DivisionTable.Rows rows = table.rows();
      read.add(rows);
      problems.addAll(rows.problems());
      for (int i = 0; i < rows.divisions().size(); i++) {
        Division division = rows.divisions().get(i);
        List<Division> sameCode = byCode.computeIfAbsent(division.code(), c -> new ArrayList<>(1));
        if (sameCode.stream().anyMatch(d -> overlap(d, division))) {
          problems.add(
              table.problem(
                  rows.lines().get(i),
                  "expected a code that is not in use in these years, got \"%s\""
                      .formatted(division.code())));
        } else {
          sameCode.add(division);
          divisions.add(division);
        }
      }
    }
    for (int t = 0; t < tables.size(); t++) {
      DivisionTable.Rows rows = read.get(t);
      for (int i = 0; i < rows.divisions().size(); i++) {
        Division division = rows.divisions().get(i);
        String parent = division.parentCode();
        boolean sound =
            parent == null
                || byCode.getOrDefault(parent, List.of()).stream()
                    .anyMatch(p -> p.level().compareTo(division.level()) < 0);
        if (!sound) {
          problems.add(
              tables
                  .get(t)
                  .problem(
                      rows.lines().get(i),
                      "expected parent_code to be a known division of a higher level, got \"%s\""
                          .formatted(parent)));
        }
      }
    }
    return problems.isEmpty()
        ? Checked.valid(new Gazetteer(divisions))
        : new Checked.Invalid<>(problems);
  }

  private static boolean overlap(Division a, Division b) {
    return a.validFrom() < b.validTo() && b.validFrom() < a.validTo();
  }

  /** Hash of the table of divisions that is shipped. */
  public static String shippedSha256() {
    return Sha256.of(shippedCsv());
  }

  private static String shippedCsv() {
    return CodeTable.content(SHIPPED);
  }

  /** Every row, in the order of the tables. */
  public List<Division> divisions() {
    return divisions;
  }

  /** Every row of {@code code}, the earliest first. */
  public List<Division> history(String code) {
    return byCode.getOrDefault(code, List.of());
  }

  /** What {@code code} stood for in {@code year}. */
  public Optional<Division> division(String code, int year) {
    return history(code).stream().filter(d -> d.existsIn(year)).findFirst();
  }

  /** Every division that is called {@code name}, in full or in short, in {@code year}. */
  public List<Division> named(String name, int year) {
    return byName.getOrDefault(name, List.of()).stream().filter(d -> d.existsIn(year)).toList();
  }

  /** Whether any division was ever called {@code word}, in full or in short. */
  public boolean isName(String word) {
    return byName.containsKey(word);
  }

  /** The division above {@code division} in {@code year}; empty for a province. */
  public Optional<Division> parent(Division division, int year) {
    Division last = null;
    if (division.parentCode() != null) {
      for (Division row : history(division.parentCode())) {
        last = row;
        if (row.existsIn(year)) {
          break;
        }
      }
    }
    return Optional.ofNullable(last);
  }

  /** From {@code division} itself up to its province. */
  public List<Division> path(Division division, int year) {
    List<Division> path = new ArrayList<>(Level.values().length);
    Division next = division;
    while (next != null && path.size() < Level.values().length) {
      path.add(next);
      next = parent(next, year).orElse(null);
    }
    return path;
  }

  /** True where {@code upper} is {@code division} or stands above it in {@code year}. */
  public boolean isWithin(Division division, Division upper, int year) {
    Division at = division;
    for (int i = 0; at != null && i < Level.values().length; i++) {
      if (at.code().equals(upper.code())) {
        return true;
      }
      at = parent(at, year).orElse(null);
    }
    return false;
  }

  /** The place of {@code code}, as it was in {@code planYear}, in {@code baseYear}. */
  public BasePlace basePlace(String code, int planYear, int baseYear) {
    return baseYears.place(code, planYear, baseYear);
  }

  NameIndex names() {
    return names;
  }
}
