package planatlas.source;

/** The number of a list's item as Word writes it; formats by their names in ECMA-376, 17.18.59. */
final class ListNumber {

  private static final String DIGITS = "〇一二三四五六七八九";

  private ListNumber() {}

  static String of(int number, String format) {
    return switch (format) {
      case "none" -> "";
      case "chineseCounting",
          "chineseCountingThousand",
          "taiwaneseCounting",
          "taiwaneseCountingThousand",
          "japaneseCounting",
          "ideographDigital" ->
          chinese(number);
      case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" ->
          number <= 20 ? Character.toString(0x2460 + number - 1) : "" + number;
      case "lowerLetter" -> letter(number, 'a');
      case "upperLetter" -> letter(number, 'A');
      default -> Integer.toString(number);
    };
  }

  private static String letter(int number, char first) {
    return number <= 26 ? Character.toString(first + number - 1) : Integer.toString(number);
  }

  /** 一 to 九十九, as sections count; digits beyond. */
  private static String chinese(int number) {
    if (number < 10) {
      return DIGITS.substring(number, number + 1);
    }
    if (number > 99) {
      return Integer.toString(number);
    }
    String tens = number < 20 ? "" : DIGITS.substring(number / 10, number / 10 + 1);
    String ones = number % 10 == 0 ? "" : DIGITS.substring(number % 10, number % 10 + 1);
    return tens + "十" + ones;
  }
}
