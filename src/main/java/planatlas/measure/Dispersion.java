package planatlas.measure;

import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * How unevenly mentions are spread over the parts of a corpus: DPnorm, 0 for evenly by the sizes of
 * the parts, 1 for all in the smallest.
 *
 * <p>S. Th. Gries (2008), Dispersions and adjusted frequencies in corpora, International Journal of
 * Corpus Linguistics 13(4), 403-437; J. Lijffijt and S. Th. Gries (2012), Correction, ibid. 17(1),
 * 147-149, for the normalisation.
 */
public final class Dispersion {

  private Dispersion() {}

  /**
   * Half the sum of |share of mentions - share of tokens|, over 1 - the smallest share of tokens.
   *
   * @param mentions one a part
   * @param tokens one a part, in the same order
   * @return empty for fewer than two parts, no mention or no token
   */
  public static OptionalDouble dpNorm(long[] mentions, long[] tokens) {
    if (mentions.length != tokens.length) {
      throw new IllegalArgumentException(
          "expected mentions and tokens of the same parts, got %d and %d"
              .formatted(mentions.length, tokens.length));
    }
    long allMentions = Arrays.stream(mentions).sum();
    long allTokens = Arrays.stream(tokens).sum();
    if (mentions.length < 2 || allMentions == 0 || allTokens == 0) {
      return OptionalDouble.empty();
    }
    double[] gaps = new double[mentions.length];
    for (int i = 0; i < gaps.length; i++) {
      gaps[i] = Math.abs((double) mentions[i] / allMentions - (double) tokens[i] / allTokens);
    }
    // Adding in one order makes the sum the same whatever order the parts came in.
    Arrays.sort(gaps);
    double smallest = (double) Arrays.stream(tokens).min().getAsLong() / allTokens;
    // A sum of shares may round to a hair above 1.
    return OptionalDouble.of(Math.min(1, Arrays.stream(gaps).sum() / 2 / (1 - smallest)));
  }
}
