package planatlas.copy;

/**
 * What two texts have in common, by their samples.
 *
 * @param common sampled shingles of both
 * @param compared sampled shingles of the text that has fewer, as far as both samples reach
 */
public record Overlap(int common, int compared) {

  public Overlap {
    if (common < 0 || common > compared) {
      throw new IllegalArgumentException(
          "common must be 0 to %d, got %d".formatted(compared, common));
    }
  }

  /**
   * The share of the text with fewer shingles that stands in the other one; 0 where it has none.
   */
  public double containment() {
    return compared == 0 ? 0 : (double) common / compared;
  }
}
