package planatlas.plan;

import java.util.List;
import planatlas.text.Span;

/**
 * What a document is called.
 *
 * @param own its title, normalised and without spaces; null where it has none
 * @param printed its title with the characters of the page; null where it has none
 * @param cover the title of the letter that it came with (关于印发…的通知), normalised; or null
 * @param headline whether it is the headline of a text that is not called as papers are
 * @param spans where either stands in the normalised text, repeats included, in order
 */
record Title(String own, String printed, String cover, boolean headline, List<Span> spans) {

  static final Title NONE = new Title(null, null, null, false, List.of());

  Title {
    spans = List.copyOf(spans);
  }
}
