package planatlas.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/**
 * Where titles and texts stand on the pages of known sites, in the order in which they are tried:
 * the resource {@code site-selectors.txt}. Immutable and safe to share.
 */
record SiteSelectors(List<Selector> titles, List<Selector> contents) {

  private static final Pattern NAME = Pattern.compile("[.#][\\w-]+");

  /**
   * A selector as written and as compiled.
   *
   * @param name {@code .class} in lower case or {@code #id}, where it is no more than that; else
   *     null
   */
  record Selector(String css, Evaluator evaluator, String name) {

    static Selector of(String css) {
      String name = css.charAt(0) == '.' ? css.toLowerCase(Locale.ROOT) : css;
      return new Selector(css, QueryParser.parse(css), NAME.matcher(css).matches() ? name : null);
    }
  }

  private static final SiteSelectors SHIPPED = read();

  SiteSelectors {
    titles = List.copyOf(titles);
    contents = List.copyOf(contents);
  }

  static SiteSelectors shipped() {
    return SHIPPED;
  }

  private static SiteSelectors read() {
    List<Selector> titles = new ArrayList<>();
    List<Selector> contents = new ArrayList<>();
    List<Selector> section = contents;
    for (String line : resource().lines().map(String::strip).toList()) {
      if (line.equals("[title]")) {
        section = titles;
      } else if (line.equals("[content]")) {
        section = contents;
      } else if (!line.isEmpty() && !line.startsWith("//")) {
        section.add(Selector.of(line));
      }
    }
    return new SiteSelectors(titles, contents);
  }

  private static String resource() {
    try (InputStream in = SiteSelectors.class.getResourceAsStream("site-selectors.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
