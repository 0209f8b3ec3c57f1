package planatlas.stage;

import java.io.Serializable;
import java.util.Iterator;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Row;
import org.apache.spark.util.SerializableConfiguration;
import planatlas.plan.Describer;
import planatlas.region.Gazetteer;
import planatlas.segment.HanLpSegmenter;
import planatlas.source.Found;
import planatlas.source.SourceReader;
import planatlas.table.FactRows;
import planatlas.theme.PlanAnalyzer;
import planatlas.theme.Tagger;

/**
 * Each input of a file to its row of facts. Travels as settings; each JVM builds the heavy parts
 * (gazetteer, matcher, segmenter) once, at its first document, and shares them between its tasks.
 */
public final class Analysis implements Serializable {

  private static final long serialVersionUID = 1;

  private final AnalysisSettings settings;
  private final SerializableConfiguration hadoop;
  private transient volatile Parts parts;

  private record Parts(PlanAnalyzer analyzer, FactRows rows, ReadInputs inputs) {}

  public Analysis(AnalysisSettings settings, Configuration hadoop) {
    this.settings = settings;
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
        return p.rows.row(found.locator(), file.locator(), found.input().then(p.analyzer::analyze));
      }
    };
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
                  new ReadInputs(settings.limits(), hadoop.value()));
        }
      }
    }
    return parts;
  }
}
