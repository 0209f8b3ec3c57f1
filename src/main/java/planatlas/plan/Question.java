package planatlas.plan;

/** What a person can be asked about a document, and the program as well. */
public enum Question {
  REGION("region", "region_code"),
  YEAR("plan year", "plan_year"),
  KIND("kind", "doc_kind"),
  COUNTED("counted", "counted"),
  TITLE("title", "title");

  private final String label;
  private final String column;

  Question(String label, String column) {
    this.label = label;
    this.column = column;
  }

  /** For a person. */
  public String label() {
    return label;
  }

  /** The column of a file of truths that holds the answer. */
  public String column() {
    return column;
  }
}
