package planatlas.plan;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import planatlas.outcome.Checked;
import planatlas.outcome.Problem;
import planatlas.region.Gazetteer;
import planatlas.text.Sha256;

/**
 * Reads a table of overrides and tells all that is wrong with it. The first line names the columns,
 * in any order; what a table does not need may be left out.
 *
 * <ul>
 *   <li>{@code source} and {@code source_sha256}, as the table of documents has them: which
 *       document; a row has one of them or both, and then means the document at that place as long
 *       as it has those bytes;
 *   <li>{@code region_code}, {@code plan_year}, {@code doc_kind}: what it is; empty leaves it to
 *       the text;
 *   <li>{@code drop}: {@code true} for a document that shall count nowhere;
 *   <li>{@code note}: for people.
 * </ul>
 */
public final class OverrideReader {

  static final List<String> COLUMNS =
      List.of("source", "source_sha256", "region_code", "plan_year", "doc_kind", "drop", "note");

  private final String file;
  private final Gazetteer gazetteer;
  private final List<Problem> problems = new ArrayList<>();
  private final List<Ruling> rulings = new ArrayList<>();
  private final Map<List<String>, Integer> lines = new HashMap<>();

  private OverrideReader(String file, Gazetteer gazetteer) {
    this.file = file;
    this.gazetteer = gazetteer;
  }

  /**
   * @param file what problems call it; evidence has the last part alone
   * @param gazetteer that region codes must be in
   */
  public static Checked<Overrides> read(String file, byte[] bytes, Gazetteer gazetteer) {
    OverrideReader reader = new OverrideReader(file, gazetteer);
    reader.table(bytes);
    String name = file.substring(file.lastIndexOf('/') + 1);
    return Checked.of(
        new Overrides(name, Sha256.of(bytes), reader.rulings), List.copyOf(reader.problems));
  }

  private void table(byte[] bytes) {
    String csv;
    try {
      csv = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      problem(0, "", "is not UTF-8");
      return;
    }
    long line = 1;
    try (CSVParser rows =
        CSVFormat.DEFAULT
            .builder()
            .setIgnoreEmptyLines(true)
            .setTrim(true)
            .get()
            .parse(new StringReader(csv.startsWith("\ufeff") ? csv.substring(1) : csv))) {
      List<String> header = null;
      for (CSVRecord row : rows) {
        line = rows.getCurrentLineNumber();
        if (header != null) {
          row((int) line, header, row.toList());
        } else if (isHeader(row.toList())) {
          header = row.toList();
        } else {
          return;
        }
      }
      if (header == null) {
        problem(1, "", "is empty; expected a line with the names of columns");
      }
    } catch (IOException | UncheckedIOException e) {
      problem((int) line, "", "is no CSV as RFC 4180 has it: " + e.getMessage());
    }
  }

  private boolean isHeader(List<String> names) {
    int before = problems.size();
    for (String name : names) {
      if (!COLUMNS.contains(name)) {
        problem(
            1,
            "",
            "has the column \"%s\"; expected some of %s"
                .formatted(name, String.join(", ", COLUMNS)));
      }
    }
    if (names.stream().distinct().count() < names.size()) {
      problem(1, "", "has a column twice; expected each once");
    }
    if (!names.contains("source") && !names.contains("source_sha256")) {
      problem(1, "", "names no document; expected a column source or source_sha256");
    }
    return problems.size() == before;
  }

  private void row(int line, List<String> header, List<String> cells) {
    if (cells.stream().allMatch(String::isEmpty)) {
      return;
    }
    if (cells.size() != header.size()) {
      problem(line, "", "has %d cells; expected %d".formatted(cells.size(), header.size()));
      return;
    }
    Map<String, String> row = new HashMap<>();
    for (int i = 0; i < cells.size(); i++) {
      if (!cells.get(i).isEmpty()) {
        row.put(header.get(i), cells.get(i));
      }
    }
    new OverrideCells(row, gazetteer, (column, message) -> problem(line, column, message))
        .ruling(line)
        .ifPresent(this::add);
  }

  private void add(Ruling ruling) {
    List<String> document = Arrays.asList(ruling.source(), ruling.sha256());
    Integer other = lines.putIfAbsent(document, ruling.line());
    if (other == null) {
      rulings.add(ruling);
    } else {
      problem(
          ruling.line(), "", "names the document of line %d; expected each once".formatted(other));
    }
  }

  private void problem(int line, String column, String message) {
    String place = line == 0 ? "" : "line " + line;
    problems.add(new Problem(file, column.isEmpty() ? place : place + ", " + column, message));
  }
}
