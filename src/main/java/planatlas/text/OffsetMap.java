package planatlas.text;

import java.util.Arrays;

/**
 * Maps the offsets of a text to those of its origin, the text that it was made from. Characters of
 * the origin may be left out or replaced one by one, a surrogate pair may become one character, and
 * separators may be inserted. Monotone. Immutable and safe to share.
 *
 * <p>Offsets are UTF-16 units. The map is a list of runs. Inside a run, each character of the text
 * takes the same number of units of the origin: 0 (inserted), 1, or 2 (a surrogate pair).
 */
public final class OffsetMap {

  private final int[] derived;
  private final int[] origin;
  private final byte[] widths;
  private final int length;

  private OffsetMap(int[] derived, int[] origin, byte[] widths, int length) {
    this.derived = derived;
    this.origin = origin;
    this.widths = widths;
    this.length = length;
  }

  /** Length of the derived text. */
  public int length() {
    return length;
  }

  /**
   * The offset in the origin of the derived text's character at {@code offset}; for a separator
   * that was put in, the offset that it was put in before.
   */
  public int toOrigin(int offset) {
    if (offset < 0 || offset >= length) {
      throw new IndexOutOfBoundsException(
          "offset %d is outside a text of %d".formatted(offset, length));
    }
    int run = run(offset);
    return origin[run] + widths[run] * (offset - derived[run]);
  }

  /** Behind the last unit of the origin that the character at {@code offset} was made from. */
  public int toOriginEnd(int offset) {
    int begin = toOrigin(offset);
    return begin + widths[run(offset)];
  }

  private int run(int offset) {
    int found = Arrays.binarySearch(derived, offset);
    return found >= 0 ? found : -found - 2;
  }

  /**
   * The span of the origin from the first to the last character of {@code span}, with whatever was
   * left out between them. {@code span} must begin and end on characters of the origin.
   */
  public Span toOrigin(Span span) {
    return new Span(toOrigin(span.begin()), toOriginEnd(span.end() - 1));
  }

  /**
   * The first offset of the derived text whose character comes from {@code originOffset} or behind
   * it, a separator counting as what it was put in before; the derived text's length where there is
   * none.
   */
  public int fromOrigin(int originOffset) {
    int low = 0;
    int high = length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (toOrigin(middle) < originOffset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /**
   * The map from this map's text to the origin of {@code next}, whose text is this map's origin.
   * Separators of either map are inserted by the result.
   */
  public OffsetMap then(OffsetMap next) {
    Builder composed = builder();
    for (int run = 0; run < derived.length; run++) {
      int end = run + 1 < derived.length ? derived[run + 1] : length;
      int width = widths[run];
      if (width == 0) {
        composed.insert(next.before(origin[run]), end - derived[run]);
        continue;
      }
      if (width == 1) {
        next.copy(origin[run], origin[run] + end - derived[run], 0, composed);
        continue;
      }
      for (int i = derived[run]; i < end; i++) {
        int at = origin[run] + width * (i - derived[run]);
        int begin = next.toOrigin(at);
        int size = next.toOriginEnd(at + width - 1) - begin;
        if (size == 0) {
          composed.insert(begin, 1);
        } else {
          composed.add(begin, 1, size);
        }
      }
    }
    return composed.build();
  }

  /**
   * Adds the part of this map for {@code [begin, end)} of its text to {@code builder}, its origin
   * moved by {@code shift}.
   */
  public void copy(int begin, int end, int shift, Builder builder) {
    for (int run = begin < end ? run(begin) : derived.length; run < derived.length; run++) {
      int from = Math.max(begin, derived[run]);
      int to = Math.min(end, run + 1 < derived.length ? derived[run + 1] : length);
      if (from >= to) {
        return;
      }
      int at = origin[run] + widths[run] * (from - derived[run]) + shift;
      if (widths[run] == 0) {
        builder.insert(at, to - from);
      } else {
        builder.add(at, to - from, widths[run]);
      }
    }
  }

  /** The offset in the origin that {@code offset} stands before; its end for the text's end. */
  private int before(int offset) {
    return offset < length
        ? toOrigin(offset)
        : end(derived, origin, widths, derived.length, length);
  }

  /** Where in the origin the last of {@code runs} ends. */
  private static int end(int[] derived, int[] origin, byte[] widths, int runs, int length) {
    int last = runs - 1;
    return last < 0 ? 0 : origin[last] + widths[last] * (length - derived[last]);
  }

  public static Builder builder() {
    return new Builder();
  }

  /** Collects runs from left to right. Not safe to share. */
  public static final class Builder {
    private int[] derived = new int[16];
    private int[] origin = new int[16];
    private byte[] widths = new byte[16];
    private int runs;
    private int length;

    /** Adds {@code count} characters taken from {@code originBegin} on, one for one. */
    public Builder keep(int originBegin, int count) {
      return add(originBegin, count, 1);
    }

    /** Adds a character that stands for the surrogate pair at {@code originBegin}. */
    public Builder keepPair(int originBegin) {
      return add(originBegin, 1, 2);
    }

    private Builder add(int originBegin, int count, int width) {
      if (count <= 0) {
        return this;
      }
      boolean continues = runs > 0 && widths[runs - 1] == width && originBegin == end();
      if (!continues) {
        begin(originBegin, width);
      }
      length += count;
      return this;
    }

    /** Inserts {@code count} characters that the origin does not have before {@code originAt}. */
    public Builder insert(int originAt, int count) {
      if (count > 0) {
        begin(originAt, 0);
        length += count;
      }
      return this;
    }

    private int end() {
      return OffsetMap.end(derived, origin, widths, runs, length);
    }

    private void begin(int originBegin, int width) {
      if (originBegin < end()) {
        throw new IllegalArgumentException(
            "runs must not go back, got %d after %d".formatted(originBegin, end()));
      }
      if (runs == derived.length) {
        derived = Arrays.copyOf(derived, runs * 2);
        origin = Arrays.copyOf(origin, runs * 2);
        widths = Arrays.copyOf(widths, runs * 2);
      }
      derived[runs] = length;
      origin[runs] = originBegin;
      widths[runs] = (byte) width;
      runs++;
    }

    public OffsetMap build() {
      return new OffsetMap(
          Arrays.copyOf(derived, runs),
          Arrays.copyOf(origin, runs),
          Arrays.copyOf(widths, runs),
          length);
    }
  }
}
