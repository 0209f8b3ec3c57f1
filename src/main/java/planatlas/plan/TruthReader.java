package planatlas.plan;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import planatlas.json.StrictJson;
import planatlas.outcome.Checked;
import planatlas.outcome.Problem;

/**
 * Reads the region and year of labelled documents: CSV with the header {@value #HEADER_LINE}, or a
 * JSON object a line with the keys of the sample's gold. Strict: every fault is a problem with file
 * and line. Stateless.
 */
public final class TruthReader {

  private static final String HEADER_LINE = "file,region_code,region_name,plan_year,note";

  /** The header line of a CSV of truths, in this order. */
  public static final List<String> HEADER = List.of(HEADER_LINE.split(","));

  private static final Pattern CODE = Pattern.compile("[0-9A-Z]{6,12}");
  private static final int FIRST_YEAR = 1949;
  private static final int LAST_YEAR = 2100;

  /** A line of JSON; what evaluation of region and year does not need is only checked for type. */
  private record Line(
      String file,
      @JsonProperty("region_code") String regionCode,
      @JsonProperty("region_name") String regionName,
      @JsonProperty("plan_year") Integer planYear,
      @JsonProperty("plan_year_last") Integer planYearLast,
      String issuer,
      @JsonProperty("doc_kind") String docKind,
      @JsonProperty("doc_number") String docNumber,
      String title,
      @JsonProperty("issued_on") String issuedOn,
      @JsonProperty("published_on") String publishedOn,
      List<String> traps,
      @JsonProperty("duplicate_of") String duplicateOf,
      String note) {}

  private final String file;
  private final List<Truth> truths = new ArrayList<>();
  private final Set<String> files = new HashSet<>();
  private final List<Problem> problems = new ArrayList<>();

  private TruthReader(String file) {
    this.file = file;
  }

  /**
   * Reads {@code bytes} as UTF-8, CSV where the name ends with {@code .csv}, lines of JSON else.
   *
   * @param file the name that problems carry
   */
  public static Checked<List<Truth>> read(String file, byte[] bytes) {
    TruthReader reader = new TruthReader(file);
    String content = new String(bytes, StandardCharsets.UTF_8);
    content = content.startsWith("\ufeff") ? content.substring(1) : content;
    if (file.endsWith(".csv")) {
      reader.readCsv(content);
    } else {
      reader.readLines(content);
    }
    if (reader.problems.isEmpty() && reader.truths.isEmpty()) {
      reader.problem(1, "is empty; expected labelled documents");
    }
    return Checked.of(List.copyOf(reader.truths), reader.problems);
  }

  private void readCsv(String content) {
    long line = 1;
    try (CSVParser parser =
        CSVFormat.RFC4180
            .builder()
            .setIgnoreEmptyLines(true)
            .get()
            .parse(new StringReader(content))) {
      boolean first = true;
      for (CSVRecord row : parser) {
        line = parser.getCurrentLineNumber();
        if (first && !row.toList().equals(HEADER)) {
          problem(line, "has no header; expected " + HEADER_LINE);
          return;
        }
        if (!first && row.size() != HEADER.size()) {
          problem(line, "has %d columns; expected %d".formatted(row.size(), HEADER.size()));
        } else if (!first) {
          add(line, row.get(0), emptyAsNull(row.get(1)), year(line, row.get(3)), row.get(4));
        }
        first = false;
      }
    } catch (IOException | UncheckedIOException e) {
      problem(line, "is no CSV as RFC 4180 has it: " + e.getMessage());
    }
  }

  private static String emptyAsNull(String cell) {
    return cell.isEmpty() ? null : cell;
  }

  /** Null for an empty cell, and for one that is a problem. */
  private Integer year(long line, String cell) {
    if (cell.isEmpty()) {
      return null;
    }
    try {
      return Integer.valueOf(cell);
    } catch (NumberFormatException e) {
      problem(line, "plan_year is \"%s\"; expected a year or nothing".formatted(cell));
      return null;
    }
  }

  private void readLines(String content) {
    String[] lines = content.split("\\R", -1);
    for (int i = 0; i < lines.length; i++) {
      int number = i + 1;
      if (!lines[i].isBlank()) {
        StrictJson.read(file, lines[i].getBytes(StandardCharsets.UTF_8), Line.class)
            .fold(Optional::of, wrong -> misread(number, wrong))
            .ifPresent(
                line ->
                    add(
                        number,
                        line.file == null ? "" : line.file,
                        line.regionCode,
                        line.planYear,
                        line.note == null ? "" : line.note));
      }
    }
  }

  /** Problems of one line of JSON, whose own lines all are 1. */
  private Optional<Line> misread(int line, List<Problem> wrong) {
    for (Problem problem : wrong) {
      String place = problem.place().replaceFirst("^line \\d+", "line " + line);
      problems.add(new Problem(file, place, problem.message()));
    }
    return Optional.empty();
  }

  private void add(long line, String name, String code, Integer year, String note) {
    int before = problems.size();
    if (name.isBlank()) {
      problem(line, "file is empty; expected the name of a document");
    } else if (!files.add(name)) {
      problem(line, "file \"%s\" stands in an earlier line; expected it once".formatted(name));
    }
    if (code != null && !CODE.matcher(code).matches()) {
      problem(
          line,
          "region_code is \"%s\"; expected 6 to 12 digits or capitals, or nothing".formatted(code));
    }
    if (year != null && (year < FIRST_YEAR || year > LAST_YEAR)) {
      problem(
          line,
          "plan_year is %d; expected a year from %d to %d".formatted(year, FIRST_YEAR, LAST_YEAR));
    }
    if (problems.size() == before) {
      truths.add(new Truth(name, code, year, note));
    }
  }

  private void problem(long line, String message) {
    problems.add(new Problem(file, "line " + line, message));
  }
}
