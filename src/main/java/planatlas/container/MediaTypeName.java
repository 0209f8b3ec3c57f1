package planatlas.container;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A media type as servers write it, quotes and all.
 *
 * @param name type and subtype in lower case, such as {@code text/html}; empty where it is missing
 * @param charset null where none is stated
 */
record MediaTypeName(String name, String charset) {

  private static final Set<String> DRESS = Set.of("image", "video", "audio", "font");
  private static final Set<String> DRESS_TEXT = Set.of("css", "javascript", "x-javascript");

  private static final Pattern NAME = Pattern.compile("[\"'\\s]*([\\w.+-]+/[\\w.+-]+)");
  private static final Pattern CHARSET =
      Pattern.compile("(?i)charset\\s*=\\s*[\"']?([\\w.:+-]{1,40})");

  static MediaTypeName of(String stated) {
    String head = stated.length() > 1_000 ? stated.substring(0, 1_000) : stated;
    Matcher name = NAME.matcher(head);
    Matcher charset = CHARSET.matcher(head);
    return new MediaTypeName(
        name.lookingAt() ? name.group(1).toLowerCase(Locale.ROOT) : "",
        charset.find() ? charset.group(1) : null);
  }

  /** What a page is dressed with: pictures, films, sounds, fonts, style sheets, scripts. */
  boolean isDress() {
    int slash = name.indexOf('/');
    return slash > 0
        && (DRESS.contains(name.substring(0, slash))
            || DRESS_TEXT.contains(name.substring(slash + 1)));
  }

  boolean isPlainText() {
    return name.equals("text/plain");
  }

  boolean isHttp() {
    return name.equals("application/http");
  }
}
