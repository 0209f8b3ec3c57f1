package planatlas.stage;

import java.util.List;

/**
 * What aggregates count.
 *
 * @param kinds labels of the kinds of documents
 * @param parts labels of the parts of a document
 */
public record Counting(List<String> kinds, List<String> parts) {

  public Counting {
    kinds = List.copyOf(kinds);
    parts = List.copyOf(parts);
  }
}
