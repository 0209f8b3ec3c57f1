package planatlas.theme;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Lists of a file that may hold a null, which the reader of the file tells with its place. */
final class ListAsRead {

  private ListAsRead() {}

  /** An unmodifiable copy, empty for null; unlike {@link List#copyOf} it keeps nulls. */
  static <T> List<T> of(List<T> list) {
    return list == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(list));
  }
}
