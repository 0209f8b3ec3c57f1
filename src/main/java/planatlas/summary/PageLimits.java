package planatlas.summary;

/**
 * How much a page holds, so that it opens at once whatever the size of the run. The page states
 * each limit where it cuts.
 *
 * @param years the last so many
 * @param places at most, before cells are counted
 * @param placeCells places, years and themes together
 * @param bureaus at most, before cells are counted
 * @param ownCells bureaus, years and themes together
 * @param marks rows of what marks bureaus
 * @param wordsOfABureau of one year; fewer, down to three, where one year would go over {@code
 *     marks}
 * @param sentences of evidence
 * @param sentencesOfACell at most
 * @param problems documents or inputs that are listed
 */
public record PageLimits(
    int years,
    int places,
    int placeCells,
    int bureaus,
    int ownCells,
    int marks,
    int wordsOfABureau,
    int sentences,
    int sentencesOfACell,
    int problems) {

  private static final int FEWEST_WORDS = 3;

  public static final PageLimits DEFAULT =
      new PageLimits(15, 300, 60_000, 800, 160_000, 20_000, 12, 3000, 3, 100);

  public int placesOf(int years, int themes) {
    return atLeastOne(places, placeCells / atLeastOne(Integer.MAX_VALUE, years * themes));
  }

  public int bureausOf(int years, int themes) {
    return Math.min(
        atLeastOne(bureaus, ownCells / atLeastOne(Integer.MAX_VALUE, years * themes)),
        atLeastOne(bureaus, marks / (themes + FEWEST_WORDS)));
  }

  /**
   * @param bureaus at most {@link #bureausOf}
   * @return how many words of a year mark each of them
   */
  public int wordsOf(int bureaus, int themes) {
    int left = marks / atLeastOne(Integer.MAX_VALUE, bureaus) - themes;
    return Math.max(Math.min(FEWEST_WORDS, wordsOfABureau), Math.min(wordsOfABureau, left));
  }

  /** How many years of each bureau have their marks shown. */
  public int markYears(int bureaus, int themes) {
    return atLeastOne(
        years,
        marks / atLeastOne(Integer.MAX_VALUE, bureaus * (themes + wordsOf(bureaus, themes))));
  }

  private static int atLeastOne(int most, int n) {
    return Math.max(1, Math.min(most, n));
  }
}
