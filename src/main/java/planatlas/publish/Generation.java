package planatlas.publish;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * One change of what is current: the entry of a log that only grows. Of two runs that started from
 * the same generation, one creates the next.
 *
 * @param number 1 for the first
 * @param run whose snapshot became current
 * @param change what was done
 * @param at when, by ISO 8601
 * @param publishedAt when the snapshot was made
 * @param schemaVersion of its tables
 */
public record Generation(
    int number,
    String run,
    Change change,
    String at,
    @JsonProperty("published_at") String publishedAt,
    @JsonProperty("schema_version") String schemaVersion) {

  /** How a snapshot became current. */
  public enum Change {
    PUBLISHED,
    ROLLED_BACK
  }
}
