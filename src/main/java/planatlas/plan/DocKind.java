package planatlas.plan;

import java.util.Locale;

/** What a document is. The names, in lower case, are the values of {@code documents.doc_kind}. */
public enum DocKind {
  WORK_POINTS,
  WORK_PLAN,
  WORK_SUMMARY,
  GOVERNMENT_REPORT,
  MULTI_YEAR_PLAN,
  IMPLEMENTATION_PLAN,
  NOTICE,
  POLICY,
  OTHER;

  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
