package planatlas.region;

/**
 * Which place a document is of, as far as its words tell.
 *
 * @param code of the division as it was in the plan year; null where unknown
 * @param level null where not even the level is certain
 * @param confidence the share of such answers that are right, 0 to 1; 0 where the code is null
 * @param evidence the words that decided, for a person; empty where there were none
 * @param note what a reader should know (a division that had ended); empty where there is nothing
 */
public record RegionAnswer(
    String code, Level level, double confidence, String evidence, String note) {

  public static RegionAnswer unknown(Level level, String evidence) {
    return new RegionAnswer(null, level, 0, evidence, "");
  }
}
