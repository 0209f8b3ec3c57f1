package planatlas.container;

import java.io.Serializable;

/**
 * The inputs of a file that one task takes of it: each {@code of}-th, from {@code nth} on. Who
 * shares a large file reads it all, since it has no places to begin at; what is shared is the
 * analysis, which costs far more.
 */
public record Share(int nth, int of) implements Serializable {

  public static final Share ALL = new Share(0, 1);

  public Share {
    if (nth < 0 || nth >= of) {
      throw new IllegalArgumentException("share %d of %d".formatted(nth, of));
    }
  }

  boolean has(long ordinal) {
    return ordinal % of == nth;
  }

  /** Whether this share says what concerns the file as a whole. */
  public boolean isFirst() {
    return nth == 0;
  }
}
