package planatlas.job;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/**
 * A job as its JSON file says it. What a file leaves out is null here; {@link Job} has the
 * defaults.
 *
 * @param name of the job, for people and the manifest
 * @param divisions CSV files that add to the gazetteer
 * @param overrides a CSV file of what a person knows better than the texts: for a locator ({@code
 *     source}) or a hash of bytes ({@code source_sha256}) the {@code region_code}, {@code
 *     plan_year}, {@code doc_kind}, or {@code drop}; see {@link planatlas.plan.OverrideReader}
 * @param names whether names of folders, files and hosts tell what texts leave open; they do where
 *     it is left out
 * @param baseYear whose divisions aggregates are keyed on
 * @param kinds of documents that aggregates count
 * @param parts of documents that aggregates count
 * @param sentences whether the table of sentences is published
 * @param window years of the balanced panel and of emerging terms: how many of the last years, or a
 *     list of years; 5 where it is left out
 * @param peers further sets of bureaus to compare with
 * @param bootstrap of the intervals of rates
 * @param documentTokens whether the table of word counts by document is published; not where it is
 *     left out
 * @param gates at which a run refuses to publish
 * @param retention of older snapshots
 */
public record JobFile(
    String name,
    List<Input> inputs,
    List<String> lexicons,
    String output,
    List<String> divisions,
    String overrides,
    Boolean names,
    @JsonProperty("base_year") Integer baseYear,
    List<String> kinds,
    List<String> parts,
    Boolean sentences,
    JsonNode window,
    Peers peers,
    Resampling bootstrap,
    @JsonProperty("document_tokens") Boolean documentTokens,
    LimitSettings limits,
    GateSettings gates,
    RetentionSettings retention,
    @JsonProperty("manifests_alone") Boolean manifestsAlone) {

  /**
   * One of {@code files}, {@code table} and {@code packed}.
   *
   * @param files a folder
   * @param table a file, or a folder of files, in CSV, JSON lines or Parquet
   * @param columns which column of the table is what
   * @param packed a folder that {@code pack} made
   * @param name what locators begin with; the name of the folder or file where it is left out; a
   *     packed corpus has its locators already
   */
  public record Input(String files, String table, Columns columns, String packed, String name) {}

  /** Names of columns; see {@link planatlas.container.TableColumns}. */
  public record Columns(
      String text, String html, String url, String title, String region, String year) {}

  /**
   * @param groups names of groups, each with the codes of its regions in the base year
   * @param reference code of a region that every bureau is compared with
   */
  public record Peers(Map<String, List<String>> groups, String reference) {}

  /**
   * @param replicates 1000 where it is left out
   * @param seed 1 where it is left out
   */
  public record Resampling(Integer replicates, Long seed) {}

  /** What one input may cost; see {@link planatlas.source.Limits}. */
  public record LimitSettings(
      Long bytes,
      Integer characters,
      Integer seconds,
      Integer memory,
      Integer entries,
      @JsonProperty("expanded_bytes") Long expandedBytes) {}

  /** See {@link Gates}. */
  public record GateSettings(
      Double rejected,
      @JsonProperty("unknown_region") Double unknownRegion,
      @JsonProperty("unknown_year") Double unknownYear,
      Double gone,
      @JsonProperty("theme_fall") Double themeFall) {}

  /** See {@link planatlas.publish.Retention}. */
  public record RetentionSettings(
      Integer snapshots,
      Integer days,
      @JsonProperty("grace_hours") Integer graceHours,
      Integer records) {}
}
