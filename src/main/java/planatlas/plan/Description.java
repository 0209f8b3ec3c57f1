package planatlas.plan;

import java.time.LocalDate;
import java.util.List;
import planatlas.region.RegionAnswer;
import planatlas.text.Span;

/**
 * What document this is. Every value is as the text gives it; what the text does not say is null.
 *
 * @param title as printed, without the page's own additions
 * @param titleSpans where the title, and that of a letter around it, stand in the cleaned text,
 *     repeats included, in order; empty where the title is of the page alone
 * @param issuer the body that speaks, by its fullest name in the document, in simplified characters
 * @param bureauId region and line of work, one identity through renamings; null without a region
 * @param docNumber as printed: 泰海教〔2020〕28号
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
    String bureauId,
    String docNumber,
    DocKind kind,
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
}
