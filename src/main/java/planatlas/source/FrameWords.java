package planatlas.source;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import planatlas.text.WordLists;

/** The words of pages around documents, as {@code frame-words.txt} lists them. Immutable. */
final class FrameWords {

  private static final WordLists LISTS = WordLists.read(FrameWords.class, "frame-words.txt");

  static final List<String> MENUS = LISTS.list("menus");
  static final List<String> COLUMNS = LISTS.list("columns");
  static final List<String> SITES = LISTS.list("sites");
  static final List<String> OTHER_PAGES = LISTS.list("other pages");
  static final List<String> FOOTERS = LISTS.list("footers");
  static final List<String> SPAM = LISTS.list("headings of hijacked pages");
  static final List<String> SHARING = LISTS.list("sharing sites");

  private FrameWords() {}

  /** The names of the fields of one kind, the surest first. */
  static List<String> fields(PageFields.Kind kind) {
    return LISTS.list(kind.list());
  }

  /** The names of all fields. */
  static List<String> fields() {
    return Stream.of(PageFields.Kind.values()).flatMap(kind -> fields(kind).stream()).toList();
  }

  /**
   * The words as alternatives of a pattern, the longest first, in a group that captures nothing.
   */
  static String anyOf(List<String> words) {
    return words.stream()
        .sorted(Comparator.comparingInt(String::length).reversed())
        .map(Pattern::quote)
        .collect(Collectors.joining("|", "(?:", ")"));
  }
}
