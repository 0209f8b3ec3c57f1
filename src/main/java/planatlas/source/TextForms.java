package planatlas.source;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import planatlas.outcome.Outcome;
import planatlas.outcome.Reason;

/**
 * Which kind of text a decoded text is. What it begins with says so; where that leaves a choice
 * (Markdown, plain text, a page without its head), the name does.
 */
final class TextForms {

  /** How far into a text a page begins, behind comments and declarations. */
  private static final int HEAD = 1 << 12;

  private static final String BEFORE =
      "(?is)\\A[\\s\\ufeff]*+(?:<\\?xml[^>]*+>\\s*+|<!--.*?-->\\s*+)*+";

  private static final Pattern PAGE =
      Pattern.compile(BEFORE + "<(?:!doctype\\s++html|html|head|body)\\b.*");

  private static final Pattern PIECE_OF_PAGE =
      Pattern.compile(
          BEFORE
              + "<(?:meta|title|div|table|p|span|link|script|style|section|article|main|h[1-6]|br|font"
              + "|center|ul|ol|a|form|input|img|iframe|strong|b)\\b[^>]*+>.*");

  private static final Pattern XML = Pattern.compile("(?is)\\A[\\s\\ufeff]*+<\\?xml\\s.*");

  private static final Map<String, String> UNREAD =
      Map.of(
          "csv", "a CSV table (name it as a \"table\" in the job)",
          "tsv", "a table (name it as a \"table\" in the job, as CSV)",
          "jsonl", "a table of JSON lines (name it as a \"table\" in the job)",
          "ndjson", "a table of JSON lines (name it as a \"table\" in the job)",
          "json", "JSON",
          "js", "a script",
          "css", "a style sheet");

  private TextForms() {}

  static Outcome<Format> of(String name, String text) {
    String head = text.substring(0, Math.min(text.length(), HEAD));
    String suffix = suffix(name);
    if (PAGE.matcher(head).matches()) {
      return Outcome.accepted(Format.HTML);
    }
    Optional<String> unread = Optional.ofNullable(UNREAD.get(suffix));
    if (unread.isEmpty() && XML.matcher(head).matches()) {
      unread = Optional.of("XML");
    }
    if (unread.isPresent()) {
      return unread(unread.orElseThrow());
    }
    return Outcome.accepted(
        switch (suffix) {
          case "md", "markdown" -> Format.MARKDOWN;
          case "txt" -> Format.TEXT;
          case "html", "htm", "shtml", "xhtml" -> Format.HTML;
          default -> PIECE_OF_PAGE.matcher(head).matches() ? Format.HTML : Format.TEXT;
        });
  }

  static <T> Outcome<T> unread(String what) {
    return Outcome.rejected(Reason.UNSUPPORTED, "is %s, which is not read".formatted(what));
  }

  /** Behind the last dot of the last part of a name, in lower case; empty where there is none. */
  static String suffix(String name) {
    int dot = name.lastIndexOf('.');
    boolean own = dot > Math.max(name.lastIndexOf('/'), name.lastIndexOf('!'));
    return own ? name.substring(dot + 1).toLowerCase(Locale.ROOT) : "";
  }
}
