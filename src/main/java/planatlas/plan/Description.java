package planatlas.plan;

import java.time.LocalDate;
import java.util.List;
import planatlas.region.BasePlace;
import planatlas.region.Gazetteer;
import planatlas.region.RegionAnswer;
import planatlas.text.Span;

/**
 * What document this is. Every value is as the text gives it; what the text does not say is null.
 *
 * @param title as printed, without the page's own additions
 * @param titleSpans where the title, and that of a letter around it, stand in the normalised text,
 *     repeats included, in order; empty where the title is of the page alone
 * @param issuer the body that speaks, by its fullest name in the document, in simplified characters
 * @param line the line of work of the issuer or, where the name does not tell, of the subject:
 *     {@code education}
 * @param docNumber as printed: 泰海教〔2020〕28号
 * @param kindAnswer what kind of document it is, with the words that say so
 * @param publishedOn when the page was put up
 * @param issuedOn when the document was signed or printed
 * @param year null where the text gives none
 * @param notes contradictions and other things that a reader should know, in words
 * @param dropped whether an override says that the document shall count nowhere
 * @param overrideLines lines of the overrides that concern the document
 */
public record Description(
    String title,
    List<Span> titleSpans,
    String issuer,
    String line,
    String docNumber,
    KindAnswer kindAnswer,
    LocalDate publishedOn,
    LocalDate issuedOn,
    PlanYear year,
    RegionAnswer region,
    List<String> notes,
    boolean dropped,
    List<Integer> overrideLines) {

  public Description {
    titleSpans = List.copyOf(titleSpans);
    notes = List.copyOf(notes);
    overrideLines = List.copyOf(overrideLines);
  }

  public DocKind kind() {
    return kindAnswer.kind();
  }

  /** Why a plan of a kind that counts does not: {@code period}, {@code issuer}; else null. */
  public String barred() {
    return kindAnswer.barred();
  }

  /**
   * One identity of the bureau through renamings: its place and its line of work, {@code
   * 330105:education}. The place is the one that {@code baseYear} has; a place that has come apart
   * since keeps its own code, since it is not the bureau of what stands above its parts.
   *
   * @return null without a region
   */
  public String bureauId(Gazetteer gazetteer, int baseYear) {
    if (region.code() == null) {
      return null;
    }
    BasePlace base =
        gazetteer.basePlace(region.code(), year == null ? baseYear : year.first(), baseYear);
    return (base.note().isEmpty() ? base.code() : region.code()) + ":" + line;
  }
}
