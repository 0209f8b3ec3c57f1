package planatlas.plan;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import planatlas.source.PageFields;
import planatlas.text.Span;

/** The number under which a document was sent out: 泰海教〔2020〕28号, in every style of bracket. */
final class DocNumbers {

  private static final String OPEN = "〔\\[［【﹝(（〈<〖「﹙„“\"";
  private static final String CLOSE = "〕\\]］】﹞)）〉>〗」﹚‟”\"";

  private static final String COUNT = "[0-9一二三四五六七八九十〇百]{1,6}(?:-[0-9]{1,3})?";

  /** Group 1 or 2 is the year: in brackets, or bare as in 青教字2022第12号. */
  private static final Pattern NUMBER =
      Pattern.compile(
          "[\\u4e00-\\u9fffA-Za-z]{1,14}(?:（[\\u4e00-\\u9fff]{1,4}）)?\\s{0,3}(?:["
              + OPEN
              + "]\\s*("
              + Dates.YEAR
              + ")\\s*年?\\s*["
              + CLOSE
              + "]\\s*(?:第\\s*)?"
              + COUNT
              + "|(?<=[字发办函])("
              + Dates.YEAR
              + ")\\s*年?\\s*(?:第|[-—－])\\s*"
              + COUNT
              + ")\\s*号");

  private static final Pattern LABEL = Pattern.compile("(?:文号|发文字号|文件编号|文件字号|编号)[：:]?[\\s|｜]*");

  /** A number at the beginning of a line that is only spoken of. */
  private static final Pattern CITED = Pattern.compile("(?:文件|文|精神|要求|[》）)、，,。])");

  /** What a title ends with, where the number is stuck to it. */
  private static final Pattern STUCK_TO =
      Pattern.compile(".*(?:意见|通知|办法|方案|规定|决定|批复|计划|要点|规划|细则|公告|通告|函)\\s*[（(]?");

  private static final Pattern TITLE_END = Pattern.compile(".*(?:意见|通知|办法|方案|规定|决定|批复|细则|规划)");

  private static final Pattern REASONS = Pattern.compile("(?:为|根据|按照|依据|现将|经)");

  private static final int HEAD = 1500;
  private static final int LONGEST_LINE = 300;

  private DocNumbers() {}

  /**
   * The document's own number as printed, or null; numbers of papers that it cites do not count.
   */
  static String of(Document document) {
    for (Span line : document.head) {
      // Below a signature stand papers that are passed on.
      if (line.begin() > HEAD || DateFinder.isSignature(document, line)) {
        break;
      }
      String words = line.of(document.text);
      Matcher number = find(words);
      if (number != null && isOwn(words, number)) {
        return document.source.printed(
            new Span(line.begin() + begin(number), line.begin() + number.end()));
      }
    }
    return document.fields.values(PageFields.Kind.NUMBER).stream()
        .map(NUMBER::matcher)
        .filter(Matcher::lookingAt)
        .map(Matcher::group)
        .findFirst()
        .orElse(null);
  }

  /** The first number in a line; the pattern is only tried around an opening bracket and a year. */
  private static Matcher find(String line) {
    int sign = line.length() <= LONGEST_LINE ? line.indexOf('号') : -1;
    if (sign < 0) {
      return null;
    }
    Matcher number = NUMBER.matcher(line);
    return number.find() ? number : null;
  }

  /** A title may stand before the number without a break: its letters are not the number's. */
  private static int begin(Matcher number) {
    Matcher stuck = TITLE_END.matcher(number.group());
    Matcher label = LABEL.matcher(number.group());
    if (label.lookingAt()) {
      return number.start() + label.end();
    }
    return stuck.lookingAt() && stuck.end() < number.group().indexOf(year(number))
        ? number.start() + stuck.end()
        : number.start();
  }

  private static boolean isOwn(String line, Matcher number) {
    String before = line.substring(0, begin(number)).strip();
    String after = line.substring(number.end()).strip();
    boolean begins = before.isEmpty() || before.matches("[（(]");
    boolean cited = CITED.matcher(after).lookingAt() && !after.matches("[)）].*");
    return begins && !cited
        || STUCK_TO.matcher(before).matches() && !REASONS.matcher(before).lookingAt() && !cited;
  }

  /** The year inside the brackets of a number. */
  static OptionalInt year(String number) {
    Matcher matcher = NUMBER.matcher(number);
    return matcher.find() ? Dates.year(year(matcher)) : OptionalInt.empty();
  }

  private static String year(Matcher number) {
    return number.group(1) != null ? number.group(1) : number.group(2);
  }
}
