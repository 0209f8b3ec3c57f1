package planatlas.copy;

/**
 * Two documents that {@link CopyRule} calls copies.
 *
 * @param later the rank of the one that gives way
 * @param earlier the smaller rank
 * @param similarity see {@link CopyRule#similarity}
 */
public record Likeness(
    long later, long earlier, double similarity, Origin ofLater, Origin ofEarlier) {

  public Likeness {
    if (later <= earlier) {
      throw new IllegalArgumentException(
          "the later must come behind, got %d and %d".formatted(later, earlier));
    }
  }
}
