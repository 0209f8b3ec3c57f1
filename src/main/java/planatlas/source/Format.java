package planatlas.source;

import java.util.Locale;

/** How an input is built. The names, in lower case, are the values of {@code documents.format}. */
public enum Format {
  TEXT,
  MARKDOWN,
  HTML,
  PDF,
  DOCX,
  DOC;

  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether offsets of its text lead back to places in the decoded input. */
  boolean hasOffsets() {
    return this == TEXT || this == MARKDOWN;
  }
}
