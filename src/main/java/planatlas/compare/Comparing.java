package planatlas.compare;

import java.util.List;
import java.util.Map;
import planatlas.measure.Bootstrap;

/**
 * How bureaus are compared.
 *
 * @param window years of the balanced panel and of emerging terms
 * @param groups named groups of regions whose bureaus are peers
 * @param reference code of a region that every bureau is compared with; null for none
 * @param documentTokens whether word counts by document are published
 */
public record Comparing(
    PanelWindow window,
    Map<String, List<String>> groups,
    String reference,
    Bootstrap bootstrap,
    boolean documentTokens) {

  public static final Bootstrap BOOTSTRAP = new Bootstrap(1000, 1);

  public static final Comparing DEFAULT =
      new Comparing(PanelWindow.DEFAULT, Map.of(), null, BOOTSTRAP, false);

  public Comparing {
    groups = Map.copyOf(groups);
  }
}
