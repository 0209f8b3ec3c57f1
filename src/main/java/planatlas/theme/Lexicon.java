package planatlas.theme;

import java.io.Serializable;
import java.util.List;

/** The themes that a job looks for, as its files give them. Plain data; safe to share. */
public record Lexicon(String id, String version, String licence, List<Theme> themes)
    implements Serializable {

  public Lexicon {
    themes = themes == null ? List.of() : List.copyOf(themes);
  }
}
