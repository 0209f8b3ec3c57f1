package planatlas.source;

import java.util.LinkedHashMap;
import java.util.Locale;
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

  /** Only where its first line is a field of YAML: words between two rules are words. */
  private static final Pattern FRONT_MATTER =
      Pattern.compile(
          "\\A\\s*+---[ \\t]*+\\R(?=(?:\\s|#[^\\n]*+\\n)*+(?:[\\p{L}_\"'][^:\\n]{0,60}+:[ \\t\\r\\n]|---))"
              + "(.*?)^---[ \\t]*+$\\R?",
          Pattern.DOTALL | Pattern.MULTILINE);

  private static final Pattern FIELD =
      Pattern.compile("^([A-Za-z_][\\w-]*+):(.*)$", Pattern.MULTILINE);

  private static final String COMMENT = "<!--";
  private static final String COMMENT_END = "-->";

  /** Marks that begin a line, behind those of quotations. */
  private static final String HEAD = "(?:#{1,6}[ \\t]++|[-+*][ \\t]++(?=\\S))";

  /** What marks begin with, anywhere and at the beginning of a line behind blanks. */
  private static final String FIRST = "<*_![\\`&";

  private static final String FIRST_OF_LINE = ">#-+*|:";
  private static final String LINE_ENDS = "\n\r\u0085\u2028\u2029";

  /** Group 1 or 2, where it takes part, is what stays of a mark. */
  private static final Pattern MARK =
      Pattern.compile(
          COMMENT
              + "|(?m:^[ \\t]*+(?:>[> \\t]*+"
              + HEAD
              + "?+|"
              + HEAD
              + "))"
              + "|(?m:^[ \\t]*+\\|?+[ \\t]*+:?+-{3,}+[-:| \\t]*+$)"
              + "|\\*++|(?<![\\p{L}\\p{N}_])_{2,}+|(?<!_)_{2,}+(?![\\p{L}\\p{N}_])"
              + "|!\\[[^\\]\\n]{0,200}+\\]\\([^)\\n]{0,1000}+\\)"
              + "|\\[([^\\]\\n]{1,200}+)\\]\\([^)\\n]{0,1000}+\\)"
              + "|\\\\([\\p{Punct}])"
              + "|`++"
              + "|&nbsp;|&emsp;|&ensp;");

  private final String source;
  private final DerivedTextBuilder text;

  private Markdown(String source) {
    this.source = source;
    this.text = new DerivedTextBuilder(source);
  }

  static Unmarked unmark(String source) {
    Map<String, String> metadata = new LinkedHashMap<>();
    int begin = 0;
    Matcher front = FRONT_MATTER.matcher(source);
    if (front.lookingAt()) {
      begin = front.end();
      Matcher field = FIELD.matcher(front.group(1));
      while (field.find()) {
        metadata.put(field.group(1).toLowerCase(Locale.ROOT), unquote(field.group(2).strip()));
      }
    }
    Markdown markdown = new Markdown(source);
    markdown.unmark(begin, source.length());
    return new Unmarked(markdown.text.build(), metadata);
  }

  private void unmark(int begin, int end) {
    Matcher mark = MARK.matcher(source).region(begin, end);
    mark.useTransparentBounds(true).useAnchoringBounds(false);
    int kept = begin;
    boolean commentsClose = true;
    for (int at = candidate(begin, end); at < end; at = candidate(Math.max(at + 1, kept), end)) {
      if (at < kept || !mark.region(at, end).lookingAt()) {
        continue;
      }
      if (mark.group().equals(COMMENT)) {
        int close = commentsClose ? source.indexOf(COMMENT_END, mark.end()) : -1;
        commentsClose = close >= 0 && close < end;
        if (commentsClose) {
          text.keep(kept, mark.start());
          kept = close + COMMENT_END.length();
        }
        continue;
      }
      text.keep(kept, mark.start());
      if (mark.start(1) >= 0) {
        unmark(mark.start(1), mark.end(1));
      } else if (mark.start(2) >= 0) {
        text.keep(mark.start(2), mark.end(2));
      }
      kept = mark.end();
    }
    text.keep(kept, end);
  }

  /**
   * The next place, {@code end} for none, where a mark may begin: at one of its first characters,
   * or at the beginning of a line that one of them opens.
   */
  private int candidate(int begin, int end) {
    for (int at = begin; at < end; at++) {
      char c = source.charAt(at);
      if (FIRST.indexOf(c) >= 0 || isLineStart(at) && opensLine(at, end)) {
        return at;
      }
    }
    return end;
  }

  private boolean isLineStart(int at) {
    return at == 0 || LINE_ENDS.indexOf(source.charAt(at - 1)) >= 0;
  }

  private boolean opensLine(int at, int end) {
    int i = at;
    while (i < end && (source.charAt(i) == ' ' || source.charAt(i) == '\t')) {
      i++;
    }
    return i < end && FIRST_OF_LINE.indexOf(source.charAt(i)) >= 0;
  }

  private static String unquote(String value) {
    boolean quoted =
        value.length() >= 2
            && (value.startsWith("\"") && value.endsWith("\"")
                || value.startsWith("'") && value.endsWith("'"));
    return quoted ? value.substring(1, value.length() - 1) : value;
  }
}
