package planatlas.region;

import java.util.Locale;

/** The levels of the published tables, from the nation down. */
public enum Level {
  NATION,
  PROVINCE,
  PREFECTURE,
  COUNTY;

  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
