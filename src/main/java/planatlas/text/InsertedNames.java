package planatlas.text;

import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds the names of betting sites that hijacked pages insert into the words of an article. The
 * names are listed in {@code inserted-names.txt}. Stateless.
 */
final class InsertedNames {

  /** Without one of these there is nothing to look for. */
  private static final List<String> TELLING;

  private static final Pattern PATTERN;

  static {
    WordLists words = WordLists.read(InsertedNames.class, "inserted-names.txt");
    List<String> names = inBothForms(words.list("names"));
    List<String> inCompany = inBothForms(words.list("names with a word behind"));
    TELLING = Stream.of(names, inCompany).flatMap(Collection::stream).toList();
    String behind = "(?:" + anyOf(inBothForms(words.list("words behind"))) + ")";
    PATTERN =
        Pattern.compile(
            "(?<![A-Za-z0-9])(?:(?:%s)%s{0,4}+|(?:%s)%s{1,4}+)"
                .formatted(anyOf(names), behind, anyOf(inCompany), behind));
  }

  /** No name stands between words in a shorter text. */
  private static final int SHORTEST = 8;

  private InsertedNames() {}

  /** Each word in simplified and in traditional characters. */
  private static List<String> inBothForms(List<String> words) {
    Transliterator traditional = Transliterator.getInstance("Simplified-Traditional");
    return words.stream()
        .flatMap(w -> Stream.of(w, traditional.transliterate(w)))
        .distinct()
        .toList();
  }

  private static String anyOf(List<String> words) {
    return words.stream()
        .sorted(Comparator.comparingInt(String::length).reversed())
        .map(Pattern::quote)
        .collect(Collectors.joining("|"));
  }

  /** Disjoint spans in order. */
  static List<Span> in(String text) {
    if (text.length() < SHORTEST) {
      return List.of();
    }
    List<Span> names = new ArrayList<>();
    if (TELLING.stream().anyMatch(text::contains)) {
      Matcher name = PATTERN.matcher(text);
      while (name.find()) {
        names.add(new Span(name.start(), name.end()));
      }
    }
    return names;
  }
}
