package planatlas.theme;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How many ends of a match must agree with the ends of tokens. */
public enum Boundary {
  /** By length: both ends up to three characters, one end from four on, none from six on. */
  @JsonProperty("auto")
  AUTO,
  @JsonProperty("both")
  BOTH,
  @JsonProperty("one")
  ONE,
  @JsonProperty("none")
  NONE;

  /** This rule for a text of {@code length} characters, {@link #AUTO} made plain. */
  Boundary forLength(int length) {
    if (this != AUTO) {
      return this;
    }
    return length <= 3 ? BOTH : length <= 5 ? ONE : NONE;
  }

  boolean admits(boolean beginAgrees, boolean endAgrees) {
    return switch (this) {
      case BOTH -> beginAgrees && endAgrees;
      case ONE -> beginAgrees || endAgrees;
      case NONE, AUTO -> true;
    };
  }
}
