package planatlas.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Sentences as the codebook has them: one ends behind 。！？； (or ! ? ;) and at the end of a line.
 * Closing quotes and brackets right behind the mark still belong to it.
 */
public final class Sentences {

  private static final String ENDS = "。！？；!?;";
  private static final String CLOSERS = "”’」』）)》】\"";

  private Sentences() {}

  /** Disjoint spans in order, without white space at their ends; empty ones are left out. */
  public static List<Span> of(String text) {
    List<Span> sentences = new ArrayList<>();
    int begin = 0;
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i++);
      if (c == '\n') {
        add(sentences, text, begin, i - 1);
        begin = i;
      } else if (ENDS.indexOf(c) >= 0) {
        while (i < text.length() && isTrailing(text.charAt(i))) {
          i++;
        }
        add(sentences, text, begin, i);
        begin = i;
      }
    }
    add(sentences, text, begin, text.length());
    return sentences;
  }

  /**
   * The sentence in which {@code offset} lies, or the last one before it.
   *
   * @param sentences in order, at least one
   */
  public static Span at(List<Span> sentences, int offset) {
    int low = 0;
    int high = sentences.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (sentences.get(middle).begin() <= offset) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return sentences.get(low);
  }

  private static boolean isTrailing(char c) {
    return CLOSERS.indexOf(c) >= 0 || ENDS.indexOf(c) >= 0;
  }

  private static void add(List<Span> sentences, String text, int begin, int end) {
    while (begin < end && Blank.is(text.charAt(begin))) {
      begin++;
    }
    while (end > begin && Blank.is(text.charAt(end - 1))) {
      end--;
    }
    if (begin < end) {
      sentences.add(new Span(begin, end));
    }
  }
}
