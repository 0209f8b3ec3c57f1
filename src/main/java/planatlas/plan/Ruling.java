package planatlas.plan;

import java.io.Serializable;

/**
 * One row of a table of overrides: what a person knows better about some document. A null leaves
 * the matter to the text.
 *
 * @param line on which it stands
 * @param source locator of the document; null for whatever has the hash
 * @param sha256 of its bytes; null for whatever lies at the locator
 * @param dropped whether the document shall count nowhere
 */
public record Ruling(
    int line,
    String source,
    String sha256,
    String region,
    Integer year,
    DocKind kind,
    boolean dropped)
    implements Serializable {

  public Ruling {
    if (source == null && sha256 == null) {
      throw new IllegalArgumentException("line %d names no document".formatted(line));
    }
    if (region == null && year == null && kind == null && !dropped) {
      throw new IllegalArgumentException("line %d says nothing".formatted(line));
    }
  }

  boolean concerns(String locator, String hash) {
    return (source == null || source.equals(locator)) && (sha256 == null || sha256.equals(hash));
  }

  /** The document that it names, for a person. */
  public String subject() {
    return source != null ? "source " + source : "source_sha256 " + sha256;
  }
}
