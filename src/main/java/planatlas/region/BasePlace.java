package planatlas.region;

/**
 * Where a division of one year lies among the divisions of another.
 *
 * @param code null where the division is unknown, {@link Gazetteer#NATION} where its parts have
 *     come to lie in several provinces
 * @param note what a reader should know (a split, a rolled-up place); empty where there is nothing
 */
public record BasePlace(String code, String note) {}
