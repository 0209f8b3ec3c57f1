package planatlas.source;

import java.io.Serializable;

/**
 * What one input may cost.
 *
 * @param bytes size of a document; of an archive as well, since archives are held in memory
 * @param characters UTF-16 units of its text
 * @param seconds that a parser may take over it
 * @param memory MiB of the process that parses it
 * @param entries of an archive
 * @param expandedBytes of all entries of an archive together
 */
public record Limits(
    long bytes, int characters, int seconds, int memory, int entries, long expandedBytes)
    implements Serializable {

  /** 64 MiB, ten million characters, 30 s, 512 MiB, 10,000 entries, 1 GiB. */
  public static final Limits DEFAULT = new Limits(64L << 20, 10_000_000, 30, 512, 10_000, 1L << 30);

  /** The least memory that a parser's process starts with. */
  public static final int LEAST_MEMORY = 64;

  public Limits {
    if (bytes < 1 || characters < 1) {
      throw new IllegalArgumentException(
          "limits must be positive, got %d bytes and %d characters".formatted(bytes, characters));
    }
    if (seconds < 1 || memory < LEAST_MEMORY || entries < 1 || expandedBytes < 1) {
      throw new IllegalArgumentException(
          "limits must be positive and memory at least %d, got %d seconds, %d MiB, %d entries, %d bytes"
              .formatted(LEAST_MEMORY, seconds, memory, entries, expandedBytes));
    }
  }

  /** These of a document, the defaults for the rest. */
  public Limits(long bytes, int characters) {
    this(
        bytes, characters, DEFAULT.seconds, DEFAULT.memory, DEFAULT.entries, DEFAULT.expandedBytes);
  }
}
