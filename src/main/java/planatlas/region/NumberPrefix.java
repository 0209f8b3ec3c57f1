package planatlas.region;

import java.util.List;
import java.util.Map;

/** The place that a document number begins with: 泰海教 is 泰州 and 海陵, 苏教 is 江苏. */
final class NumberPrefix {

  private static final String END = "教政府办委党人财科体督";

  private static final Map<Character, String> PROVINCES =
      Map.ofEntries(
          Map.entry('京', "11"),
          Map.entry('津', "12"),
          Map.entry('冀', "13"),
          Map.entry('晋', "14"),
          Map.entry('蒙', "15"),
          Map.entry('辽', "21"),
          Map.entry('吉', "22"),
          Map.entry('黑', "23"),
          Map.entry('沪', "31"),
          Map.entry('苏', "32"),
          Map.entry('浙', "33"),
          Map.entry('皖', "34"),
          Map.entry('闽', "35"),
          Map.entry('赣', "36"),
          Map.entry('鲁', "37"),
          Map.entry('豫', "41"),
          Map.entry('鄂', "42"),
          Map.entry('湘', "43"),
          Map.entry('粤', "44"),
          Map.entry('桂', "45"),
          Map.entry('琼', "46"),
          Map.entry('渝', "50"),
          Map.entry('川', "51"),
          Map.entry('黔', "52"),
          Map.entry('贵', "52"),
          Map.entry('滇', "53"),
          Map.entry('云', "53"),
          Map.entry('藏', "54"),
          Map.entry('陕', "61"),
          Map.entry('甘', "62"),
          Map.entry('青', "63"),
          Map.entry('宁', "64"),
          Map.entry('新', "65"));

  private NumberPrefix() {}

  /**
   * True where every character before the body's own fits a division of {@code path}, from below.
   */
  static boolean fits(String docNumber, List<Division> path) {
    if (docNumber == null || docNumber.isEmpty()) {
      return false;
    }
    int end = 0;
    while (end < docNumber.length() && end < 3 && END.indexOf(docNumber.charAt(end)) < 0) {
      char c = docNumber.charAt(end);
      if (path.stream().noneMatch(d -> own(c, d))) {
        return false;
      }
      end++;
    }
    return end > 0 && own(docNumber.charAt(end - 1), path.get(0));
  }

  private static boolean own(char c, Division division) {
    return division.name().indexOf(c) >= 0
        || division.level() == Level.PROVINCE
            && PROVINCES.containsKey(c)
            && division.code().startsWith(PROVINCES.get(c));
  }
}
