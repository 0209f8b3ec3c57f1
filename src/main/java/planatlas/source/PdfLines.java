package planatlas.source;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Puts the characters of a page together to lines. The order of the file is kept where it is that
 * of reading, since it keeps columns and cells apart; where it goes up the page, the places decide.
 */
final class PdfLines {

  /** Characters farther apart than this, in their size, stand in different columns or cells. */
  private static final float APART = 2;

  /** Pieces nearer than this, in their size, touch each other. */
  private static final float TOUCHING = 0.3f;

  /** A page where one piece in so many touches the one before it is in scattered order. */
  private static final int SCATTERED = 4;

  /** So many equal pieces one after the other, in rows and columns, are a watermark. */
  private static final int STAMPS = 4;

  /** Pieces of one line are no farther from each other in the file. */
  private static final int NEAR = 60;

  /** Fewer lines in another order than that of the page are a title or a head set last. */
  private static final int FEW = 3;

  private PdfLines() {}

  static List<PdfLine> of(List<PdfGlyph> page) {
    List<List<PdfGlyph>> pieces = withoutStamps(pieces(page));
    if (isScattered(pieces)) {
      List<PdfGlyph> placed = new ArrayList<>();
      byPlace(pieces.stream().flatMap(List::stream).map(List::of).toList()).forEach(placed::addAll);
      pieces = pieces(placed);
    }
    List<PdfLine> lines = new ArrayList<>();
    for (List<PdfGlyph> whole : joined(pieces)) {
      lines.add(PdfWords.line(whole));
    }
    return inReadingOrder(lines);
  }

  /** Characters that follow each other in the file and stand beside each other. */
  private static List<List<PdfGlyph>> pieces(List<PdfGlyph> page) {
    List<List<PdfGlyph>> pieces = new ArrayList<>();
    List<PdfGlyph> piece = new ArrayList<>();
    for (PdfGlyph glyph : page) {
      if (!piece.isEmpty() && !goesOn(piece.get(piece.size() - 1), glyph)) {
        pieces.add(piece);
        piece = new ArrayList<>();
      }
      piece.add(glyph);
    }
    if (!piece.isEmpty()) {
      pieces.add(piece);
    }
    pieces.forEach(p -> p.sort(Comparator.comparingDouble(PdfGlyph::begin)));
    return pieces;
  }

  /** Whether so many pieces touch each other that the file has no order at all. */
  private static boolean isScattered(List<List<PdfGlyph>> pieces) {
    List<List<PdfGlyph>> sorted = byPlace(pieces);
    int touching = 0;
    for (int i = 1; i < sorted.size(); i++) {
      boolean close = isTouching(sorted.get(i - 1), sorted.get(i));
      touching += close && !isClosing(sorted.get(i)) ? 1 : 0;
    }
    return touching * SCATTERED > sorted.size();
  }

  /** Punctuation that begins no line and no cell. */
  private static boolean isClosing(List<PdfGlyph> piece) {
    return PdfWords.isClosing(piece.get(0).text());
  }

  /** The next character of the file, before or behind the last one. */
  private static boolean goesOn(PdfGlyph last, PdfGlyph next) {
    float gap = Math.max(next.begin() - last.end(), last.begin() - next.end());
    return last.isBeside(next) && gap < APART * Math.max(last.size(), next.size());
  }

  private static List<List<PdfGlyph>> withoutStamps(List<List<PdfGlyph>> pieces) {
    List<List<PdfGlyph>> left = new ArrayList<>();
    for (int i = 0; i < pieces.size(); ) {
      String text = text(pieces.get(i));
      int end = i + 1;
      while (end < pieces.size() && text(pieces.get(end)).equals(text)) {
        end++;
      }
      if (end - i < STAMPS || !isGrid(pieces.subList(i, end))) {
        left.addAll(pieces.subList(i, end));
      }
      i = end;
    }
    return left.isEmpty() ? pieces : left;
  }

  private static String text(List<PdfGlyph> piece) {
    StringBuilder text = new StringBuilder();
    piece.forEach(glyph -> text.append(glyph.text()));
    return text.toString();
  }

  private static boolean isGrid(List<List<PdfGlyph>> pieces) {
    Set<Integer> columns = new HashSet<>();
    Set<Integer> rows = new HashSet<>();
    for (List<PdfGlyph> piece : pieces) {
      PdfGlyph first = piece.get(0);
      columns.add(Math.round(first.begin() / first.size()));
      rows.add(Math.round(first.base() / first.size()));
    }
    return columns.size() > 1 && rows.size() > 1;
  }

  /**
   * Pieces that touch each other as one, where the file tells that they belong together: one fills
   * a hole between two that follow each other, or only pieces of their line stand between them.
   * Full cells of a table touch too.
   */
  private static List<List<PdfGlyph>> joined(List<List<PdfGlyph>> pieces) {
    Map<List<PdfGlyph>, Integer> order = new IdentityHashMap<>();
    pieces.forEach(piece -> order.put(piece, order.size()));
    List<List<PdfGlyph>> sorted = byPlace(pieces);
    boolean[] touching = new boolean[sorted.size() + 1];
    for (int i = 1; i < sorted.size(); i++) {
      touching[i] = isTouching(sorted.get(i - 1), sorted.get(i));
    }
    Set<Integer> parts = new HashSet<>();
    List<PdfGlyph> whole = null;
    for (int i = 0; i < sorted.size(); i++) {
      List<PdfGlyph> piece = sorted.get(i);
      boolean closes = whole != null && isClosing(piece) && isTouching(whole, piece);
      boolean belongs =
          touching[i]
              && (isHole(sorted, i, touching, order)
                  || isHole(sorted, i - 1, touching, order)
                  || isOneRow(pieces, order, sorted.get(i - 1), piece));
      if (closes || belongs || whole != null && isWithin(whole, piece)) {
        whole.addAll(piece);
        whole.sort(Comparator.comparingDouble(PdfGlyph::begin));
        parts.add(order.get(piece));
      } else {
        whole = piece;
      }
    }
    return pieces.stream().filter(piece -> !parts.contains(order.get(piece))).toList();
  }

  /** Whether nothing but pieces of their line stands between two in the file. */
  private static boolean isOneRow(
      List<List<PdfGlyph>> pieces,
      Map<List<PdfGlyph>, Integer> order,
      List<PdfGlyph> one,
      List<PdfGlyph> other) {
    int begin = Math.min(order.get(one), order.get(other));
    int end = Math.max(order.get(one), order.get(other));
    return end - begin > 1
        && end - begin < NEAR
        && pieces.subList(begin + 1, end).stream().allMatch(p -> p.get(0).isBeside(one.get(0)));
  }

  /** Line by line, and from left to right in each. */
  private static List<List<PdfGlyph>> byPlace(List<List<PdfGlyph>> pieces) {
    List<List<PdfGlyph>> sorted = new ArrayList<>(pieces);
    sorted.sort(
        Comparator.comparingInt((List<PdfGlyph> p) -> p.get(0).turn())
            .thenComparingDouble(p -> p.get(0).base()));
    Map<List<PdfGlyph>, Integer> rows = new IdentityHashMap<>();
    PdfGlyph row = null;
    int number = 0;
    for (List<PdfGlyph> piece : sorted) {
      if (row == null || !row.isBeside(piece.get(0))) {
        row = piece.get(0);
        number++;
      }
      rows.put(piece, number);
    }
    sorted.sort(
        Comparator.comparingInt((List<PdfGlyph> p) -> rows.get(p))
            .thenComparingDouble(p -> p.get(0).begin()));
    return sorted;
  }

  /** Whether a piece stands in the gaps of another, as marks of a second font do. */
  private static boolean isWithin(List<PdfGlyph> piece, List<PdfGlyph> other) {
    PdfGlyph last = piece.get(piece.size() - 1);
    PdfGlyph first = other.get(0);
    return last.isBeside(first)
        && other.get(other.size() - 1).end() <= last.begin() + TOUCHING * last.size();
  }

  /** Whether a piece stands between two that follow each other in the file. */
  private static boolean isHole(
      List<List<PdfGlyph>> sorted, int i, boolean[] touching, Map<List<PdfGlyph>, Integer> order) {
    return i > 0
        && i + 1 < sorted.size()
        && touching[i]
        && touching[i + 1]
        && Math.abs(order.get(sorted.get(i - 1)) - order.get(sorted.get(i + 1))) == 1;
  }

  private static boolean isTouching(List<PdfGlyph> piece, List<PdfGlyph> behind) {
    PdfGlyph last = piece.get(piece.size() - 1);
    PdfGlyph next = behind.get(0);
    float gap = next.begin() - last.end();
    return last.isBeside(next)
        && gap > -TOUCHING * last.size()
        && gap < TOUCHING * Math.max(last.size(), next.size());
  }

  /**
   * The order of the file, which keeps columns and cells apart; turned round where it goes up the
   * page, and by places where lines that stand below each other are far from each other in it.
   */
  private static List<PdfLine> inReadingOrder(List<PdfLine> lines) {
    if (stepsDown(lines) * -2 > lines.size()) {
      List<PdfLine> turned = new ArrayList<>(lines);
      Collections.reverse(turned);
      return turned;
    }
    List<PdfLine> sorted = new ArrayList<>(lines);
    sorted.sort(
        Comparator.comparingInt(PdfLine::turn)
            .thenComparingInt(l -> Math.round(l.top() / 2))
            .thenComparingDouble(PdfLine::left));
    Map<PdfLine, Integer> order = index(lines);
    int back = 0;
    for (int i = 1; i < sorted.size(); i++) {
      PdfLine line = sorted.get(i);
      back +=
          sorted.get(i - 1).isAboveOrBelow(line) && order.get(line) < order.get(sorted.get(i - 1))
              ? 1
              : 0;
    }
    return back >= FEW && back * SCATTERED > lines.size() ? sorted : lines;
  }

  /** How often the file goes down a column, less how often it goes up. */
  private static int stepsDown(List<PdfLine> lines) {
    int down = 0;
    for (int i = 1; i < lines.size(); i++) {
      PdfLine before = lines.get(i - 1);
      if (before.isAboveOrBelow(lines.get(i))) {
        down += Float.compare(lines.get(i).top(), before.top());
      }
    }
    return down;
  }

  private static Map<PdfLine, Integer> index(List<PdfLine> lines) {
    Map<PdfLine, Integer> index = new IdentityHashMap<>();
    lines.forEach(line -> index.put(line, index.size()));
    return index;
  }
}
