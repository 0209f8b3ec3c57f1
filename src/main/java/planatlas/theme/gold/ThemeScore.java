package planatlas.theme.gold;

/**
 * How a theme is decided over labelled sentences.
 *
 * @param core label 2 against label 0; sentences labelled 1 are left out, since two raters part
 *     there too
 * @param any label 1 or 2 against label 0
 * @param related sentences labelled 1
 * @param relatedFoundCore of these, how many hold a core mention
 */
public record ThemeScore(Score core, Score any, int related, int relatedFoundCore) {

  static final ThemeScore NONE = new ThemeScore(Score.NONE, Score.NONE, 0, 0);

  ThemeScore plus(Judgement judgement) {
    int label = judgement.label();
    int found = judgement.found();
    return new ThemeScore(
        label == 1 ? core : core.plus(label == 2, found == 2),
        any.plus(label > 0, found > 0),
        related + (label == 1 ? 1 : 0),
        relatedFoundCore + (label == 1 && found == 2 ? 1 : 0));
  }
}
