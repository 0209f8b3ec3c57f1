package planatlas.source;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Words that the classes and ids of a kind of element are made of. {@code share*} stands for every
 * word that begins so, {@code *comment*} for every word that contains it. Immutable.
 */
final class FrameNames {

  private final Set<String> words = new HashSet<>();
  private final List<String> beginnings = new ArrayList<>();
  private final List<String> parts = new ArrayList<>();

  private FrameNames() {}

  /**
   * @param words in lower case, parted by blanks
   */
  static FrameNames of(String words) {
    FrameNames names = new FrameNames();
    for (String word : words.strip().split("\\s+")) {
      if (word.startsWith("*")) {
        names.parts.add(word.substring(1, word.length() - 1));
      } else if (word.endsWith("*")) {
        names.beginnings.add(word.substring(0, word.length() - 1));
      } else {
        names.words.add(word);
      }
    }
    return names;
  }

  boolean matches(List<String> words) {
    for (String word : words) {
      if (matches(word)) {
        return true;
      }
    }
    return false;
  }

  private boolean matches(String word) {
    return words.contains(word)
        || beginnings.stream().anyMatch(word::startsWith)
        || parts.stream().anyMatch(word::contains);
  }

  /** The words of a name in lower case: {@code relatedNews-box_2} has related, news and box. */
  static List<String> words(String name) {
    List<String> words = new ArrayList<>();
    int begin = 0;
    for (int i = 0; i <= name.length(); i++) {
      char c = i < name.length() ? name.charAt(i) : ' ';
      boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
      boolean capital = c <= 'Z' && letter && i > begin && name.charAt(i - 1) >= 'a';
      if (!letter || capital) {
        if (i > begin) {
          words.add(name.substring(begin, i).toLowerCase(Locale.ROOT));
        }
        begin = capital ? i : i + 1;
      }
    }
    return words;
  }
}
