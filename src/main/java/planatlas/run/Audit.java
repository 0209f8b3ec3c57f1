package planatlas.run;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import planatlas.outcome.Checked;
import planatlas.outcome.Problem;
import planatlas.publish.Snapshots;
import planatlas.stage.SampleMatches;
import planatlas.stage.SnapshotTables;
import planatlas.table.Documents;
import planatlas.table.Mentions;

/** A sample of a published run's decisions, for a person to judge, and what the judging came to. */
public final class Audit {

  private static final String JUDGEMENT = "judgement";

  /**
   * What the judging of one stratum came to.
   *
   * @param size matches of the stratum in the tables
   * @param judged rows of the sample that a person judged
   * @param labels how many of them were judged 0, 1 and 2
   */
  public record Stratum(String theme, String decision, long size, int judged, int[] labels) {

    /** How many judgements agree: 2 for core, 1 or 2 for related, 0 for what was turned away. */
    public int right() {
      return switch (decision) {
        case "core" -> labels[2];
        case "related" -> labels[1] + labels[2];
        default -> labels[0];
      };
    }
  }

  private Audit() {}

  /**
   * Draws from the current snapshot of {@code output} and writes a CSV with an empty column {@code
   * judgement}, with a mark for spreadsheets that it is UTF-8.
   *
   * @return how many rows were drawn; empty where nothing is published
   */
  public static Optional<Integer> draw(String output, int size, long seed, Path file)
      throws IOException {
    Optional<String> snapshot = Snapshots.at(output, new Configuration()).latest();
    if (snapshot.isEmpty()) {
      return Optional.empty();
    }
    try (SparkSession spark = Sessions.open("audit", 0, 0)) {
      SnapshotTables tables = new SnapshotTables(spark, snapshot.orElseThrow());
      var sample =
          SampleMatches.apply(
              tables.read(Documents.TABLE),
              tables.read(Mentions.TABLE),
              tables.read(Mentions.EXCLUDED),
              size,
              seed);
      int rows = 0;
      try (Writer writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
        SpreadsheetCsv csv = new SpreadsheetCsv(writer);
        csv.row(with(JUDGEMENT, sample.columns()));
        for (Iterator<Row> i = sample.toLocalIterator(); i.hasNext(); rows++) {
          Row row = i.next();
          Object[] cells = new Object[row.length()];
          for (int c = 0; c < cells.length; c++) {
            cells[c] = row.get(c);
          }
          csv.row(with("", cells));
        }
        csv.flush();
      }
      return Optional.of(rows);
    }
  }

  private static Object[] with(Object first, Object[] rest) {
    Object[] all = new Object[rest.length + 1];
    all[0] = first;
    System.arraycopy(rest, 0, all, 1, rest.length);
    return all;
  }

  /** Reads a judged file back. Rows without a judgement are left out; they count as not judged. */
  public static Checked<List<Stratum>> read(Path file) throws IOException {
    List<Problem> problems = new ArrayList<>();
    Map<String, Stratum> strata = new TreeMap<>();
    String content = Files.readString(file, StandardCharsets.UTF_8).replaceFirst("^\ufeff", "");
    CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    try (Reader reader = new StringReader(content);
        CSVParser csv = format.parse(reader)) {
      for (String column : List.of(JUDGEMENT, "theme_id", "decision", "stratum_size")) {
        if (!csv.getHeaderNames().contains(column)) {
          return Checked.invalid(
              new Problem(
                  file.toString(),
                  "line 1",
                  "has no column %s; expected an audit file".formatted(column)));
        }
      }
      for (CSVRecord row : csv) {
        String judgement = row.get(JUDGEMENT).strip();
        if (!judgement.isEmpty() && !judgement.matches("[012]")) {
          problems.add(
              new Problem(
                  file.toString(),
                  "line " + csv.getCurrentLineNumber(),
                  "judgement is \"%s\"; expected 2 core, 1 related, 0 absent or nothing"
                      .formatted(judgement)));
          continue;
        }
        strata.merge(
            row.get("theme_id") + "\t" + row.get("decision"), one(row, judgement), Audit::plus);
      }
    }
    return Checked.of(List.copyOf(strata.values()), problems);
  }

  private static Stratum one(CSVRecord row, String judgement) {
    int[] labels = new int[3];
    if (!judgement.isEmpty()) {
      labels[judgement.charAt(0) - '0']++;
    }
    return new Stratum(
        row.get("theme_id"),
        row.get("decision"),
        Long.parseLong(row.get("stratum_size")),
        judgement.isEmpty() ? 0 : 1,
        labels);
  }

  private static Stratum plus(Stratum a, Stratum b) {
    int[] labels = Arrays.copyOf(a.labels(), 3);
    for (int i = 0; i < 3; i++) {
      labels[i] += b.labels()[i];
    }
    return new Stratum(a.theme(), a.decision(), a.size(), a.judged() + b.judged(), labels);
  }
}
