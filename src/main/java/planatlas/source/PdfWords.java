package planatlas.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Writes the characters of a line as text: with the blanks that part words, without the others. */
final class PdfWords {

  /** A wider gap beside an ideograph, in its size, parts words; justified lines have less. */
  private static final float GAP = 0.5f;

  /** A wider gap between letters, in their size, parts words. */
  private static final float LATIN_GAP = 0.12f;

  /** So many characters at the least are a line that is set wide. */
  private static final int SPACED = 4;

  /** What stands small and high behind an ideograph and leads to a note. */
  private static final Pattern MARK = Pattern.compile("[\\[\\]（）()0-9０-９①-⑳*＊※†]+");

  /** Punctuation that belongs to what stands before it. */
  private static final String CLOSING = "，。、；：！？）》”〉】〕";

  private PdfWords() {}

  /** Whether a text begins with punctuation that ends what stands before it. */
  static boolean isClosing(String text) {
    return CLOSING.indexOf(text.charAt(0)) >= 0;
  }

  /**
   * @param glyphs from left to right, at least one
   */
  static PdfLine line(List<PdfGlyph> glyphs) {
    float size = size(glyphs);
    List<PdfGlyph> kept = withoutMarks(glyphs, size);
    float wide = spacing(kept);
    StringBuilder text = new StringBuilder();
    float top = 0;
    PdfGlyph before = null;
    for (PdfGlyph glyph : kept) {
      if (before != null && isApart(before, glyph, wide)) {
        text.append(' ');
      }
      text.append(glyph.text());
      top = before == null || glyph.size() >= size ? glyph.base() : top;
      before = glyph;
    }
    return new PdfLine(
        text.toString(), kept.get(0).begin(), before.end(), top, size, before.turn());
  }

  /** The size of most characters. */
  private static float size(List<PdfGlyph> glyphs) {
    Map<Float, Integer> counts = new HashMap<>();
    float size = 0;
    int most = 0;
    for (PdfGlyph glyph : glyphs) {
      int count = counts.merge(glyph.size(), 1, Integer::sum);
      if (count > most || count == most && glyph.size() > size) {
        most = count;
        size = glyph.size();
      }
    }
    return size;
  }

  private static List<PdfGlyph> withoutMarks(List<PdfGlyph> glyphs, float size) {
    List<PdfGlyph> kept = new ArrayList<>();
    float base = base(glyphs, size);
    for (PdfGlyph glyph : glyphs) {
      boolean raised = glyph.size() < 0.8f * size && glyph.base() < base - 0.15f * size;
      boolean behind = !kept.isEmpty() && kept.get(kept.size() - 1).isWide();
      if (!raised || !behind || !MARK.matcher(glyph.text()).matches()) {
        kept.add(glyph);
      } else {
        PdfGlyph last = kept.remove(kept.size() - 1);
        kept.add(last.upTo(Math.max(last.end(), glyph.end())));
      }
    }
    return kept;
  }

  private static float base(List<PdfGlyph> glyphs, float size) {
    for (PdfGlyph glyph : glyphs) {
      if (glyph.size() == size) {
        return glyph.base();
      }
    }
    return glyphs.get(0).base();
  }

  /** The even gap of a line whose characters are set wide; 0 where gaps are not even. */
  private static float spacing(List<PdfGlyph> glyphs) {
    if (glyphs.size() < SPACED) {
      return 0;
    }
    float least = Float.MAX_VALUE;
    float most = 0;
    for (int i = 1; i < glyphs.size(); i++) {
      float gap = glyphs.get(i).begin() - glyphs.get(i - 1).end();
      least = Math.min(least, gap);
      most = Math.max(most, gap);
    }
    float size = glyphs.get(0).size();
    return least > LATIN_GAP * size && most < least + GAP * size ? most : 0;
  }

  private static boolean isApart(PdfGlyph before, PdfGlyph glyph, float wide) {
    if (isClosing(glyph.text())) {
      return false;
    }
    float size = Math.max(before.size(), glyph.size());
    boolean narrow = !before.isWide() && !glyph.isWide();
    return glyph.begin() - before.end() > Math.max(wide, (narrow ? LATIN_GAP : GAP) * size);
  }
}
