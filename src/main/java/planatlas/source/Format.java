package planatlas.source;

import java.util.Locale;
import java.util.Optional;

/** How an input is built. The names, in lower case, are the values of {@code documents.format}. */
public enum Format {
  TEXT(".txt"),
  MARKDOWN(".md");

  private final String suffix;

  Format(String suffix) {
    this.suffix = suffix;
  }

  /** The format that a file name announces; empty where the name is none that is read. */
  public static Optional<Format> ofName(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    for (Format format : values()) {
      if (lower.endsWith(format.suffix)) {
        return Optional.of(format);
      }
    }
    return Optional.empty();
  }

  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
