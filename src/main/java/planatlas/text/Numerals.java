package planatlas.text;

import java.util.OptionalInt;

/** Chinese numerals as official documents write them. */
public final class Numerals {

  private static final String DIGITS = "〇一二三四五六七八九";
  private static final String UNITS = "十百千万亿";

  private Numerals() {}

  /** A digit of any script, or a Chinese numeral (两 and 零 included). */
  public static boolean isNumeral(int codePoint) {
    return switch (codePoint) {
      case '〇', '一', '二', '三', '四', '五', '六', '七', '八', '九' -> true;
      case '十', '百', '千', '万', '亿', '零', '○', '两' -> true;
      default -> Character.isDigit(codePoint);
    };
  }

  /**
   * The value below ten thousand of a number in ASCII digits, in Chinese digits read one by one
   * (二〇二四) or in Chinese place value (二十八, 一百零三); empty where it is none of these.
   */
  public static OptionalInt valueOf(CharSequence number) {
    if (number.isEmpty() || number.length() > 9) {
      return OptionalInt.empty();
    }
    boolean positional = number.chars().anyMatch(c -> UNITS.indexOf(c) >= 0);
    return positional ? placeValue(number) : digitByDigit(number);
  }

  private static OptionalInt digitByDigit(CharSequence number) {
    int value = 0;
    for (int i = 0; i < number.length(); i++) {
      int digit = digit(number.charAt(i));
      if (digit < 0 || value > 999) {
        return OptionalInt.empty();
      }
      value = value * 10 + digit;
    }
    return OptionalInt.of(value);
  }

  private static OptionalInt placeValue(CharSequence number) {
    int value = 0;
    int pending = -1;
    int lastUnit = Integer.MAX_VALUE;
    for (int i = 0; i < number.length(); i++) {
      char c = number.charAt(i);
      int unit = unit(c);
      if (unit >= lastUnit) {
        return OptionalInt.empty();
      }
      if (unit > 0) {
        lastUnit = unit;
        value += (pending < 0 ? 1 : pending) * unit;
        pending = -1;
      } else {
        int digit = digit(c);
        if (digit < 0 || pending > 0) {
          return OptionalInt.empty();
        }
        pending = digit;
      }
    }
    return OptionalInt.of(value + Math.max(pending, 0));
  }

  private static int unit(char c) {
    return switch (c) {
      case '十' -> 10;
      case '百' -> 100;
      case '千' -> 1000;
      default -> -1;
    };
  }

  private static int digit(char c) {
    if (c == '零' || c == '○' || c == 'Ｏ' || c == 'O') {
      return 0;
    }
    if (c == '两') {
      return 2;
    }
    int chinese = DIGITS.indexOf(c);
    return chinese >= 0 ? chinese : Character.digit(c, 10);
  }
}
