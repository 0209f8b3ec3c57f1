package planatlas.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Lines of a page that follow each other downwards: the text of a page, a column or a cell.
 *
 * @param column the margins that they keep to
 * @param pitch the least distance of two of its lines; 0 where it has one
 * @param isAlone whether nothing stands beside its lines
 */
record PdfBlock(List<PdfLine> lines, PdfColumn column, float pitch, boolean isAlone) {

  /** Lines farther apart than this, in their size, are in different blocks. */
  private static final float APART = 3;

  /** Lines of one cell begin at one place, within this, in their size. */
  private static final float FLUSH = 0.3f;

  /** Shorter lines tell nothing of the margins of a page. */
  private static final int TELLING = 12;

  /** So many telling lines, and one full line in so many, and a page tells its own margins. */
  private static final int ENOUGH = 4;

  /** The blocks of every page in reading order. */
  static List<List<PdfBlock>> of(List<List<PdfLine>> pages) {
    List<List<PdfBlock>> all = new ArrayList<>();
    List<PdfLine> telling = new ArrayList<>();
    for (List<PdfLine> page : pages) {
      List<PdfBlock> blocks = blocks(page);
      all.add(blocks);
      telling.addAll(telling(blocks));
    }
    PdfColumn usual = telling.isEmpty() ? null : PdfColumn.of(telling);
    return all.stream().map(blocks -> withMargins(blocks, usual)).toList();
  }

  private static List<PdfBlock> blocks(List<PdfLine> page) {
    Map<PdfLine, Boolean> accompanied = accompanied(page);
    List<PdfBlock> blocks = new ArrayList<>();
    List<PdfLine> block = new ArrayList<>();
    boolean alone = true;
    for (PdfLine line : page) {
      boolean isAlone = !accompanied.containsKey(line);
      if (!block.isEmpty() && !belongs(line, isAlone, block, alone)) {
        blocks.add(local(block, alone));
        block = new ArrayList<>();
        alone = true;
      }
      block.add(line);
      alone &= isAlone;
    }
    if (!block.isEmpty()) {
      blocks.add(local(block, alone));
    }
    return blocks;
  }

  /**
   * Text above a table or above columns is none of them, where it begins elsewhere; behind them is
   * what fits their width.
   */
  private static boolean belongs(
      PdfLine line, boolean isAlone, List<PdfLine> block, boolean alone) {
    PdfLine last = block.get(block.size() - 1);
    boolean flush = Math.abs(line.left() - last.left()) < FLUSH * line.size();
    return goesDown(last, line) && (isAlone == alone || (isAlone ? fits(line, block) : flush));
  }

  private static boolean fits(PdfLine line, List<PdfLine> block) {
    float left = Float.MAX_VALUE;
    float right = 0;
    for (PdfLine other : block) {
      left = Math.min(left, other.left());
      right = Math.max(right, other.right());
    }
    return line.left() >= left - line.size() && line.right() <= right + line.size();
  }

  private static boolean goesDown(PdfLine line, PdfLine next) {
    float step = next.top() - line.top();
    return line.isAboveOrBelow(next)
        && step > 0
        && step <= APART * Math.max(line.size(), next.size());
  }

  private static PdfBlock local(List<PdfLine> lines, boolean alone) {
    float pitch = 0;
    for (int i = 1; i < lines.size(); i++) {
      float step = lines.get(i).top() - lines.get(i - 1).top();
      pitch = pitch == 0 ? step : Math.min(pitch, step);
    }
    return new PdfBlock(List.copyOf(lines), PdfColumn.of(lines), pitch, alone);
  }

  /** Lines that have another one at their height. */
  private static Map<PdfLine, Boolean> accompanied(List<PdfLine> page) {
    List<PdfLine> sorted = new ArrayList<>(page);
    sorted.sort(Comparator.comparingDouble(PdfLine::top));
    Map<PdfLine, Boolean> found = new IdentityHashMap<>();
    for (int i = 0; i < sorted.size(); i++) {
      PdfLine line = sorted.get(i);
      for (int j = i + 1; j < sorted.size() && !found.containsKey(line); j++) {
        PdfLine other = sorted.get(j);
        if (other.top() - line.top() > line.size()) {
          break;
        }
        if (line.isBeside(other)) {
          found.put(line, true);
          found.put(other, true);
        }
      }
    }
    return found;
  }

  private static List<PdfLine> telling(List<PdfBlock> blocks) {
    return alone(blocks).stream().filter(line -> line.text().length() >= TELLING).toList();
  }

  /** The lines that tell the margins of a page; shorter ones where it begins elsewhere. */
  private static List<PdfLine> ownLines(List<PdfBlock> blocks, PdfColumn usual) {
    List<PdfLine> telling = telling(blocks);
    List<PdfLine> shorter =
        alone(blocks).stream().filter(line -> line.text().length() >= TELLING / 2).toList();
    if (telling.size() >= ENOUGH || shorter.size() < ENOUGH) {
      return telling;
    }
    double left = shorter.stream().mapToDouble(PdfLine::left).min().orElseThrow();
    boolean elsewhere =
        usual == null || Math.abs(left - usual.left()) > APART * shorter.get(0).size();
    return elsewhere ? shorter : telling;
  }

  private static List<PdfLine> alone(List<PdfBlock> blocks) {
    return blocks.stream()
        .filter(PdfBlock::isAlone)
        .flatMap(block -> block.lines.stream())
        .toList();
  }

  /** Text that stands alone keeps to the margins of its page, or of the document's other pages. */
  private static List<PdfBlock> withMargins(List<PdfBlock> blocks, PdfColumn usual) {
    Map<Integer, List<PdfLine>> byTurn = new HashMap<>();
    ownLines(blocks, usual)
        .forEach(l -> byTurn.computeIfAbsent(l.turn(), t -> new ArrayList<>()).add(l));
    Map<Integer, PdfColumn> margins = new HashMap<>();
    byTurn.forEach(
        (turn, lines) -> {
          PdfColumn own = PdfColumn.of(lines);
          long full = lines.stream().filter(own::isFull).count();
          boolean enough = lines.size() >= ENOUGH && full * ENOUGH >= lines.size();
          margins.put(turn, enough ? own : usual);
        });
    return blocks.stream()
        .map(
            block -> {
              PdfColumn own = margins.getOrDefault(block.lines.get(0).turn(), usual);
              return block.isAlone && own != null
                  ? new PdfBlock(block.lines, own, block.pitch, true)
                  : block;
            })
        .toList();
  }
}
