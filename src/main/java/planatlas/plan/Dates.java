package planatlas.plan;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import planatlas.text.Numerals;
import planatlas.text.Span;

/** Dates as documents and pages write them, Chinese numerals included. */
final class Dates {

  /** A year of four digits of either kind. */
  static final String YEAR = "(?:[12][0-9]{3}|[一二][〇○零oOＯ0一二三四五六七八九]{3})";

  private static final String NUMBER = "(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})";

  /** A whole date; groups year, month, day. */
  static final Pattern DATE =
      Pattern.compile(
          "(?<![0-9])(?:("
              + YEAR
              + ")\\s*年\\s*("
              + NUMBER
              + ")\\s*月\\s*("
              + NUMBER
              + ")\\s*日"
              + "|([12][0-9]{3})[-/.]([01]?[0-9])[-/.]([0-3]?[0-9])(?![0-9]))");

  private static final Pattern SIGNED =
      Pattern.compile(
          "(?:[\\u4e00-\\u9fff、\\s]{2,36}(?:局|厅|委|委员会|办公室|政府|办|部|室|组|会)\\s*)?[（(]?\\s*"
              + DATE.pattern()
              + "\\s*[)）]?");

  private static final Pattern PAGE_DATE =
      Pattern.compile("^" + DATE.pattern() + "(?:\\s+[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?)?\\s*$");

  private static final Pattern HEAD_FIELD = Pattern.compile("(?:时间|日期)[：:]\\s*" + DATE.pattern());

  private static final Pattern PRINTED = Pattern.compile(DATE.pattern() + "\\s*印发?\\s*$");
  private static final Pattern ISSUED_FIELD =
      Pattern.compile("(?:成文日期|成文时间|发文日期|发文时间|印发日期|印发时间|制发日期|签发日期)[：:][\\s|｜]*" + DATE.pattern());
  private static final Pattern PUBLISHED_FIELD =
      Pattern.compile(
          "(?<![\\u4e00-\\u9fff])(?:发布时间|发布日期|公布日期|发稿时间|更新时间|生成日期|公开日期|录入时间|时间|日期)[：:][\\s|｜]*"
              + DATE.pattern());

  private static final int LONGEST_SIGNATURE = 50;

  private Dates() {}

  /** The year that {@code words} (four digits of either kind) stand for. */
  static OptionalInt year(String words) {
    OptionalInt year =
        Numerals.valueOf(words.replace('o', '〇').replace('O', '〇').replace('Ｏ', '〇'));
    return year.isPresent() && year.getAsInt() >= 1949 && year.getAsInt() < 2100
        ? year
        : OptionalInt.empty();
  }

  /** The date of a match of {@link #DATE}, which may stand anywhere in a larger pattern's end. */
  static Optional<LocalDate> of(Matcher date) {
    int first = date.group(1) != null ? 1 : 4;
    OptionalInt year = year(date.group(first));
    OptionalInt month = Numerals.valueOf(date.group(first + 1));
    OptionalInt day = Numerals.valueOf(date.group(first + 2));
    if (year.isEmpty() || month.isEmpty() || day.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.of(year.getAsInt(), month.getAsInt(), day.getAsInt()));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** When the document was signed or printed: a line of its own, a printer's line, a page field. */
  static LocalDate issued(Document document) {
    return signed(document.tail, document.text)
        .or(() -> signed(document.head, document.text))
        .or(() -> printed(document))
        .or(() -> field(document, ISSUED_FIELD))
        .orElse(null);
  }

  private static Optional<LocalDate> signed(List<Span> lines, String text) {
    for (Span line : lines) {
      Optional<LocalDate> date =
          line.length() <= LONGEST_SIGNATURE ? signature(line.of(text)) : Optional.empty();
      if (date.isPresent()) {
        return date;
      }
    }
    return Optional.empty();
  }

  static boolean isSignature(Document document, Span line) {
    return line.length() <= LONGEST_SIGNATURE && signature(line.of(document.text)).isPresent();
  }

  /** A date alone, or behind the name of the body that signs. */
  private static Optional<LocalDate> signature(String line) {
    Matcher date = SIGNED.matcher(line);
    return date.matches() && date.group(1) != null ? of(date) : Optional.empty();
  }

  private static Optional<LocalDate> printed(Document document) {
    for (Span line : document.tail) {
      if (line.length() <= 2 * LONGEST_SIGNATURE) {
        Matcher printed = PRINTED.matcher(line.of(document.text));
        if (printed.find()) {
          return of(printed);
        }
      }
    }
    return Optional.empty();
  }

  /** When the page was put up. */
  static LocalDate published(Document document) {
    return field(document, PUBLISHED_FIELD)
        .or(() -> inHead(document, HEAD_FIELD))
        .or(() -> inHead(document, PAGE_DATE))
        .orElse(null);
  }

  /** A date in digits and dashes, alone or named, among the first lines is the page's own. */
  private static Optional<LocalDate> inHead(Document document, Pattern pattern) {
    for (Span line : document.head) {
      if (line.length() <= LONGEST_SIGNATURE) {
        Matcher date = pattern.matcher(line.of(document.text));
        if (date.find() && date.group(4) != null) {
          return of(date);
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<LocalDate> field(Document document, Pattern pattern) {
    for (String field : document.fields()) {
      Matcher date = pattern.matcher(field);
      if (date.find()) {
        return of(date);
      }
    }
    return Optional.empty();
  }
}
