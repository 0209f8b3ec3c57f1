package planatlas.text;

import java.util.Arrays;

/**
 * The way back from a text to the one that it was made from by leaving characters out, replacing
 * them one by one, or putting separators in. Monotone. Immutable and safe to share.
 *
 * <p>Offsets are UTF-16 units. The map is a list of runs; inside a run both texts advance together.
 */
public final class OffsetMap {

  private final int[] derived;
  private final int[] origin;
  private final boolean[] inserted;
  private final int length;

  private OffsetMap(int[] derived, int[] origin, boolean[] inserted, int length) {
    this.derived = derived;
    this.origin = origin;
    this.inserted = inserted;
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
    return inserted[run] ? origin[run] : origin[run] + (offset - derived[run]);
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
    return new Span(toOrigin(span.begin()), toOrigin(span.end() - 1) + 1);
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
   * The way on through {@code next}, which maps this map's origin to an origin of its own. What
   * either of them put in was put in.
   */
  public OffsetMap then(OffsetMap next) {
    Builder composed = builder();
    for (int run = 0; run < derived.length; run++) {
      int end = run + 1 < derived.length ? derived[run + 1] : length;
      if (inserted[run]) {
        composed.insert(next.before(origin[run]), end - derived[run]);
        continue;
      }
      for (int i = derived[run]; i < end; i++) {
        int at = origin[run] + i - derived[run];
        if (next.inserted[next.run(at)]) {
          composed.insert(next.toOrigin(at), 1);
        } else {
          composed.keep(next.toOrigin(at), 1);
        }
      }
    }
    return composed.build();
  }

  /** The offset in the origin that {@code offset} stands before; its end for the text's end. */
  private int before(int offset) {
    return offset < length
        ? toOrigin(offset)
        : end(derived, origin, inserted, derived.length, length);
  }

  /** Where in the origin the last of {@code runs} ends. */
  private static int end(int[] derived, int[] origin, boolean[] inserted, int runs, int length) {
    int last = runs - 1;
    if (last < 0) {
      return 0;
    }
    return inserted[last] ? origin[last] : origin[last] + (length - derived[last]);
  }

  public static Builder builder() {
    return new Builder();
  }

  /** Collects runs from left to right. Not safe to share. */
  public static final class Builder {
    private int[] derived = new int[16];
    private int[] origin = new int[16];
    private boolean[] inserted = new boolean[16];
    private int runs;
    private int length;

    /** {@code count} characters taken from {@code originBegin} on. */
    public Builder keep(int originBegin, int count) {
      if (count <= 0) {
        return this;
      }
      boolean continues = runs > 0 && !inserted[runs - 1] && originBegin == end();
      if (!continues) {
        add(originBegin, false);
      }
      length += count;
      return this;
    }

    /** {@code count} characters that the origin does not have, put in before {@code originAt}. */
    public Builder insert(int originAt, int count) {
      if (count > 0) {
        add(originAt, true);
        length += count;
      }
      return this;
    }

    private int end() {
      return OffsetMap.end(derived, origin, inserted, runs, length);
    }

    private void add(int originBegin, boolean isInserted) {
      if (originBegin < end()) {
        throw new IllegalArgumentException(
            "runs must not go back, got %d after %d".formatted(originBegin, end()));
      }
      if (runs == derived.length) {
        derived = Arrays.copyOf(derived, runs * 2);
        origin = Arrays.copyOf(origin, runs * 2);
        inserted = Arrays.copyOf(inserted, runs * 2);
      }
      derived[runs] = length;
      origin[runs] = originBegin;
      inserted[runs] = isInserted;
      runs++;
    }

    public OffsetMap build() {
      return new OffsetMap(
          Arrays.copyOf(derived, runs),
          Arrays.copyOf(origin, runs),
          Arrays.copyOf(inserted, runs),
          length);
    }
  }
}
