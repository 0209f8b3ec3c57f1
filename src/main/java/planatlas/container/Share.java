package planatlas.container;

import java.io.Serializable;

/**
 * The inputs of a file that one task takes of it: each {@code of}-th, from {@code nth} on. Row
 * groups of Parquet are shared before they are read; of other files each share reads all, since
 * they have no places to begin at, and what is shared is the analysis, which costs far more.
 */
public record Share(int nth, int of) implements Serializable {

  public static final Share ALL = new Share(0, 1);

  public Share {
    if (nth < 0 || nth >= of) {
      throw new IllegalArgumentException("share %d of %d".formatted(nth, of));
    }
  }

  public boolean has(long ordinal) {
    return ordinal % of == nth;
  }

  /** Whether this share says what concerns the file as a whole. */
  public boolean isFirst() {
    return nth == 0;
  }
}
