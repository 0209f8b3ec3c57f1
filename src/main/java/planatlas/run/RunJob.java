package planatlas.run;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import planatlas.compare.WriteComparisons;
import planatlas.ingest.CountInputs;
import planatlas.ingest.InputFile;
import planatlas.job.Job;
import planatlas.publish.FactFolders;
import planatlas.publish.Generation;
import planatlas.publish.Snapshots;
import planatlas.publish.Step;
import planatlas.stage.CheckSums;
import planatlas.stage.OverrideUse;
import planatlas.stage.SnapshotTables;
import planatlas.stage.WriteFacts;
import planatlas.summary.Headline;
import planatlas.summary.HeadlineCell;
import planatlas.table.Facts;
import planatlas.table.ThemeByRegionYear;

/** One run of a job: lists, reads, counts, checks, publishes. */
public final class RunJob {

  /** Dates and times of every run are those of China. */
  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private static final DateTimeFormatter RUN_ID = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss");

  /** So many bytes of input make one file of each table. */
  private static final long BYTES_A_FILE = 256L << 20;

  private static final int HEADLINE_YEARS = 2;

  private final Job job;
  private final String run;
  private final Clock clock;
  private final ProgressLine progress;
  private final int threads;
  private final Reuse reuse;

  /**
   * @param threads of an embedded run; 0 for one a processor
   */
  public RunJob(Job job, String run, Clock clock, ProgressLine progress, int threads, Reuse reuse) {
    this.job = job;
    this.reuse = reuse;
    this.run = run;
    this.clock = clock;
    this.progress = progress;
    this.threads = threads;
  }

  /** A name for a run: the second in which it starts, and the process that it is. */
  public static String newRunId(Clock clock) {
    return ZonedDateTime.now(clock).withZoneSameInstant(ZONE).format(RUN_ID)
        + "-"
        + Long.toString(ProcessHandle.current().pid(), 36);
  }

  /** Everything but a bug is an answer. */
  public RunResult run() {
    Instant started = clock.instant();
    Inputs inputs = Inputs.list(job, new Configuration());
    if (inputs.problem() != null) {
      return RunResult.failed(ExitCode.USAGE, inputs.problem());
    }
    progress.listed(inputs.files().size());
    Optional<String> refused = job.publishing().refuses(job.output());
    if (refused.isPresent()) {
      return RunResult.failed(ExitCode.USAGE, refused.get());
    }
    return new Turn(job, run, clock)
        .take(
            (snapshots, log) -> {
              log.phase("starting");
              try (SparkSession spark = Sessions.open(job.name(), threads, inputs.bytes())) {
                return run(spark, snapshots, log, inputs, started);
              } finally {
                progress.close();
              }
            });
  }

  private RunResult run(
      SparkSession spark, Snapshots snapshots, RunLog log, Inputs inputs, Instant started)
      throws IOException {
    List<InputFile> files = inputs.files();
    snapshots.open(run);
    Optional<String> previous = snapshots.previous();
    log.phase("reading");
    String fingerprint = FactsFingerprint.of(job);
    FactFolders folders = snapshots.facts(fingerprint);
    FactsOfRun.Gathered gathered =
        new FactsOfRun(spark, job, folders, run).gather(files, reuse, progress);
    long count = CountInputs.apply(gathered.rows(), files);
    String content = FactsFingerprint.content(job, fingerprint, gathered.seen().mark());
    if (reuse == Reuse.KNOWN_FACTS && snapshots.latestContent().equals(Optional.of(content))) {
      snapshots.unchanged(run, at(clock.instant()));
      Turn.forget(snapshots, run, folders, gathered.kept(), log);
      return RunResult.unchanged(
          snapshots.latest().orElseThrow(),
          Duration.between(started, clock.instant()).toMillis() / 1000.0);
    }
    Dataset<Row> facts = gathered.facts();
    if (facts.filter(facts.col(Facts.REASON).isNull()).isEmpty()) {
      return RunResult.failed(ExitCode.REFUSED, noneAccepted(facts, count));
    }
    log.reached(Step.READ);
    log.phase("facts");
    progress.phase("counting and writing tables");
    SnapshotTables tables =
        new SnapshotTables(spark, snapshots.uri(run), (int) (1 + inputs.bytes() / BYTES_A_FILE));
    WriteFacts.apply(tables, facts, job.counting(), job.sentences());
    log.phase("comparing");
    new WriteComparisons(
            spark,
            tables,
            job.counting(),
            job.comparing(),
            job.plainLexicons(),
            job.gazetteer(),
            job.baseYear())
        .write(facts);

    log.reached(Step.WRITTEN);
    log.phase("checking");
    progress.phase("checking and publishing");
    CheckSums.Sums sums = CheckSums.apply(tables, job.counting(), count);
    if (!sums.gaps().isEmpty()) {
      throw new IllegalStateException("sums do not close: " + String.join("; ", sums.gaps()));
    }
    OverrideUse overrides = OverrideUse.of(facts, job.overrides());
    sums.counts().put("overridden", overrides.documents());
    sums.counts().put("skipped", inputs.skipped());
    sums.counts().put("analyzed", count - gathered.seen().known());
    new SnapshotGuide(job).write(spark, tables, snapshots, run, at(started), sums, overrides);
    Proof proof = Proof.of(spark, tables, snapshots, run);
    List<String> breaches =
        CheckGates.apply(
            job.publishing().gates(), spark, sums.counts(), tables, snapshots, previous);
    log.counts(sums.counts());
    if (!breaches.isEmpty()) {
      return RunResult.failed(
          ExitCode.REFUSED, "nothing is published: " + String.join("; ", breaches));
    }
    List<String> themes =
        job.lexicons().get(0).lexicon().themes().stream().map(t -> t.id()).limit(6).toList();
    // Before it publishes: a run that fails has published nothing.
    List<HeadlineCell> headline =
        Headline.of(tables.read(ThemeByRegionYear.TABLE), themes, HEADLINE_YEARS);
    log.reached(Step.CHECKED);
    log.phase("publishing");
    Optional<Generation> overtaken =
        snapshots.publish(
            new RunManifest(job, run)
                .of(
                    inputs,
                    sums,
                    content,
                    overrides.warnings(),
                    proof,
                    log.phases(),
                    previous.orElse(null),
                    at(started),
                    at(clock.instant())));
    if (overtaken.isPresent()) {
      return Turn.overtaken(job.output(), overtaken.get());
    }
    Turn.forget(snapshots, run, folders, gathered.kept(), log);
    return new RunResult(
        ExitCode.DONE,
        snapshots.uri(run),
        null,
        sums.counts(),
        sums.rejectReasons(),
        overrides.warnings(),
        headline,
        log.phases().all(Phases.Spent::seconds),
        Duration.between(started, clock.instant()).toMillis() / 1000.0);
  }

  private String noneAccepted(Dataset<Row> facts, long inputs) {
    Row first = facts.select("source", Facts.REASON, Facts.DETAIL).first();
    return "none of %d inputs was accepted, nothing is published; the first: %s (%s) %s"
        .formatted(inputs, first.getString(0), first.getString(1), first.getString(2));
  }

  static String at(Instant instant) {
    return instant.atZone(ZONE).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
  }
}
