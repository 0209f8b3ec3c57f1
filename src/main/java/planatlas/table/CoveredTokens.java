package planatlas.table;

import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import planatlas.text.Span;
import planatlas.text.Token;
import planatlas.theme.Mention;
import planatlas.theme.TaggedPlan;

/**
 * How many tokens of the denominator the mentions of one document cover. A mention that begins or
 * ends inside a token covers it too, or a term that is no word of its own would cover nothing; a
 * token that two mentions of one theme touch is counted with the first, so that no theme covers
 * more tokens than there are.
 */
final class CoveredTokens {

  private final String text;
  private final List<Token> tokens;

  /** By identity: comparing mentions would compare whole themes. */
  private final Map<Mention, Long> byMention = new IdentityHashMap<>();

  CoveredTokens(TaggedPlan tagged) {
    text = tagged.plan().text();
    tokens = tagged.tokens();
    Map<String, Integer> nextToken = new HashMap<>();
    tagged.tagging().mentions().stream()
        .sorted(Comparator.comparingInt(m -> m.span().begin()))
        .forEach(
            mention -> {
              String theme = mention.theme().id();
              int at = Math.max(first(mention.span()), nextToken.getOrDefault(theme, 0));
              long n = 0;
              for (; at < tokens.size() && tokens.get(at).begin() < mention.span().end(); at++) {
                n += tokens.get(at).countedIn(text) ? 1 : 0;
              }
              nextToken.put(theme, at);
              byMention.put(mention, n);
            });
  }

  long of(Mention mention) {
    return byMention.get(mention);
  }

  /** Index of the first token that ends behind the begin of {@code span}. */
  private int first(Span span) {
    int low = 0;
    int high = tokens.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (tokens.get(middle).end() <= span.begin()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
