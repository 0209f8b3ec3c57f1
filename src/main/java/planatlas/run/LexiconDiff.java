package planatlas.run;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import planatlas.ingest.Analysis;
import planatlas.ingest.AnalysisSettings;
import planatlas.ingest.AnalyzePlans;
import planatlas.job.Job;
import planatlas.stage.CompareLexicons;
import planatlas.theme.Lexicon;

/** What one lexicon counts and another does not, over the inputs of a job. Publishes nothing. */
public final class LexiconDiff {

  /**
   * What a person reads first.
   *
   * @param themes a line each: theme, core entered, core left, all entered, all left, cells changed
   * @param problem one line; null where the comparison was made
   */
  public record Summary(List<String[]> themes, String problem) {}

  private final Job job;
  private final ProgressLine progress;

  public LexiconDiff(Job job, ProgressLine progress) {
    this.job = job;
    this.progress = progress;
  }

  /**
   * Compares and writes {@code cells.csv} and {@code sentences.csv} into {@code folder}.
   *
   * @throws IOException where the folder cannot be written
   */
  public Summary compare(Lexicon before, Lexicon after, Path folder) throws IOException {
    Inputs inputs = Inputs.list(job, new Configuration());
    if (inputs.problem() != null) {
      return new Summary(List.of(), inputs.problem());
    }
    progress.listed(inputs.files().size());
    Files.createDirectories(folder);
    try (SparkSession spark = Sessions.open(job.name(), 0, inputs.bytes())) {
      var done = spark.sparkContext().longAccumulator("documents done");
      progress.reading(done::value);
      Dataset<Row> facts =
          AnalyzePlans.apply(
                  spark,
                  inputs.files(),
                  new Analysis(
                      new AnalysisSettings(
                          CompareLexicons.both(before, after),
                          job.divisions(),
                          job.overrides(),
                          job.names(),
                          job.baseYear(),
                          job.counting().parts(),
                          job.limits()),
                      spark.sparkContext().hadoopConfiguration()),
                  done)
              .persist(StorageLevel.MEMORY_AND_DISK());
      Dataset<Row> matches = CompareLexicons.matches(facts, job.counting()).cache();
      write(matches.orderBy("theme_id", "source", "begin", "end"), folder.resolve("sentences.csv"));
      Dataset<Row> cells = CompareLexicons.cells(matches).cache();
      write(cells, folder.resolve("cells.csv"));
      return new Summary(summary(cells), null);
    } finally {
      progress.close();
    }
  }

  private static List<String[]> summary(Dataset<Row> cells) {
    List<String[]> lines = new ArrayList<>();
    for (Row row :
        cells
            .groupBy("theme_id")
            .sum("core_entered", "core_left", "entered", "left")
            .join(cells.groupBy("theme_id").count(), "theme_id")
            .orderBy("theme_id")
            .collectAsList()) {
      String[] line = new String[row.length()];
      for (int i = 0; i < line.length; i++) {
        line[i] = String.valueOf(row.get(i));
      }
      lines.add(line);
    }
    return lines;
  }

  private static void write(Dataset<Row> rows, Path file) throws IOException {
    try (Writer writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
        CSVPrinter csv = new CSVPrinter(writer, CSVFormat.DEFAULT)) {
      csv.printRecord((Object[]) rows.columns());
      for (Iterator<Row> i = rows.toLocalIterator(); i.hasNext(); ) {
        Row row = i.next();
        for (int c = 0; c < row.length(); c++) {
          csv.print(row.get(c));
        }
        csv.println();
      }
    }
  }
}
