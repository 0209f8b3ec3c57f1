package planatlas.plan;

import java.time.DateTimeException;
import java.time.LocalDate;
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

  private static final Pattern ONLY_DATE =
      Pattern.compile("[（(]?\\s*" + DATE.pattern() + "\\s*[)）]?\\s*(?:印发|印)?");

  private static final Pattern PRINTED = Pattern.compile(DATE.pattern() + "\\s*印发?$");
  private static final Pattern ISSUED_FIELD =
      Pattern.compile("(?:成文日期|成文时间|发文日期|发文时间|印发日期|印发时间|制发日期|签发日期)[：:][\\s|｜]*" + DATE.pattern());
  private static final Pattern PUBLISHED_FIELD =
      Pattern.compile(
          "(?<![\\u4e00-\\u9fff])(?:发布时间|发布日期|公布日期|发稿时间|更新时间|生成日期|公开日期|录入时间|时间|日期)[：:][\\s|｜]*"
              + DATE.pattern());

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
    for (Span line : document.tail) {
      Optional<LocalDate> date = alone(line.of(document.text));
      if (date.isPresent()) {
        return date.orElseThrow();
      }
    }
    for (Span line : document.head) {
      Optional<LocalDate> date = alone(line.of(document.text));
      if (date.isPresent()) {
        return date.orElseThrow();
      }
    }
    for (Span line : document.tail) {
      Matcher printed = PRINTED.matcher(line.of(document.text));
      if (printed.find()) {
        return of(printed).orElse(null);
      }
    }
    return field(document, ISSUED_FIELD);
  }

  /** When the page was put up. */
  static LocalDate published(Document document) {
    return field(document, PUBLISHED_FIELD);
  }

  private static Optional<LocalDate> alone(String line) {
    if (line.length() > 24) {
      return Optional.empty();
    }
    Matcher date = ONLY_DATE.matcher(line);
    return date.matches() ? of(date) : Optional.empty();
  }

  private static LocalDate field(Document document, Pattern pattern) {
    for (String field : document.fields()) {
      Matcher date = pattern.matcher(field);
      if (date.find()) {
        return of(date).orElse(null);
      }
    }
    return null;
  }
}
