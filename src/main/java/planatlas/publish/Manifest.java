package planatlas.publish;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;

/**
 * What a snapshot holds and what it was made from. Written last, so that a snapshot with a manifest
 * is a whole one.
 *
 * @param schemaVersion of the published tables: the first number changes when a column's meaning
 *     does
 * @param build hash of the classes that ran
 * @param basedOn the run that was current when this one started; null for none
 * @param divisions the table of divisions that is shipped, then those of the job
 * @param overrides the table of what a person knew better, if there was one
 * @param content the same for two runs that come to the same tables: a hash of inputs, code,
 *     lexicons and settings
 * @param warnings what the run would have its reader know, a line each
 * @param counts inputs, documents, counted, duplicates, rejects and mentions
 * @param quality shares, from 0 to 1, of what could not be read or placed
 * @param rows of each table
 * @param seconds that each phase took, until the manifest was written
 * @param cpuSeconds of this process in the same phases; on a cluster only the driver's
 */
public record Manifest(
    @JsonProperty("schema_version") String schemaVersion,
    String run,
    String job,
    @JsonProperty("planatlas_version") String version,
    String build,
    @JsonProperty("based_on") String basedOn,
    @JsonProperty("started_at") String startedAt,
    @JsonProperty("published_at") String publishedAt,
    @JsonProperty("time_zone") String timeZone,
    @JsonProperty("base_year") int baseYear,
    String segmenter,
    List<Fingerprint> inputs,
    List<Fingerprint> lexicons,
    List<Fingerprint> divisions,
    List<Fingerprint> overrides,
    @JsonProperty("counted_kinds") List<String> kinds,
    @JsonProperty("counted_parts") List<String> parts,
    String content,
    Comparison comparison,
    List<String> warnings,
    Map<String, Long> counts,
    Map<String, Double> quality,
    Map<String, Long> rows,
    Map<String, Double> seconds,
    @JsonProperty("cpu_seconds") Map<String, Double> cpuSeconds,
    List<PublishedFile> files) {

  /** The version of the tables that this code writes. */
  public static final String SCHEMA_VERSION = "1.0";

  /**
   * Something that shaped the result.
   *
   * @param name as the job file names it
   * @param version as it calls itself; null where it does not
   * @param sha256 of its content, or of the list of its files
   */
  public record Fingerprint(String name, String version, String sha256) {}

  /** A file of the snapshot, by its path within it. */
  public record PublishedFile(String path, long bytes, String sha256) {}

  /**
   * How bureaus were compared.
   *
   * @param window the last so many years; 0 where {@code years} are stated
   * @param reference code of a region that every bureau was compared with; null for none
   */
  public record Comparison(
      int window,
      List<Integer> years,
      @JsonProperty("bootstrap_replicates") int replicates,
      @JsonProperty("bootstrap_seed") long seed,
      Map<String, List<String>> groups,
      String reference) {}
}
