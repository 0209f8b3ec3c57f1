package planatlas.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;

/**
 * What the page says of the run that it shows.
 *
 * @param started when, as people read it
 * @param counts see {@link planatlas.stage.CheckSums}
 * @param rejects how many inputs each reason took
 * @param kinds of documents that count
 * @param parts of documents that count
 */
public record RunFacts(
    String job,
    String run,
    String version,
    String started,
    @JsonProperty("base_year") int baseYear,
    Map<String, Long> counts,
    Map<String, Long> rejects,
    List<String> kinds,
    List<String> parts,
    List<String> warnings) {}
