package planatlas.region;

import java.util.List;

/**
 * One administrative division in the years that it was in use under one code and name.
 *
 * @param validFrom first year in use
 * @param validTo first year no longer in use, or {@link Integer#MAX_VALUE}
 * @param successors what took its place; partial transfers are marked
 */
public record Division(
    String code,
    String name,
    Level level,
    String parentCode,
    int validFrom,
    int validTo,
    List<Successor> successors) {

  /** Where a division went. */
  public record Successor(String code, boolean partial) {}

  public Division {
    successors = List.copyOf(successors);
  }

  public boolean existsIn(int year) {
    return validFrom <= year && year < validTo;
  }
}
