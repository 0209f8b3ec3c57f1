package planatlas.segment;

import java.util.ArrayList;
import java.util.List;
import planatlas.text.Token;

/** Splits Chinese text into words. Implementations are safe to share between threads. */
public interface Segmenter {

  /**
   * Adds the tokens of {@code [begin, end)} to {@code tokens}, in order, disjoint, with UTF-16
   * offsets into the whole text. Characters between tokens are white space. What stands around the
   * stretch does not matter.
   */
  void segment(String text, int begin, int end, List<Token> tokens);

  /** The tokens of {@code text}. */
  default List<Token> segment(String text) {
    List<Token> tokens = new ArrayList<>();
    segment(text, 0, text.length(), tokens);
    return tokens;
  }
}
