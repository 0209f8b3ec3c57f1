package planatlas.copy;

/**
 * One document that has a shingle.
 *
 * @param rank of the document: of two copies the one of the smaller rank stands
 * @param region a number for the region; 0 where unknown
 * @param year 0 where unknown
 * @param searching whether the shingle is one of those by which the document looks for copies
 */
public record Occurrence(long rank, int region, int year, boolean searching) {

  boolean mayBe(Occurrence other) {
    return (region == 0 || other.region == 0 || region == other.region)
        && (year == 0 || other.year == 0 || year == other.year);
  }
}
