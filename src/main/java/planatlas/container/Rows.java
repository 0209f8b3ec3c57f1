package planatlas.container;

import java.io.Closeable;
import java.io.IOException;

/** The inputs inside one file, one after the other. Not safe to share. */
public interface Rows extends Closeable {

  /**
   * The next input; null where there are no more.
   *
   * @throws IOException where the file cannot be read on
   */
  Found next() throws IOException;

  /** What of {@code share} the caller is to pick from these rows; all where they are picked. */
  default Share unshared(Share share) {
    return share;
  }
}
