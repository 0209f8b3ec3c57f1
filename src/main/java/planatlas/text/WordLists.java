package planatlas.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Named lists of words, read from a resource: a line {@code [name]} begins a list, every other line
 * is a word; empty lines and lines that begin with {@code #} are skipped. Immutable.
 */
public final class WordLists {

  private final String resource;
  private final Map<String, List<String>> lists = new LinkedHashMap<>();

  private WordLists(String resource) {
    this.resource = resource;
  }

  /**
   * @param beside the class in whose package the resource lies
   * @throws IllegalStateException where the resource is missing or a word stands outside a list
   */
  public static WordLists read(Class<?> beside, String resource) {
    try (InputStream in = beside.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("resource %s is missing".formatted(resource));
      }
      WordLists words = new WordLists(resource);
      words.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      return words;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void parse(String content) {
    List<String> list = null;
    for (String line : content.split("\\R")) {
      String word = line.strip();
      if (word.startsWith("[") && word.endsWith("]")) {
        list = new ArrayList<>();
        lists.put(word.substring(1, word.length() - 1), list);
      } else if (!word.isEmpty() && word.charAt(0) != '#') {
        if (list == null) {
          throw new IllegalStateException("%s: \"%s\" is in no list".formatted(resource, word));
        }
        list.add(word);
      }
    }
  }

  /** The words of the list {@code name}, in the order of the resource. */
  public List<String> list(String name) {
    List<String> list = lists.get(name);
    if (list == null) {
      throw new IllegalStateException("%s has no list [%s]".formatted(resource, name));
    }
    return List.copyOf(list);
  }
}
