package planatlas.run;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import planatlas.ingest.Analysis;
import planatlas.ingest.AnalyzePlans;
import planatlas.ingest.FactSegments;
import planatlas.ingest.InputFile;
import planatlas.ingest.KnownFacts;
import planatlas.job.Job;
import planatlas.publish.FactFolders;

/**
 * The one pass over the texts: reads, segments and tags what earlier runs have not, and gathers the
 * facts of everything that is there now.
 */
final class FactsOfRun {

  /** So many segments are read side by side without a loss; then they are made one. */
  private static final int MOST_SEGMENTS = 8;

  private final SparkSession spark;
  private final Job job;
  private final FactFolders folders;
  private final String run;

  FactsOfRun(SparkSession spark, Job job, FactFolders folders, String run) {
    this.spark = spark;
    this.job = job;
    this.folders = folders;
    this.run = run;
  }

  /**
   * @param rows of the run itself, slim for inputs that were known
   * @param facts of every input
   */
  record Gathered(
      Dataset<Row> rows, Dataset<Row> facts, FactSegments.Seen seen, Set<String> kept) {}

  Gathered gather(List<InputFile> files, Reuse reuse, ProgressLine progress) throws IOException {
    List<String> names = reuse == Reuse.NOTHING ? List.of() : folders.segments();
    FactSegments segments = new FactSegments(spark, names.stream().map(folders::uri).toList());
    KnownFacts known = segments.known();
    var done = spark.sparkContext().longAccumulator("documents done");
    progress.reading(done::value);
    String own = folders.uri(run);
    FactSegments.write(
        AnalyzePlans.apply(
            spark,
            files,
            new Analysis(job.settings(), spark.sparkContext().hadoopConfiguration(), known),
            done),
        own);
    FactSegments.Seen seen = segments.seen(own);
    Dataset<Row> facts = segments.gather(own);
    boolean scattered =
        names.size() >= MOST_SEGMENTS || known.size() - seen.known() > seen.inputs() / 2 + 1;
    if (names.isEmpty() || !scattered) {
      if (seen.known() < seen.inputs()) {
        folders.seal(run, seen.inputs() - seen.known());
      }
      return new Gathered(segments.rows(own), facts, seen, kept(names, seen));
    }
    String whole = FactFolders.whole(run);
    FactSegments.write(facts, folders.uri(whole));
    folders.seal(whole, seen.inputs());
    return new Gathered(segments.rows(own), segments.rows(folders.uri(whole)), seen, Set.of(whole));
  }

  private Set<String> kept(List<String> names, FactSegments.Seen seen) {
    Set<String> kept = new HashSet<>(names);
    if (seen.known() < seen.inputs()) {
      kept.add(run);
    }
    return kept;
  }
}
