package planatlas.source;

import java.io.Serializable;

/**
 * What one document may cost.
 *
 * @param bytes size of the input
 * @param characters UTF-16 units after decoding
 */
public record Limits(long bytes, int characters) implements Serializable {

  /** 64 MiB and ten million characters. */
  public static final Limits DEFAULT = new Limits(64L << 20, 10_000_000);

  public Limits {
    if (bytes < 1 || characters < 1) {
      throw new IllegalArgumentException(
          "limits must be positive, got %d bytes and %d characters".formatted(bytes, characters));
    }
  }
}
