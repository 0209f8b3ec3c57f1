package planatlas.source;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The margins that lines keep to: of a page, a column or a cell of a table.
 *
 * @param isBreaking whether lines that end in the middle of a sentence show where the right margin
 *     is; without them nothing tells a full line from one that happens to be as long as another
 */
record PdfColumn(float left, float right, boolean isBreaking) {

  /** What sentences end with. */
  static final String STOPS = "。！？；：”";

  /** How far lines that end at one margin may end from it, in their size: a mark hangs over. */
  private static final float RAGGED = 1.8f;

  /** At the right margin for one line in so many, if there are that many. */
  private static final int SHARE = 10;

  /**
   * The outermost places that more than one line keeps to, so that one line over the margin is not
   * taken for it; where no two do, the outermost of all.
   */
  static PdfColumn of(List<PdfLine> lines) {
    List<Float> lefts = new ArrayList<>();
    List<Float> rights = new ArrayList<>();
    List<Float> broken = new ArrayList<>();
    float size = 0;
    float advance = 0;
    for (PdfLine line : lines) {
      lefts.add(-line.left());
      rights.add(line.right());
      if (!isStopped(line)) {
        broken.add(line.right());
      }
      size = Math.max(size, line.size());
      advance = Math.max(advance, line.advance());
    }
    OptionalDouble breaks = outermost(broken, RAGGED * advance);
    double left = -outermost(lefts, 0.5f * size).orElse(Collections.max(lefts));
    double right =
        breaks.orElse(outermost(rights, RAGGED * advance).orElse(Collections.max(rights)));
    return new PdfColumn((float) left, (float) right, breaks.isPresent());
  }

  /** Empty where no two places are near each other. */
  private static OptionalDouble outermost(List<Float> places, float near) {
    places.sort(Collections.reverseOrder());
    int support = Math.max(2, places.size() / SHARE);
    for (int i = 0; i + support <= places.size(); i++) {
      if (places.get(i) - places.get(i + support - 1) <= near) {
        return OptionalDouble.of(places.get(i));
      }
    }
    return OptionalDouble.empty();
  }

  static boolean isStopped(PdfLine line) {
    return STOPS.indexOf(line.text().charAt(line.text().length() - 1)) >= 0;
  }

  boolean isFull(PdfLine line) {
    return line.right() >= right - RAGGED * line.advance();
  }

  boolean isAtLeft(PdfLine line) {
    return line.left() <= left + line.size();
  }

  boolean isAsWideAs(PdfColumn other, float size) {
    return Math.abs(right - left - (other.right - other.left)) <= 2 * size;
  }
}
