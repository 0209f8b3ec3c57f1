package planatlas.text;

import java.util.Locale;

/**
 * What a passage of a document is for. The names, in lower case, are the values of {@code part}.
 */
public enum Part {
  /** What was done in the years before. */
  REVIEW,
  /** What shall be done. */
  PLAN,
  /** Covering letters, salutations, lists of recipients. */
  OTHER,
  /** Explanations of terms at the end. */
  GLOSSARY;

  private final String label = name().toLowerCase(Locale.ROOT);

  public String label() {
    return label;
  }
}
