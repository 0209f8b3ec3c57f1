package planatlas.source;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import org.apache.poi.hwpf.model.ListTables;
import org.apache.poi.hwpf.usermodel.HWPFList;
import org.apache.poi.hwpf.usermodel.Paragraph;

/** Counts the paragraphs of the lists of a Word 97 document. */
final class DocNumbers {

  private static final int LEVELS = 9;

  /** Formats of numbers ([MS-OSHARED] 2.2.1.3) by their names in later Word. */
  private static final Map<Integer, String> FORMATS =
      Map.of(
          3, "upperLetter",
          4, "lowerLetter",
          11, "chineseCounting",
          18, "decimalEnclosedCircle",
          23, "bullet",
          35, "chineseCounting",
          37, "chineseCounting",
          39, "chineseCounting",
          255, "none");

  private final ListTables lists;
  private final Map<Integer, int[]> counters = new HashMap<>();

  /**
   * @param lists of the document; null where it has none
   */
  DocNumbers(ListTables lists) {
    this.lists = lists;
  }

  /**
   * What stands in front of the next paragraph; empty where it has no number, or where it names a
   * list or a level that the document does not have.
   */
  String next(Paragraph paragraph) {
    if (lists == null || !paragraph.isInList()) {
      return "";
    }
    try {
      HWPFList list = paragraph.getList();
      int level = paragraph.getIlvl();
      boolean known =
          list != null && lists.getListData(list.getLsid()) != null && level >= 0 && level < LEVELS;
      return known ? next(list, level) : "";
    } catch (NoSuchElementException | IllegalArgumentException e) {
      return "";
    }
  }

  private String next(HWPFList list, int level) {
    int[] counts = counters.computeIfAbsent(list.getLsid(), id -> new int[LEVELS]);
    counts[level]++;
    Arrays.fill(counts, level + 1, LEVELS, 0);
    String template = list.getNumberText((char) level);
    if (template == null || format(list, level).equals("bullet")) {
      return "";
    }
    StringBuilder label = new StringBuilder();
    for (char c : template.toCharArray()) {
      if (c < LEVELS) {
        int start = list.getStartAt(c);
        label.append(ListNumber.of(start - 1 + Math.max(1, counts[c]), format(list, c)));
      } else {
        label.append(c);
      }
    }
    return label.toString();
  }

  private static String format(HWPFList list, int level) {
    return FORMATS.getOrDefault(list.getNumberFormat((char) level), "decimal");
  }
}
