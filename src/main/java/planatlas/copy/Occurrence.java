package planatlas.copy;

/**
 * One document that looks for copies by a shingle.
 *
 * @param rank of the document: of two copies the one of the smaller rank stands
 * @param region a number for the region; 0 where unknown
 * @param year 0 where unknown
 */
public record Occurrence(long rank, int region, int year) {

  boolean mayBe(Occurrence other) {
    return (region == 0 || other.region == 0 || region == other.region)
        && (year == 0 || other.year == 0 || year == other.year);
  }
}
