package planatlas.theme;

import java.util.List;

/** What a lexicon finds in one text. Both lists are sorted by begin, end, theme and term. */
public record Tagging(List<Mention> mentions, List<ExcludedMatch> excluded) {

  public Tagging {
    mentions = List.copyOf(mentions);
    excluded = List.copyOf(excluded);
  }
}
