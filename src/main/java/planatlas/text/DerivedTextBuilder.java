package planatlas.text;

/** Writes a derived text and its map together, from left to right. Not safe to share. */
public final class DerivedTextBuilder {

  private final String origin;
  private final StringBuilder text;
  private final OffsetMap.Builder map = OffsetMap.builder();

  public DerivedTextBuilder(String origin) {
    this.origin = origin;
    this.text = new StringBuilder(origin.length());
  }

  /** Takes {@code [begin, end)} of the origin over as it stands. */
  public DerivedTextBuilder keep(int begin, int end) {
    text.append(origin, begin, end);
    map.keep(begin, end - begin);
    return this;
  }

  /** Takes the character at {@code at} over as {@code replacement}. */
  public DerivedTextBuilder replace(int at, char replacement) {
    text.append(replacement);
    map.keep(at, 1);
    return this;
  }

  /** Takes the surrogate pair at {@code at} over as {@code replacement}. */
  public DerivedTextBuilder replacePair(int at, char replacement) {
    text.append(replacement);
    map.keepPair(at);
    return this;
  }

  /** Inserts a separator before {@code at}. */
  public DerivedTextBuilder insert(int at, char separator) {
    text.append(separator);
    map.insert(at, 1);
    return this;
  }

  /** The last character so far; U+0000 where there is none. */
  public char last() {
    return text.length() == 0 ? '\0' : text.charAt(text.length() - 1);
  }

  public int length() {
    return text.length();
  }

  public DerivedText build() {
    return new DerivedText(text.toString(), map.build());
  }
}
