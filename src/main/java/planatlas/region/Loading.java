package planatlas.region;

import java.util.List;

/** What reading tables of divisions came to. */
public sealed interface Loading {

  /** Every table was sound. */
  record Loaded(Gazetteer gazetteer) implements Loading {}

  /**
   * Nothing is loaded.
   *
   * @param problems one line each: file, line, what was expected and what was there
   */
  record Refused(List<String> problems) implements Loading {
    public Refused {
      problems = List.copyOf(problems);
    }
  }
}
