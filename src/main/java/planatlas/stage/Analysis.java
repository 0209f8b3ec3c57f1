package planatlas.stage;

import java.io.Serializable;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Row;
import org.apache.spark.util.SerializableConfiguration;
import planatlas.outcome.Outcome;
import planatlas.outcome.Reason;
import planatlas.plan.Describer;
import planatlas.region.Gazetteer;
import planatlas.segment.HanLpSegmenter;
import planatlas.source.Format;
import planatlas.source.SourceReader;
import planatlas.table.FactRows;
import planatlas.theme.PlanAnalyzer;
import planatlas.theme.TaggedPlan;
import planatlas.theme.Tagger;

/**
 * One input to its row of facts. Travels as settings; each JVM builds the heavy parts (gazetteer,
 * matcher, segmenter) once, at its first document, and shares them between its tasks.
 */
public final class Analysis implements Serializable {

  private static final long serialVersionUID = 1;

  private final AnalysisSettings settings;
  private final SerializableConfiguration hadoop;
  private transient volatile Parts parts;

  private record Parts(PlanAnalyzer analyzer, FactRows rows, FileBytes bytes) {}

  public Analysis(AnalysisSettings settings, Configuration hadoop) {
    this.settings = settings;
    this.hadoop = new SerializableConfiguration(hadoop);
  }

  Row analyze(InputFile file) {
    Parts p = parts();
    Optional<Format> format = Format.ofName(file.locator());
    Outcome<TaggedPlan> outcome =
        format.isEmpty()
            ? Outcome.rejected(Reason.UNSUPPORTED, "is no .txt or .md file")
            : p.bytes
                .read(file)
                .then(bytes -> p.analyzer.analyze(file.locator(), format.orElseThrow(), bytes));
    return p.rows.row(file.locator(), outcome);
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
                      new Describer(gazetteer, settings.overrides()),
                      HanLpSegmenter.shared(),
                      new Tagger(settings.lexicons())),
                  new FactRows(gazetteer, settings.baseYear(), settings.parts()),
                  new FileBytes(settings.limits(), hadoop.value()));
        }
      }
    }
    return parts;
  }
}
