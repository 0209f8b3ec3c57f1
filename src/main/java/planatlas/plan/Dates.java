package planatlas.plan;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import planatlas.text.Numerals;

/** Dates as documents and pages write them, Chinese numerals included. */
final class Dates {

  /** A year of four digits of either kind. */
  static final String YEAR = "(?:[12][0-9]{3}|[一二][〇○零oOＯ0一二三四五六七八九]{3})";

  private static final String NUMBER = "(?:[0-9]{1,2}|元|[一二三四五六七八九十]{1,3})";

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
    OptionalInt month = Numerals.valueOf(date.group(first + 1).replace('元', '一'));
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
}
