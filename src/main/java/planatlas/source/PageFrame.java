package planatlas.source;

import java.util.ArrayList;
import java.util.List;
import planatlas.text.Normalizer;
import planatlas.text.Span;

/** The lines of a page around its document, as the pieces of frame that they are. */
final class PageFrame {

  /** How many lines of frame are kept; a page with more of them is a portal's. */
  private static final int MOST = 400;

  private PageFrame() {}

  /** Pieces in the order of the page; mutable. */
  static List<FramePiece> around(Extraction extraction) {
    List<FramePiece> pieces = new ArrayList<>();
    int begin = 0;
    for (Span kept : extraction.kept()) {
      lines(extraction.text(), begin, kept.begin(), pieces);
      begin = kept.end();
    }
    lines(extraction.text(), begin, extraction.text().length(), pieces);
    return pieces;
  }

  private static void lines(String text, int begin, int end, List<FramePiece> pieces) {
    for (int at = begin; at < end && pieces.size() < MOST; ) {
      int stop = text.indexOf('\n', at);
      stop = stop < 0 || stop > end ? end : stop;
      if (stop > at) {
        String line = Normalizer.normalize(text.substring(at, stop)).text();
        if (line.isBlank()) {
          at = stop + 1;
          continue;
        }
        pieces.add(
            new FramePiece(
                FrameLines.whole(line, true).orElse(FramePiece.Kind.NAVIGATION),
                line,
                new Span(at, stop)));
      }
      at = stop + 1;
    }
  }
}
