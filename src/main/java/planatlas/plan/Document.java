package planatlas.plan;

import java.util.ArrayList;
import java.util.List;
import planatlas.source.PageFields;
import planatlas.source.SourceText;
import planatlas.text.Span;

/**
 * A source as the finders of this package read it: its normalised text, its fields, and the lines
 * near its ends, where most of what it says of itself stands.
 */
final class Document {

  private static final int HEAD_LINES = 40;
  private static final int HEAD_CHARS = 4000;
  private static final int TAIL_LINES = 30;
  private static final int TAIL_CHARS = 3000;

  final SourceText source;

  /** The normalised text; every offset of this package points into it. */
  final String text;

  /** The named fields of the page around the text. */
  final PageFields fields;

  /** Lines of the beginning, in order. */
  final List<Span> head;

  /** Lines of the end, in order; disjoint from {@link #head}. */
  final List<Span> tail;

  Document(SourceText source) {
    this.source = source;
    this.text = source.normalized().text();
    this.fields = PageFields.of(source);
    this.head = headLines(text);
    this.tail = tailLines(text, head.isEmpty() ? 0 : head.get(head.size() - 1).end());
  }

  private static List<Span> headLines(String text) {
    List<Span> lines = new ArrayList<>();
    int begin = 0;
    while (begin < text.length() && lines.size() < HEAD_LINES && begin < HEAD_CHARS) {
      int end = text.indexOf('\n', begin);
      end = end < 0 ? text.length() : end;
      if (end > begin) {
        lines.add(new Span(begin, end));
      }
      begin = end + 1;
    }
    return lines;
  }

  private static List<Span> tailLines(String text, int from) {
    List<Span> lines = new ArrayList<>();
    int end = text.length();
    int first = Math.max(from, text.length() - TAIL_CHARS);
    while (end > first && lines.size() < TAIL_LINES) {
      int begin = text.lastIndexOf('\n', end - 1) + 1;
      if (begin < from) {
        break;
      }
      if (end > begin) {
        lines.add(0, new Span(begin, end));
      }
      end = begin - 1;
    }
    return lines;
  }

  /** Up to {@code length} characters of the beginning. */
  String opening(int length) {
    return text.substring(0, Math.min(length, text.length()));
  }

  /** Up to {@code length} characters of the end. */
  String closing(int length) {
    return text.substring(Math.max(0, text.length() - length));
  }
}
