package planatlas.theme;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** How surely a term speaks of its theme: the labels 2 and 1 of the codebook. */
public enum Strength {
  @JsonProperty("core")
  CORE,
  @JsonProperty("related")
  RELATED;

  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
