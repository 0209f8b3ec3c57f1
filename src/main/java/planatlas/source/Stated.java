package planatlas.source;

/**
 * What a table says of the document in one of its rows, beside its text: as it stands in the cell,
 * not yet held against anything.
 *
 * @param region a code or a name; null where the table says nothing
 * @param year null where the table says nothing
 */
public record Stated(String region, String year) {

  /** Nothing, as of every input that is no row. */
  public static final Stated NOTHING = new Stated(null, null);
}
