package planatlas.ingest;

import java.io.Serializable;
import java.util.Iterator;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Row;
import org.apache.spark.util.SerializableConfiguration;
import planatlas.container.Found;
import planatlas.outcome.Outcome;
import planatlas.plan.Describer;
import planatlas.region.Gazetteer;
import planatlas.segment.HanLpSegmenter;
import planatlas.source.InputKey;
import planatlas.source.RawInput;
import planatlas.source.SourceReader;
import planatlas.table.FactRows;
import planatlas.theme.PlanAnalyzer;
import planatlas.theme.TaggedPlan;
import planatlas.theme.Tagger;

/**
 * Each input of a file to its row of facts. Travels as settings; each JVM builds the heavy parts
 * (gazetteer, matcher, segmenter) once, at its first document, and shares them between its tasks.
 */
public final class Analysis implements Serializable {

  private static final long serialVersionUID = 1;

  private final AnalysisSettings settings;
  private final SerializableConfiguration hadoop;
  private final KnownFacts known;
  private transient volatile Parts parts;

  private record Parts(PlanAnalyzer analyzer, FactRows rows, ReadInputs inputs) {}

  /** Of every input, whatever is known. */
  public Analysis(AnalysisSettings settings, Configuration hadoop) {
    this(settings, hadoop, KnownFacts.NONE);
  }

  /**
   * @param known inputs that are not looked into again
   */
  public Analysis(AnalysisSettings settings, Configuration hadoop, KnownFacts known) {
    this.settings = settings;
    this.known = known;
    this.hadoop = new SerializableConfiguration(hadoop);
  }

  /**
   * The facts of each input in a file, read as they are asked for.
   *
   * @param done is run once, behind the last
   */
  Iterator<Row> analyze(InputFile file, Runnable done) {
    Parts p = parts();
    Iterator<Found> inputs = p.inputs.of(file);
    return new Iterator<>() {
      private boolean ended;

      @Override
      public boolean hasNext() {
        boolean more = inputs.hasNext();
        if (!more && !ended) {
          ended = true;
          done.run();
        }
        return more;
      }

      @Override
      public Row next() {
        Found found = inputs.next();
        return found
            .input()
            .fold(
                input -> row(p, found.locator(), file.locator(), input),
                (reason, detail) ->
                    p.rows.row(
                        found.locator(), file.locator(), null, Outcome.rejected(reason, detail)));
      }
    };
  }

  private Row row(Parts p, String locator, String file, RawInput input) {
    long key = InputKey.of(input);
    int segment = known.segment(key);
    if (segment >= 0) {
      return p.rows.known(locator, file, key, segment);
    }
    Outcome<TaggedPlan> outcome = p.analyzer.analyze(input);
    boolean lasting = outcome.fold(plan -> true, (reason, detail) -> reason.isLasting());
    return p.rows.row(locator, file, lasting ? key : null, outcome);
  }

  /** The job was refused where a table was not sound; here it is. */
  private Gazetteer gazetteer() {
    return Gazetteer.with(settings.divisions())
        .fold(
            gazetteer -> gazetteer,
            problems -> {
              throw new IllegalStateException("divisions that the driver accepted: " + problems);
            });
  }

  private Parts parts() {
    if (parts == null) {
      synchronized (this) {
        if (parts == null) {
          Gazetteer gazetteer = gazetteer();
          parts =
              new Parts(
                  new PlanAnalyzer(
                      new SourceReader(settings.limits()),
                      new Describer(gazetteer, settings.overrides(), settings.names()),
                      HanLpSegmenter.shared(),
                      new Tagger(settings.lexicons())),
                  new FactRows(gazetteer, settings.baseYear(), settings.parts()),
                  new ReadInputs(settings.limits(), hadoop.value()));
        }
      }
    }
    return parts;
  }
}
