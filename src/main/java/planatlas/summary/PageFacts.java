package planatlas.summary;

import java.util.List;

/**
 * What the page of a snapshot shows: aggregates, and sentences of the strongest cells. Bounded,
 * whatever the size of the run; what was left out is in the totals.
 *
 * @param years ascending, without gaps
 * @param places the nation first, then provinces, prefectures and counties; those with most
 *     documents first
 * @param bureaus those with documents of most years first
 */
public record PageFacts(
    List<Integer> years,
    List<Place> places,
    List<Coverage> coverage,
    List<PlaceCell> placeCells,
    List<Bureau> bureaus,
    List<OwnCell> ownCells,
    List<Adoption> adoption,
    List<Mark> marks,
    List<Evidence> evidence,
    Quality quality,
    Totals totals) {

  /**
   * @param code null for documents of unknown region
   * @param province code of its province; null for the nation
   */
  public record Place(
      String code, String name, String level, String province, String provinceName) {}

  /** A row of {@code coverage_by_region_year}; {@code place} is an index. */
  public record Coverage(int place, int year, long docs, long duplicates, long notCounted) {}

  /** A row of {@code theme_by_region_year} in scope territory; nulls as there. */
  public record PlaceCell(
      int place,
      int year,
      String theme,
      long docs,
      long tokens,
      long bureaus,
      long frequency,
      long bureausWithTheme,
      Double confLow,
      Double confHigh,
      Double rateLow,
      Double rateHigh,
      Long balancedBureaus,
      Double balancedRate,
      boolean notYetCoined) {}

  public record Bureau(
      String region,
      String id,
      String name,
      String level,
      String province,
      String provinceName,
      long years) {}

  /**
   * A row of {@code theme_by_region_year} in scope own, with the narrowest set of peers that has an
   * answer.
   *
   * @param peerSet null where none has
   */
  public record OwnCell(
      int bureau,
      int year,
      String theme,
      long docs,
      long tokens,
      long frequency,
      String peerSet,
      Long peers,
      Double peerMedian,
      Long rank) {}

  /** How many bureaus of a province began with a theme in a year; see {@code theme_adoption}. */
  public record Adoption(
      String theme, String province, String status, Integer firstYear, long bureaus) {}

  /** A row of {@code bureau_keyness} against the narrowest reference of five bureaus or more. */
  public record Mark(
      int bureau,
      int year,
      String reference,
      long referenceBureaus,
      String unit,
      String item,
      long covered,
      long tokens,
      long referenceCovered,
      long referenceTokens,
      double g2,
      int direction,
      Double logRatio,
      double pAdjusted,
      String lexiconThemes) {}

  /**
   * A sentence that a cell was counted from.
   *
   * @param text of the sentence, or the words around the first mention where sentences are not
   *     published
   * @param spans begins and ends of its core mentions, code points into {@code text}
   */
  public record Evidence(
      String theme,
      int year,
      String region,
      String regionName,
      String province,
      String bureau,
      String title,
      String source,
      String heading,
      String text,
      List<Integer> spans) {}

  /** A document that counts but lacks its region or year, or an input that was turned away. */
  public record Problem(String source, String title, String what, String detail) {}

  /** How many documents there are of a kind; {@code reason} is null for those that count. */
  public record Kind(String format, String kind, String reason, long documents, long unsure) {}

  public record Quality(List<Kind> kinds, List<Problem> incomplete, List<Problem> rejects) {}

  /** How much there is of what the page shows a part of. */
  public record Totals(int firstYear, long places, long bureaus, int markYears, int markWords) {}
}
