package planatlas.ingest;

import java.io.Serializable;
import planatlas.container.Share;

/**
 * One file to be read, or one share of it.
 *
 * @param locator what tables call it
 * @param uri where it is
 * @param bytes its size when it was listed
 * @param share of the inputs in it
 */
public record InputFile(String locator, String uri, long bytes, Reading reading, Share share)
    implements Serializable {

  /** A whole file that says itself what it is. */
  public InputFile(String locator, String uri, long bytes) {
    this(locator, uri, bytes, new Reading.Files(), Share.ALL);
  }

  /** What reading its share costs, against the bytes of other files. */
  long cost() {
    return bytes / share.of();
  }
}
