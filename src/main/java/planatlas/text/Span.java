package planatlas.text;

import java.io.Serializable;

/** A half-open range of UTF-16 offsets, {@code [begin, end)}. */
public record Span(int begin, int end) implements Serializable {

  public Span {
    if (begin < 0 || end <= begin) {
      throw new IllegalArgumentException(
          "span must be non-empty, got [%d, %d)".formatted(begin, end));
    }
  }

  public int length() {
    return end - begin;
  }

  /** True where no offset of {@code other} lies outside this span. */
  public boolean contains(Span other) {
    return begin <= other.begin && other.end <= end;
  }

  public boolean overlaps(Span other) {
    return begin < other.end && other.begin < end;
  }

  /** The text of this span in {@code text}, which must be the text that it was made for. */
  public String of(String text) {
    return text.substring(begin, end);
  }
}
