package planatlas.plan;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import planatlas.text.Span;

/** The number under which a document was sent out: 泰海教〔2020〕28号, in every style of bracket. */
final class DocNumbers {

  private static final Pattern NUMBER =
      Pattern.compile(
          "[\\u4e00-\\u9fffA-Za-z]{1,14}(?:（[\\u4e00-\\u9fff]{1,4}）)?\\s?[〔\\[［【﹝(（〈<]\\s*("
              + Dates.YEAR
              + ")\\s*年?[〕\\]］】﹞)）〉>]\\s*(?:第\\s*)?[0-9一二三四五六七八九十〇百]{1,6}\\s*号");

  private static final Pattern FIELD = Pattern.compile("(?:文号|发文字号|文件编号|文件字号)[：:][\\s|｜]*");
  private static final Pattern LABEL = Pattern.compile("^(?:文号|发文字号|文件编号|文件字号)[：:]?\\s*");

  private DocNumbers() {}

  /**
   * The document's own number as printed, or null; numbers of papers that it cites do not count.
   */
  static String of(Document document) {
    String text = document.source.text();
    for (Span line : document.head) {
      Matcher number = NUMBER.matcher(document.text).region(line.begin(), line.end());
      if (line.begin() < 1500 && number.find()) {
        String before = document.text.substring(line.begin(), number.start()).strip();
        String after = document.text.substring(number.end(), line.end()).strip();
        boolean alone =
            (before.isEmpty() || before.matches("[（(]"))
                && (after.isEmpty() || after.matches("[)）]|签发人.*|[　\\s]+.*"));
        if (alone) {
          return LABEL.matcher(text.substring(number.start(), number.end())).replaceFirst("");
        }
      }
    }
    for (String field : document.fields()) {
      Matcher label = FIELD.matcher(field);
      while (label.find()) {
        Matcher number = NUMBER.matcher(field).region(label.end(), field.length());
        if (number.lookingAt()) {
          return number.group();
        }
      }
    }
    return null;
  }

  /** The year inside the brackets of a number. */
  static OptionalInt year(String number) {
    Matcher matcher = NUMBER.matcher(number);
    return matcher.find() ? Dates.year(matcher.group(1)) : OptionalInt.empty();
  }
}
