package planatlas.job;

import java.util.List;
import planatlas.compare.Comparing;
import planatlas.ingest.AnalysisSettings;
import planatlas.ingest.Reading;
import planatlas.plan.Overrides;
import planatlas.region.DivisionTable;
import planatlas.region.Gazetteer;
import planatlas.region.NameEvidence;
import planatlas.source.Limits;
import planatlas.stage.Counting;
import planatlas.theme.Lexicon;

/**
 * A job that was read and found sound: every file that it names is loaded.
 *
 * @param output a local path or a URI
 */
public record Job(
    String name,
    List<Input> inputs,
    List<NamedLexicon> lexicons,
    List<DivisionTable> divisions,
    Gazetteer gazetteer,
    Overrides overrides,
    NameEvidence names,
    String output,
    int baseYear,
    Counting counting,
    Comparing comparing,
    boolean sentences,
    Limits limits,
    Publishing publishing) {

  /** A folder or file, what locators begin with, and how what lies there is read. */
  public record Input(String folder, String name, Reading reading) {

    /** A folder of documents. */
    public Input(String folder, String name) {
      this(folder, name, new Reading.Files());
    }
  }

  /** A lexicon and the file that it was read from. */
  public record NamedLexicon(String file, String sha256, Lexicon lexicon) {}

  public AnalysisSettings settings() {
    return new AnalysisSettings(
        plainLexicons(), divisions, overrides, names, baseYear, counting.parts(), limits);
  }

  public List<Lexicon> plainLexicons() {
    return lexicons.stream().map(NamedLexicon::lexicon).toList();
  }
}
