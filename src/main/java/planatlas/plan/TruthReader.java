package planatlas.plan;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import planatlas.json.StrictJson;
import planatlas.outcome.Checked;
import planatlas.outcome.Problem;

/**
 * Reads what people found documents to be: CSV with a header of {@link #COLUMNS}, {@code file} and
 * at least one answer among them, or a JSON object a line with the keys of the sample's gold.
 * Strict: every fault is a problem with file and line. Stateless.
 */
public final class TruthReader {

  /** The columns that a CSV of truths can have, in any order. */
  public static final List<String> COLUMNS =
      List.of(
          "file",
          "region_code",
          "region_name",
          "plan_year",
          "doc_kind",
          "counted",
          "title",
          "ambiguous",
          "source_kind",
          "what_is_it",
          "note",
          "notes");

  /** A line of JSON; what no question asks is only checked for its type. */
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
   * Reads {@code bytes} as UTF-8: CSV where the name ends with {@code .csv}, else lines of JSON.
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
      List<String> header = null;
      for (CSVRecord row : parser) {
        line = parser.getCurrentLineNumber();
        if (header == null) {
          header = row.toList();
          if (!isHeader(line, header)) {
            return;
          }
        } else if (row.size() != header.size()) {
          problem(line, "has %d columns; expected %d".formatted(row.size(), header.size()));
        } else {
          row(line, header, row);
        }
      }
    } catch (IOException | UncheckedIOException e) {
      problem(line, "is no CSV as RFC 4180 has it: " + e.getMessage());
    }
  }

  private boolean isHeader(long line, List<String> header) {
    boolean answers =
        List.of(Question.values()).stream().map(Question::column).anyMatch(header::contains);
    boolean known = COLUMNS.containsAll(header) && header.size() == Set.copyOf(header).size();
    if (!known || !answers || !header.contains("file")) {
      problem(
          line,
          "has no header; expected file and some of "
              + String.join(", ", COLUMNS.subList(1, COLUMNS.size())));
      return false;
    }
    return true;
  }

  private void row(long line, List<String> header, CSVRecord row) {
    String ambiguous = cell(header, row, "ambiguous");
    TruthCells cells = new TruthCells(message -> problem(line, message));
    Map<Question, Optional<String>> answers = new EnumMap<>(Question.class);
    for (Question question : Question.values()) {
      if (header.contains(question.column()) && !TruthCells.isLeftOut(ambiguous, question)) {
        answers.put(question, cells.answer(question, cell(header, row, question.column())));
      }
    }
    String note = cell(header, row, "note") + cell(header, row, "notes");
    add(line, cell(header, row, "file"), answers, cell(header, row, "source_kind"), note, cells);
  }

  private static String cell(List<String> header, CSVRecord row, String column) {
    int at = header.indexOf(column);
    return at < 0 ? "" : row.get(at).strip();
  }

  private void readLines(String content) {
    String[] lines = content.split("\\R", -1);
    for (int i = 0; i < lines.length; i++) {
      int number = i + 1;
      if (!lines[i].isBlank()) {
        StrictJson.read(file, lines[i].getBytes(StandardCharsets.UTF_8), Line.class)
            .fold(Optional::of, wrong -> misread(number, wrong))
            .ifPresent(line -> line(number, line));
      }
    }
  }

  private void line(int number, Line line) {
    TruthCells cells = new TruthCells(message -> problem(number, message));
    Map<Question, Optional<String>> answers = new EnumMap<>(Question.class);
    answers.put(Question.REGION, cells.answer(Question.REGION, orEmpty(line.regionCode)));
    String year = line.planYear == null ? "" : line.planYear.toString();
    answers.put(Question.YEAR, cells.answer(Question.YEAR, year));
    if (line.docKind != null) {
      answers.put(Question.KIND, cells.answer(Question.KIND, line.docKind));
    }
    if (line.title != null) {
      answers.put(Question.TITLE, cells.answer(Question.TITLE, line.title));
    }
    add(number, orEmpty(line.file), answers, "", orEmpty(line.note), cells);
  }

  private static String orEmpty(String value) {
    return value == null ? "" : value;
  }

  /** Problems of one line of JSON, whose own lines all are 1. */
  private Optional<Line> misread(int line, List<Problem> wrong) {
    for (Problem problem : wrong) {
      String place = problem.place().replaceFirst("^line \\d+", "line " + line);
      problems.add(new Problem(file, place, problem.message()));
    }
    return Optional.empty();
  }

  private void add(
      long line,
      String name,
      Map<Question, Optional<String>> answers,
      String source,
      String note,
      TruthCells cells) {
    if (name.isBlank()) {
      problem(line, "file is empty; expected the name of a document");
    } else if (!files.add(name)) {
      problem(line, "file \"%s\" stands in an earlier line; expected it once".formatted(name));
    } else if (cells.areSound()) {
      truths.add(new Truth(name, answers, source, note));
    }
  }

  private void problem(long line, String message) {
    problems.add(new Problem(file, "line " + line, message));
  }
}
