package planatlas.copy;

/**
 * Where and when a document is of, as far as it is known.
 *
 * @param region code of the division in the plan year; null where unknown
 * @param year the plan year; null where unknown
 */
public record Origin(String region, Integer year) {

  /** False for two known regions or two known years that differ. */
  public boolean mayBe(Origin other) {
    return mayBe(region, other.region) && mayBe(year, other.year);
  }

  private static boolean mayBe(Object here, Object there) {
    return here == null || there == null || here.equals(there);
  }

  /** True where all four are known and agree. */
  public boolean isSurely(Origin other) {
    return region != null && year != null && equals(other);
  }

  /** Both together; they must not contradict each other. */
  Origin and(Origin other) {
    if (!mayBe(other)) {
      throw new IllegalArgumentException("%s contradicts %s".formatted(other, this));
    }
    return new Origin(region == null ? other.region : region, year == null ? other.year : year);
  }
}
