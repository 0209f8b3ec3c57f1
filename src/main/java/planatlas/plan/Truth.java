package planatlas.plan;

/**
 * What a person found one document to be.
 *
 * @param file its file name, unique among the truths of one evaluation
 * @param regionCode null where the text does not tell the region
 * @param planYear the first year that it plans; null where the text does not tell it
 * @param note of the person who labelled it; empty where there is none
 */
public record Truth(String file, String regionCode, Integer planYear, String note) {

  public Truth {
    if (file.isBlank()) {
      throw new IllegalArgumentException("truth must name its file, got \"%s\"".formatted(file));
    }
  }
}
