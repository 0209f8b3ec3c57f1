package planatlas.plan;

/**
 * What a document is, and why.
 *
 * @param subkind a finer distinction: {@code news}, {@code explanation}, {@code reply}, {@code
 *     speech}, {@code evaluation_report}, {@code task_list}, {@code month_list}, {@code
 *     school_plan}, {@code township_plan}, {@code association_plan}; null where there is none
 * @param barred why a yearly plan does not count: {@code period} for a part of a year, {@code
 *     issuer} for a body that is neither an education authority nor a government; null where
 *     nothing bars it
 * @param name the name that decided, normalised, which may be that of the paper that a letter
 *     brings; null where no name did
 * @param confidence in the kind, 0 to 1
 * @param evidence the words that decided
 */
public record KindAnswer(
    DocKind kind, String subkind, String barred, String name, double confidence, String evidence) {

  static KindAnswer of(DocKind kind, double confidence, String evidence) {
    return new KindAnswer(kind, null, null, null, confidence, evidence);
  }

  static KindAnswer other(String subkind, double confidence, String evidence) {
    return new KindAnswer(DocKind.OTHER, subkind, null, null, confidence, evidence);
  }

  static KindAnswer named(DocKind kind, String name, double confidence, String evidence) {
    return new KindAnswer(kind, null, null, name, confidence, evidence);
  }

  KindAnswer barredBy(String reason, String of) {
    return new KindAnswer(kind, of, reason, name, confidence, evidence);
  }

  /** The same by the name of a file, which is no name of the document's own. */
  KindAnswer byFileName() {
    return new KindAnswer(kind, subkind, barred, null, confidence, "file name: " + name);
  }

  KindAnswer withConfidence(double lower) {
    return new KindAnswer(kind, subkind, barred, name, Math.min(confidence, lower), evidence);
  }
}
