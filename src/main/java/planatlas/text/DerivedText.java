package planatlas.text;

/** A text and the way back to the one that it was made from. Immutable. */
public record DerivedText(String text, OffsetMap map) {

  public DerivedText {
    if (text.length() != map.length()) {
      throw new IllegalArgumentException(
          "map of %d characters for a text of %d".formatted(map.length(), text.length()));
    }
  }

  /** The span of the origin that {@code span} of this text was made from. */
  public Span toOrigin(Span span) {
    return map.toOrigin(span);
  }
}
