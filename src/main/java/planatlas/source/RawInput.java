package planatlas.source;

import java.util.Map;

/**
 * One input as it was found, before anything is known of its text: a file, an archive's member, a
 * table's row or a response of a crawl.
 *
 * @param locator what tables call it
 * @param name its file name, which decides where the bytes leave a choice (Markdown or plain text)
 * @param given the format, where whoever found it knows; null where the bytes are to tell
 * @param charset that came with it from outside (a header of HTTP); null where none did
 * @param metadata named values that came with it, keys in lower case
 */
public record RawInput(
    String locator,
    String name,
    byte[] bytes,
    Format given,
    String charset,
    Map<String, String> metadata,
    Stated stated) {

  public RawInput {
    metadata = Map.copyOf(metadata);
  }

  /** A file or member of which nothing is known but its bytes and where they lie. */
  public static RawInput of(String locator, byte[] bytes) {
    return new RawInput(locator, locator, bytes, null, null, Map.of(), Stated.NOTHING);
  }
}
