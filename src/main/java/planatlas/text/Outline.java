package planatlas.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The sections of an official document by the numbering that GB/T 9704-2012 (7.3.3) prescribes: 一、
 * then （一） then 1. then （1）; besides 第一部分 and headings without a number on a line of their own.
 * Headings stuck to the text behind them are found too, where they begin a sentence.
 */
public final class Outline {

  private static final String NUMERAL = "(?:[一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九])";

  private static final Pattern NUMBER =
      Pattern.compile(
          "(?:第(?<chapter>"
              + NUMERAL
              + ")(?:部分|章|篇|编)[、：:\\s]*)"
              + "|(?<first>"
              + NUMERAL
              + ")[、．.]"
              + "|[（(](?<second>"
              + NUMERAL
              + ")[)）][、．.]?"
              + "|(?<third>\\d{1,2})(?:[、．]|\\.(?!\\d))"
              + "|[（(](?<fourth>\\d{1,2})[)）]");

  private static final String[] GROUPS = {"chapter", "first", "second", "third", "fourth"};
  private static final int[] LEVELS = {1, 1, 2, 3, 4};
  private static final int MAX_HEADING = 60;
  private static final int MAX_PLAIN_HEADING = 32;
  private static final String PLAIN_ENDS = "。！？；，、：!?;,:”）)";

  private Outline() {}

  /** Sections in order. {@code sentences} are those of {@code text}. */
  public static List<Section> of(String text, List<Span> sentences) {
    List<Section> sections = new ArrayList<>();
    int[] numbers = new int[5];
    for (Span sentence : sentences) {
      Matcher number = NUMBER.matcher(text).region(sentence.begin(), sentence.end());
      if (number.lookingAt()
          && number.end() < sentence.end()
          && (number.group("first") == null || afterGap(text, sentence.begin()))) {
        int level = note(number, numbers);
        sections.add(
            new Section(
                sentence.begin(),
                level,
                path(numbers),
                heading(text, number.end(), sentence.end())));
      } else if (isPlainHeading(text, sentence)) {
        sections.add(new Section(sentence.begin(), 0, path(numbers), sentence.of(text)));
      }
    }
    return sections;
  }

  /** 二、三产业… may begin a sentence inside a paragraph; the number of a section stands apart. */
  private static boolean afterGap(String text, int at) {
    return at == 0 || Blank.is(text.charAt(at - 1));
  }

  private static int note(Matcher number, int[] numbers) {
    for (int i = 0; i < GROUPS.length; i++) {
      String digits = number.group(GROUPS[i]);
      if (digits != null) {
        numbers[LEVELS[i]] = Numerals.valueOf(digits).orElse(0);
        Arrays.fill(numbers, LEVELS[i] + 1, numbers.length, 0);
        return LEVELS[i];
      }
    }
    throw new AssertionError(number);
  }

  private static String path(int[] numbers) {
    StringBuilder path = new StringBuilder();
    for (int number : numbers) {
      if (number > 0) {
        path.append(path.isEmpty() ? "" : ".").append(number);
      }
    }
    return path.toString();
  }

  /** Up to the first full stop or gap; cut where a paragraph has no stop. */
  private static String heading(String text, int begin, int end) {
    int from = begin;
    while (from < end && Blank.is(text.charAt(from))) {
      from++;
    }
    int to = from;
    while (to < end && to - from < MAX_HEADING && !Blank.is(text.charAt(to))) {
      to++;
    }
    if (to > from && to < end && Character.isSurrogatePair(text.charAt(to - 1), text.charAt(to))) {
      to--;
    }
    while (to > from && "。；;！!".indexOf(text.charAt(to - 1)) >= 0) {
      to--;
    }
    return text.substring(from, to);
  }

  /** A short line of its own that ends without a mark and holds no comma. */
  private static boolean isPlainHeading(String text, Span sentence) {
    boolean ownLine =
        (sentence.begin() == 0 || text.charAt(sentence.begin() - 1) == '\n')
            && (sentence.end() == text.length() || text.charAt(sentence.end()) == '\n');
    return ownLine
        && sentence.length() <= MAX_PLAIN_HEADING
        && sentence.length() >= 4
        && PLAIN_ENDS.indexOf(text.charAt(sentence.end() - 1)) < 0
        && sentence.of(text).indexOf('，') < 0;
  }
}
