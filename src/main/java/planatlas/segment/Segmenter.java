package planatlas.segment;

import java.util.List;
import planatlas.text.Token;

/** Splits Chinese text into words. Implementations are safe to share between threads. */
public interface Segmenter {

  /**
   * The tokens of {@code text}, in order, disjoint, with UTF-16 offsets into it. Characters between
   * tokens are white space.
   */
  List<Token> segment(String text);
}
