package planatlas.source;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import planatlas.text.DerivedText;
import planatlas.text.DerivedTextBuilder;

/**
 * The frame of Markdown as collectors write it: YAML front matter, HTML comments, emphasis,
 * headings, quotes, links, escapes and table bars. Its words stay; its marks go. Not a full parser:
 * what it does not know stays in the text.
 */
final class Markdown {

  /** The text without marks, leading back to the source, and the front matter's plain values. */
  record Unmarked(DerivedText text, Map<String, String> metadata) {}

  private static final Pattern FRONT_MATTER =
      Pattern.compile(
          "\\A\\s*---[ \\t]*\\R(.*?)^---[ \\t]*$\\R?", Pattern.DOTALL | Pattern.MULTILINE);
  private static final Pattern FIELD =
      Pattern.compile("^([A-Za-z_][\\w-]*):[ \\t]*(.*?)[ \\t]*$", Pattern.MULTILINE);

  /** Group 1, where it takes part, is what stays of a mark. */
  private static final Pattern MARK =
      Pattern.compile(
          "(?s:<!--.*?-->)"
              + "|\\*+|(?<![\\p{L}\\p{N}_])_{2,}|_{2,}(?![\\p{L}\\p{N}_])"
              + "|(?m:^[ \\t]*(?:#{1,6}[ \\t]+|(?:>[ \\t]?)+|[-+][ \\t]+(?=\\S)))"
              + "|(?m:^[ \\t]*\\|?[ \\t]*:?-{3,}[-:| \\t]*$)"
              + "|!\\[[^\\]\\n]{0,200}\\]\\([^)\\n]{0,1000}\\)"
              + "|\\[([^\\]\\n]{1,200})\\]\\([^)\\n]{0,1000}\\)"
              + "|\\\\([\\p{Punct}])"
              + "|`+"
              + "|&nbsp;|&emsp;|&ensp;");

  private Markdown() {}

  static Unmarked unmark(String source) {
    Map<String, String> metadata = new LinkedHashMap<>();
    int begin = 0;
    Matcher front = FRONT_MATTER.matcher(source);
    if (front.lookingAt()) {
      begin = front.end();
      Matcher field = FIELD.matcher(front.group(1));
      while (field.find()) {
        metadata.put(field.group(1).toLowerCase(java.util.Locale.ROOT), unquote(field.group(2)));
      }
    }
    DerivedTextBuilder text = new DerivedTextBuilder(source);
    Matcher mark = MARK.matcher(source).region(begin, source.length());
    mark.useTransparentBounds(true).useAnchoringBounds(true);
    int kept = begin;
    while (mark.find()) {
      text.keep(kept, mark.start());
      for (int group = 1; group <= mark.groupCount(); group++) {
        if (mark.start(group) >= 0) {
          text.keep(mark.start(group), mark.end(group));
        }
      }
      kept = mark.end();
    }
    return new Unmarked(text.keep(kept, source.length()).build(), metadata);
  }

  private static String unquote(String value) {
    boolean quoted =
        value.length() >= 2
            && (value.startsWith("\"") && value.endsWith("\"")
                || value.startsWith("'") && value.endsWith("'"));
    return quoted ? value.substring(1, value.length() - 1) : value;
  }
}
