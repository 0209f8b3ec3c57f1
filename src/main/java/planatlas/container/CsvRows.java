package planatlas.container;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import planatlas.outcome.Reason;
import planatlas.source.Limits;

/**
 * The rows of a CSV table (RFC 4180) whose first line names its columns. Read here and not by a
 * library, because libraries end at the first bad quote: here it costs one row, and reading goes on
 * at the next line that begins a row of as many cells as there are columns. Cells are separated by
 * what gives the columns that are asked for: a comma, a tab, a semicolon or a bar, or by what a
 * first line {@code sep=} says. The locator is the file, {@code #} and the number of the row, from
 * 1, the first line not counted.
 */
final class CsvRows implements Rows {

  private static final String SEPARATORS = ",\t;|，；";
  private static final Pattern STATED = Pattern.compile("(?i)\"?sep=(.)\"?");

  private final String file;
  private final TableColumns columns;
  private final TableLines lines;
  private final String missing;
  private char separator = ',';
  private ColumnNames names;
  private List<String> ready;
  private boolean refused;
  private long number;

  CsvRows(String file, BufferedReader in, TableColumns columns, Limits limits) throws IOException {
    this.file = file;
    this.columns = columns;
    this.lines = new TableLines(in, 2L * limits.characters() + (1 << 13));
    this.missing = head();
  }

  /** Why the table cannot be read; null where it can. */
  private String head() throws IOException {
    String line = line();
    Matcher stated = STATED.matcher(line == null ? "" : line.strip());
    String candidates = SEPARATORS;
    if (stated.matches()) {
      candidates = stated.group(1);
      line = line();
    }
    if (line == null) {
      return "has no line that names its columns";
    }
    List<String> rest = new ArrayList<>();
    String why = null;
    int most = 0;
    for (char candidate : candidates.toCharArray()) {
      lines.unread(rest);
      rest.clear();
      CsvCells cells = new CsvCells(candidate);
      CsvCells.State state = cells.add(line);
      while (state == CsvCells.State.OPEN && rest.size() < 100) {
        String more = lines.next();
        state = more == null ? CsvCells.State.BROKEN : cells.add(more);
        rest.addAll(more == null ? List.of() : List.of(more));
      }
      ColumnNames named = ColumnNames.of(cells.cells());
      String missing = columns.missing(named);
      if (missing == null || cells.cells().size() > most) {
        most = cells.cells().size();
        why = missing;
        separator = candidate;
        names = named;
      }
      if (missing == null) {
        return null;
      }
    }
    return separator == ',' ? why : why + "; its cells are separated by " + name(separator);
  }

  private static String name(char separator) {
    return switch (separator) {
      case ',' -> "commas";
      case '\t' -> "tabs";
      case ';' -> "semicolons";
      default -> "\"%s\"".formatted(separator);
    };
  }

  private String line() throws IOException {
    String line = lines.next();
    while (line != null && line.isBlank()) {
      line = lines.next();
    }
    return line;
  }

  @Override
  public Found next() throws IOException {
    if (missing != null) {
      Found found = refused ? null : Found.rejected(file, Reason.UNSUPPORTED, missing);
      refused = true;
      return found;
    }
    try {
      return nextRow();
    } catch (GzipMembers.BrokenMember e) {
      number++;
      return TableLines.lost(locator(), e);
    }
  }

  private Found nextRow() throws IOException {
    List<String> cells = ready;
    ready = null;
    if (cells == null) {
      List<String> read = new ArrayList<>();
      cells = record(read);
      if (read.isEmpty()) {
        return null;
      }
      if (cells == null) {
        number++;
        return lost(read);
      }
    }
    number++;
    return row(cells);
  }

  /**
   * The cells of the next record; null where it is broken.
   *
   * @param read gets the lines of it
   */
  private List<String> record(List<String> read) throws IOException {
    CsvCells cells = new CsvCells(separator);
    CsvCells.State state = CsvCells.State.OPEN;
    for (String line = line(); line != null; line = lines.next()) {
      read.add(line);
      state = cells.add(line);
      if (state != CsvCells.State.OPEN || cells.length() > lines.most()) {
        break;
      }
    }
    return state == CsvCells.State.WHOLE ? cells.cells() : null;
  }

  /** Goes to the next line that begins a row, and keeps that row. */
  private Found lost(List<String> broken) throws IOException {
    long first = broken.get(0).length();
    long count = 0;
    List<String> read = broken;
    while (ready == null && !read.isEmpty()) {
      count++;
      lines.unread(read.subList(1, read.size()));
      read = new ArrayList<>();
      List<String> cells = record(read);
      ready = cells != null && cells.size() == names.size() ? cells : null;
    }
    return first > lines.most()
        ? tooLong()
        : Found.rejected(
            locator(),
            Reason.DAMAGED,
            "has a quote that is not closed or not doubled; %s"
                .formatted(count == 1 ? "1 line is lost" : "%,d lines are lost".formatted(count)));
  }

  private Found tooLong() {
    return Found.rejected(
        locator(), Reason.TOO_LONG, "is a row of more than %,d characters".formatted(lines.most()));
  }

  private Found row(List<String> cells) {
    long beyond = cells.stream().skip(names.size()).filter(c -> !c.isBlank()).count();
    if (beyond > 0) {
      return Found.rejected(
          locator(),
          Reason.DAMAGED,
          "has %,d cells where the table has %,d columns; a cell that holds %s needs quotes"
              .formatted(cells.size(), names.size(), name(separator)));
    }
    return columns.row(
        locator(),
        column -> {
          int at = names.at(column);
          return at < cells.size() ? cells.get(at) : null;
        });
  }

  private String locator() {
    return file + "#" + number;
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
