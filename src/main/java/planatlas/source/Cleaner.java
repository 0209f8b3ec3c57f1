package planatlas.source;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import planatlas.segment.Segmenter;
import planatlas.text.Span;

/**
 * Takes the page away from around a document, line by line, and joins the lines that were only
 * broken by width. What is left keeps its characters; white space at the ends of lines, empty lines
 * and frame are gone.
 */
final class Cleaner {

  /**
   * A line of the cleaned text.
   *
   * @param pieces where it stands, in order; several where lines were joined
   */
  record Line(List<Span> pieces) {
    Line {
      pieces = List.copyOf(pieces);
    }
  }

  /**
   * The lines of the document and what was taken away, both in offsets of the text given.
   *
   * @param doubtful line ends that were joined by punctuation alone
   */
  record Cleaned(List<Line> lines, List<FramePiece> frame, int doubtful) {}

  /** How many non-empty lines from either end of a page can be frame. */
  private static final int EDGE = 40;

  private final String text;
  private final Segmenter segmenter;
  private final List<TextLine> kept = new ArrayList<>();
  private final List<FramePiece> frame = new ArrayList<>();

  /** Indices of pieces of {@link #kept} that go on in the words before a page number. */
  private final BitSet continued = new BitSet();

  private Cleaner(String text, Segmenter segmenter) {
    this.text = text;
    this.segmenter = segmenter;
  }

  /**
   * @param text normalised
   * @param segmenter tells where a line end cuts a word
   */
  static Cleaned clean(String text, Segmenter segmenter) {
    return new Cleaner(text, segmenter).run();
  }

  private Cleaned run() {
    List<TextLine> lines = TextLine.of(text);
    PageHead head = PageHead.of(text, lines);
    boolean gap = false;
    for (int i = 0; i < lines.size(); i++) {
      TextLine line = lines.get(i);
      if (FrameLines.isPageNumber(line.span().of(text))) {
        // The text goes on over the foot of a page.
        frame(FramePiece.Kind.NAVIGATION, line.span().begin(), line.span().end());
        continue;
      }
      gap |= line.afterGap();
      int before = kept.size();
      if (head.isFrame(i)) {
        frame(head.kind(i), line.span().begin(), line.span().end());
      } else {
        int begin = head.textBegin(i);
        frame(FramePiece.Kind.METADATA, line.span().begin(), begin);
        for (Span number : head.pageNumbers(i)) {
          if (number.begin() > begin) {
            keep(line, begin, number.begin(), gap);
          }
          frame(FramePiece.Kind.NAVIGATION, number.begin(), number.end());
          begin = number.end();
          if (!number.of(text).equals("1、")) {
            continued.set(kept.size());
          }
        }
        if (i < EDGE || i >= lines.size() - EDGE) {
          if (begin < line.span().end()) {
            edge(line, new Span(begin, line.span().end()), i < PageHead.LINES, gap);
          }
        } else {
          keep(line, begin, line.span().end(), gap);
        }
      }
      gap = kept.size() == before;
    }
    LineJoiner joiner = new LineJoiner(text, kept, segmenter);
    boolean[] joined = joiner.joined();
    continued.stream().filter(i -> i > 0 && i < joined.length).forEach(i -> joined[i] = true);
    return new Cleaned(lines(joined), frame, joiner.doubtful());
  }

  private List<Line> lines(boolean[] joined) {
    List<Line> lines = new ArrayList<>();
    List<Span> pieces = new ArrayList<>();
    for (int i = 0; i < kept.size(); i++) {
      if (!joined[i] && !pieces.isEmpty()) {
        lines.add(new Line(pieces));
        pieces = new ArrayList<>();
      }
      pieces.add(kept.get(i).span());
    }
    if (!pieces.isEmpty()) {
      lines.add(new Line(pieces));
    }
    return lines;
  }

  private void edge(TextLine line, Span span, boolean atHead, boolean gap) {
    String words = span.of(text);
    Optional<FramePiece.Kind> kind = FrameLines.whole(words, atHead);
    if (kind.isPresent()) {
      frame(kind.orElseThrow(), span.begin(), span.end());
      return;
    }
    int head = FrameLines.gluedHead(words);
    int tail = Math.max(head, FrameLines.gluedTail(words));
    frame(FramePiece.Kind.NAVIGATION, span.begin(), span.begin() + head);
    keep(line, span.begin() + head, span.begin() + tail, gap);
    frame(FramePiece.Kind.FOOTER, span.begin() + tail, span.end());
  }

  private void keep(TextLine line, int begin, int end, boolean gap) {
    TextLine.trim(text, begin, end)
        .ifPresent(span -> kept.add(new TextLine(span, line.indent(), gap)));
  }

  private void frame(FramePiece.Kind kind, int begin, int end) {
    (begin < end ? TextLine.trim(text, begin, end) : Optional.<Span>empty())
        .ifPresent(piece -> frame.add(new FramePiece(kind, piece.of(text), piece)));
  }
}
