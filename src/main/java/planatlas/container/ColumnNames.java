package planatlas.container;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The columns that a table has. Blanks and marks around a name do not count, since nobody sees
 * them. Immutable.
 *
 * @param written the names as they are written, in order
 * @param places of the names without what is around them; of the first where one is there twice
 */
record ColumnNames(List<String> written, Map<String, Integer> places) {

  static ColumnNames of(List<String> written) {
    Map<String, Integer> places = new HashMap<>();
    for (int i = 0; i < written.size(); i++) {
      places.putIfAbsent(bare(written.get(i)), i);
    }
    return new ColumnNames(List.copyOf(written), places);
  }

  static String bare(String name) {
    return name.replaceAll(
        "^[\\s\\u00a0\\u3000\\u200b\\ufeff]+|[\\s\\u00a0\\u3000\\u200b\\ufeff]+$", "");
  }

  /** On one line, cut where it is long: what is no table has anything for a name. */
  static String shown(String name) {
    String line = bare(name).replaceAll("[\\s\\p{Cntrl}]+", " ");
    return line.length() > 40 ? line.substring(0, 40) + "…" : line;
  }

  int size() {
    return written.size();
  }

  boolean has(String name) {
    return places.containsKey(bare(name));
  }

  /** Of a column that the table has. */
  int at(String name) {
    return places.get(bare(name));
  }

  /** As it is written in the table. */
  String written(String name) {
    return written.get(at(name));
  }
}
