package planatlas.source;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.parser.Parser;
import planatlas.text.DerivedText;
import planatlas.text.DerivedTextBuilder;

/**
 * HTML tags and entities in a text that is no page: archives of forums and exports of databases
 * have them. Tags of blocks end a paragraph, {@code br} ends a line, other tags go, and entities
 * become the characters that they name. Stateless.
 */
final class Tags {

  private static final Pattern CLOSED =
      Pattern.compile(
          "(?i)(?:<|&lt;)/(?:p|div|span|b|strong|td|tr|li|font|h[1-6]|a|em)(?:>|&gt;)|(?:<|&lt;)br */?(?:>|&gt;)");

  private static final String BLOCK =
      "(?:p|div|br|hr|tr|li|ul|ol|table|tbody|section|article|h[1-6]|blockquote|pre|center|dl|dt|dd|title)";

  private static final String INLINE =
      "(?:span|b|strong|em|i|u|s|font|a|td|th|img|sup|sub|label|small|big|o:p|st1:[a-z]+|nobr|ruby|rb)";

  /** The rest of a tag, which an export may have escaped once more. */
  private static final String ATTRIBUTES = "(?:\\s(?:[^<>&]|&(?!gt;)){0,2000}+)?/?(?:>|&gt;)";

  /** Group 1 is a tag that ends a line, group 2 another, group 3 an entity. */
  private static final Pattern MARK =
      Pattern.compile(
          "(?i)((?:<|&lt;)/?"
              + BLOCK
              + ATTRIBUTES
              + ")|((?:<|&lt;)/?"
              + INLINE
              + ATTRIBUTES
              + ")|(&(?:[a-z]{2,8}|#[0-9]{2,5}|#x[0-9a-f]{2,4});)");

  /** Ends a line, and not a paragraph. */
  private static final Pattern BREAK = Pattern.compile("(?i)(?:<|&lt;)/?br\\b.*");

  private Tags() {}

  /** True where {@code text} has at least two tags, so that none was written about. */
  static boolean areIn(String text) {
    if (Stream.of("</", "&lt;/", "<br", "<BR", "&lt;br").noneMatch(text::contains)) {
      return false;
    }
    Matcher closed = CLOSED.matcher(text);
    return closed.find() && closed.find();
  }

  /** The text without tags, leading back to {@code text}. */
  static DerivedText remove(String text) {
    DerivedTextBuilder kept = new DerivedTextBuilder(text);
    Matcher mark = MARK.matcher(text);
    int done = 0;
    while (mark.find()) {
      kept.keep(done, mark.start());
      done = mark.end();
      if (mark.group(1) != null) {
        kept.insert(mark.start(), '\n');
        if (!BREAK.matcher(mark.group(1)).matches()) {
          kept.insert(mark.start(), '\n');
        }
      } else if (mark.group(3) != null) {
        String named = Parser.unescapeEntities(mark.group(3), false);
        if (named.length() == 1) {
          kept.replace(mark.start(), named.charAt(0));
        } else {
          kept.keep(mark.start(), mark.end());
        }
      }
    }
    return kept.keep(done, text.length()).build();
  }
}
