package planatlas.source;

import java.util.List;
import java.util.Map;
import planatlas.text.Span;

/**
 * What was got out of a format that is no plain text.
 *
 * @param text lines in reading order, the page around the document among them
 * @param kept where the document stands in it, in order and disjoint; the rest is frame
 * @param charset of the bytes; null where the format leaves no choice
 * @param method how it was got, for {@code documents.extraction}
 * @param metadata named values of the format itself, keys in lower case
 */
record Extraction(
    String text, List<Span> kept, String charset, String method, Map<String, String> metadata) {

  Extraction {
    kept = List.copyOf(kept);
    metadata = Map.copyOf(metadata);
  }

  /** A format that has no page around its document. */
  static Extraction whole(String text, String method, Map<String, String> metadata) {
    return new Extraction(
        text,
        text.isEmpty() ? List.of() : List.of(new Span(0, text.length())),
        null,
        method,
        metadata);
  }
}
