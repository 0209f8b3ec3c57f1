package planatlas.run;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.spark.sql.SparkSession;
import planatlas.job.Job;
import planatlas.publish.Manifest;
import planatlas.publish.Snapshots;
import planatlas.report.Page;
import planatlas.report.RunFacts;
import planatlas.stage.CheckSums;
import planatlas.stage.OverrideUse;
import planatlas.stage.SnapshotTables;
import planatlas.summary.GatherPage;
import planatlas.summary.PageFacts;
import planatlas.summary.PageLimits;
import planatlas.table.DataPackage;
import planatlas.table.DocumentTokens;
import planatlas.table.Sentences;
import planatlas.table.Table;
import planatlas.theme.Theme;

/** What explains a snapshot to whoever opens it: the page, and the dictionary of its tables. */
final class SnapshotGuide {

  private final Job job;

  SnapshotGuide(Job job) {
    this.job = job;
  }

  /**
   * Adds both to a snapshot whose tables are written and checked.
   *
   * @param started when the run did, by ISO 8601
   */
  void write(
      SparkSession spark,
      SnapshotTables tables,
      Snapshots snapshots,
      String run,
      String started,
      CheckSums.Sums sums,
      OverrideUse overrides)
      throws IOException {
    RunFacts about =
        about(
            run,
            Version.current(),
            started,
            sums.counts(),
            sums.rejectReasons(),
            overrides.warnings());
    snapshots.add(run, Page.FILE, page(spark, tables, this::writes, about));
    List<String> files = snapshots.files(run).stream().map(Manifest.PublishedFile::path).toList();
    snapshots.add(run, DataPackage.FILE, DataPackage.of(job.name(), run, files));
  }

  RunFacts about(
      String run,
      String version,
      String started,
      Map<String, Long> counts,
      Map<String, Long> rejects,
      List<String> warnings) {
    return new RunFacts(
        job.name(),
        run,
        version,
        started.substring(0, 16).replace("T", " "),
        job.baseYear(),
        counts,
        rejects,
        job.counting().kinds(),
        job.counting().parts(),
        warnings);
  }

  /**
   * @param present which of the job's tables there are
   */
  byte[] page(SparkSession spark, SnapshotTables tables, Predicate<Table> present, RunFacts about) {
    List<String> themes =
        job.plainLexicons().stream().flatMap(l -> l.themes().stream().map(Theme::id)).toList();
    PageLimits limits = PageLimits.DEFAULT;
    PageFacts facts = GatherPage.apply(spark, tables, present, themes, job.counting(), limits);
    return Page.of(about, job.plainLexicons(), facts, limits);
  }

  private boolean writes(Table table) {
    return table == Sentences.TABLE
        ? job.sentences()
        : table != DocumentTokens.TABLE || job.comparing().documentTokens();
  }
}
