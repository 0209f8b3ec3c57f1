package planatlas.plan;

import java.util.List;
import planatlas.text.Span;

/**
 * What a document is called.
 *
 * @param own its title, or null
 * @param cover the title of the letter that it came with (关于印发…的通知), or null
 * @param spans where either stands in the cleaned text, repeats included, in order
 */
record Title(String own, String cover, List<Span> spans) {}
