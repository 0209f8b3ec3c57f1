package planatlas.region;

/**
 * What is known of a document before its region is.
 *
 * @param title as found in the text; null where there is none
 * @param docNumber as printed; null where there is none
 * @param year that divisions must exist in; null where unknown
 */
public record Hints(String title, String docNumber, Integer year) {}
