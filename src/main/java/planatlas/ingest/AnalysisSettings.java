package planatlas.ingest;

import java.io.Serializable;
import java.util.List;
import planatlas.plan.Overrides;
import planatlas.region.DivisionTable;
import planatlas.region.NameEvidence;
import planatlas.source.Limits;
import planatlas.theme.Lexicon;

/**
 * All that shapes the facts of a document, as plain data that travels to executors.
 *
 * @param divisions CSV files that add to the shipped table of divisions
 * @param overrides go before what the texts say
 * @param names whether names of files and hosts tell what texts leave open
 * @param baseYear the year whose divisions aggregates are keyed on
 * @param parts labels of the parts that aggregates count
 */
public record AnalysisSettings(
    List<Lexicon> lexicons,
    List<DivisionTable> divisions,
    Overrides overrides,
    NameEvidence names,
    int baseYear,
    List<String> parts,
    Limits limits)
    implements Serializable {

  public AnalysisSettings {
    lexicons = List.copyOf(lexicons);
    divisions = List.copyOf(divisions);
    parts = List.copyOf(parts);
  }
}
