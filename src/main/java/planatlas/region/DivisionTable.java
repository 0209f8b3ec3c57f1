package planatlas.region;

import java.io.IOException;
import java.io.Serializable;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import planatlas.outcome.Problem;

/**
 * A table of divisions as somebody wrote it: plain data, so that it can travel to where a gazetteer
 * is built from it.
 *
 * @param name what error messages call it: its file name
 * @param csv its content, header line included
 */
public record DivisionTable(String name, String csv) implements Serializable {

  /** The header line that a table must have, in this order. */
  public static final List<String> HEADER =
      List.of("code", "name", "level", "parent_code", "valid_from", "valid_to", "successors");

  private static final Pattern CODE = Pattern.compile("[0-9A-Z]{6,12}");
  private static final Pattern YEAR = Pattern.compile("[12][0-9]{3}");
  private static final Pattern SUCCESSOR = Pattern.compile("([0-9A-Z]{6,12})(\\[[12][0-9]{3}\\])?");

  /**
   * What was read: the rows that are sound, where each stands, and a problem for each that is not.
   */
  record Rows(List<Division> divisions, List<Integer> lines, List<Problem> problems) {}

  Rows rows() {
    Rows rows = new Rows(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    String content = csv.startsWith("\ufeff") ? csv.substring(1) : csv;
    long line = 1;
    try (CSVParser parser =
        CSVFormat.DEFAULT
            .builder()
            .setIgnoreEmptyLines(true)
            .setTrim(true)
            .get()
            .parse(new StringReader(content))) {
      boolean first = true;
      for (CSVRecord row : parser) {
        line = parser.getCurrentLineNumber();
        if (first && !row.toList().equals(HEADER)) {
          rows.problems.add(problem(line, "expected the header " + String.join(",", HEADER)));
          return rows;
        }
        if (!first) {
          row(row, line, rows);
        }
        first = false;
      }
      if (first) {
        rows.problems.add(problem(1, "expected the header " + String.join(",", HEADER)));
      }
    } catch (IOException | UncheckedIOException e) {
      rows.problems.add(problem(line, "expected CSV as RFC 4180 has it: " + e.getMessage()));
    }
    return rows;
  }

  private void row(CSVRecord row, long line, Rows rows) {
    int before = rows.problems.size();
    if (row.size() != HEADER.size()) {
      expect(false, line, "%d columns".formatted(HEADER.size()), row.size(), rows);
      return;
    }
    String code = row.get(0);
    String name = row.get(1);
    String level = row.get(2);
    String parent = row.get(3);
    String from = row.get(4);
    String to = row.get(5);
    expect(CODE.matcher(code).matches(), line, "a code of 6 to 12 digits or capitals", code, rows);
    expect(name.length() >= 2, line, "a name of two characters or more", name, rows);
    boolean known = List.of("province", "prefecture", "county").contains(level);
    expect(known, line, "the level province, prefecture or county", level, rows);
    boolean hasParent = !level.equals("province");
    expect(
        parent.isEmpty() ? !hasParent : hasParent && CODE.matcher(parent).matches(),
        line,
        hasParent ? "the code of a parent" : "no parent for a province",
        parent,
        rows);
    expect(YEAR.matcher(from).matches(), line, "the year of valid_from", from, rows);
    expect(
        to.isEmpty() || YEAR.matcher(to).matches() && to.compareTo(from) > 0,
        line,
        "a year of valid_to behind valid_from, or nothing",
        to,
        rows);
    List<Division.Successor> successors = successors(row.get(6), line, rows);
    if (rows.problems.size() > before) {
      return;
    }
    rows.divisions.add(
        new Division(
            code,
            name,
            Level.valueOf(level.toUpperCase(Locale.ROOT)),
            parent.isEmpty() ? null : parent,
            Integer.parseInt(from),
            to.isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(to),
            successors));
    rows.lines.add((int) line);
  }

  private List<Division.Successor> successors(String cell, long line, Rows rows) {
    List<Division.Successor> successors = new ArrayList<>();
    for (String part : Arrays.stream(cell.split(";")).filter(s -> !s.isBlank()).toList()) {
      Matcher successor = SUCCESSOR.matcher(part.strip());
      if (successor.matches()) {
        successors.add(new Division.Successor(successor.group(1), successor.group(2) != null));
      } else {
        expect(false, line, "successors like 330105 or 330105[1996]", part, rows);
      }
    }
    return successors;
  }

  private void expect(boolean holds, long line, String expected, Object got, Rows rows) {
    if (!holds) {
      rows.problems.add(problem(line, "expected %s, got \"%s\"".formatted(expected, got)));
    }
  }

  Problem problem(long line, String message) {
    return new Problem(name, "line " + line, message);
  }
}
