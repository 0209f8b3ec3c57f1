package planatlas.source;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFNum;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTNumPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;

/** Counts the paragraphs of a document's lists, whose numbers stand nowhere in its text. */
final class DocxNumbers {

  private static final int LEVELS = 9;

  private final XWPFDocument document;
  private final Map<BigInteger, int[]> counters = new HashMap<>();

  DocxNumbers(XWPFDocument document) {
    this.document = document;
  }

  /** What stands in front of a paragraph, the next in order; empty where it has no number. */
  String next(XWPFParagraph paragraph) {
    CTNumPr properties = properties(paragraph);
    if (properties == null || properties.getNumId() == null || document.getNumbering() == null) {
      return "";
    }
    XWPFNum list = document.getNumbering().getNum(properties.getNumId().getVal());
    BigInteger id = list == null ? null : list.getCTNum().getAbstractNumId().getVal();
    var found = id == null ? null : document.getNumbering().getAbstractNum(id);
    if (found == null) {
      return "";
    }
    int level = properties.getIlvl() == null ? 0 : properties.getIlvl().getVal().intValue();
    CTAbstractNum levels = found.getCTAbstractNum();
    return level < 0 || level >= levels.sizeOfLvlArray() ? "" : label(id, levels, level);
  }

  private static CTNumPr own(CTPPr properties) {
    return properties == null ? null : properties.getNumPr();
  }

  private CTNumPr properties(XWPFParagraph paragraph) {
    CTNumPr own = own(paragraph.getCTP().getPPr());
    if (own != null || paragraph.getStyle() == null || document.getStyles() == null) {
      return own;
    }
    XWPFStyle style = document.getStyles().getStyle(paragraph.getStyle());
    if (style == null || style.getCTStyle().getPPr() == null) {
      return null;
    }
    return style.getCTStyle().getPPr().getNumPr();
  }

  private String label(BigInteger id, CTAbstractNum levels, int level) {
    int[] counts =
        counters.computeIfAbsent(
            id,
            i -> {
              int[] starts = new int[LEVELS];
              for (int l = 0; l < Math.min(LEVELS, levels.sizeOfLvlArray()); l++) {
                starts[l] = start(levels.getLvlArray(l)) - 1;
              }
              return starts;
            });
    counts[level]++;
    for (int l = level + 1; l < Math.min(LEVELS, levels.sizeOfLvlArray()); l++) {
      counts[l] = start(levels.getLvlArray(l)) - 1;
    }
    CTLvl own = levels.getLvlArray(level);
    if (own.getLvlText() == null || own.getLvlText().getVal() == null) {
      return "";
    }
    String label = own.getLvlText().getVal();
    for (int l = 0; l <= level; l++) {
      String format = format(levels.getLvlArray(l));
      if (format.equals("bullet") && l == level) {
        return "";
      }
      label = label.replace("%" + (l + 1), ListNumber.of(Math.max(1, counts[l]), format));
    }
    return label;
  }

  private static int start(CTLvl level) {
    return level.getStart() == null ? 1 : level.getStart().getVal().intValue();
  }

  private static String format(CTLvl level) {
    return level.getNumFmt() == null ? "decimal" : String.valueOf(level.getNumFmt().getVal());
  }
}
