package planatlas.theme;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import planatlas.text.Sentences;
import planatlas.text.Span;

/** Looks for the phrases of rules around matches in one text. Not safe to share. */
final class Surroundings {

  /** How far a neighbour may stand from a match, in characters. */
  static final int REACH = 12;

  private static final String CLAUSE_ENDS = "，,。；;：:！!？?\n";

  private final String text;
  private final List<Span> sentences;
  private final Map<String, Boolean> inDocument = new HashMap<>();

  Surroundings(String text, List<Span> sentences) {
    this.text = text;
    this.sentences = sentences;
  }

  /** The first phrase found, as {@code before_any:化肥}: neighbours first, the document last. */
  Optional<String> find(Context context, Span match) {
    if (context.isEmpty()) {
      return Optional.empty();
    }
    return within("before_any", context.beforeAny(), clauseBegin(match.begin()), match.begin())
        .or(() -> within("after_any", context.afterAny(), match.end(), clauseEnd(match.end())))
        .or(
            () -> {
              Span sentence = Sentences.at(sentences, match.begin());
              return within(
                  "sentence_any", context.sentenceAny(), sentence.begin(), sentence.end());
            })
        .or(
            () -> {
              int begin = text.lastIndexOf('\n', match.begin()) + 1;
              int end = text.indexOf('\n', match.end());
              return within(
                  "paragraph_any", context.paragraphAny(), begin, end < 0 ? text.length() : end);
            })
        .or(
            () ->
                context.documentAny().stream()
                    .filter(p -> inDocument.computeIfAbsent(p, text::contains))
                    .findFirst()
                    .map(p -> "document_any:" + p));
  }

  /** Whether {@code match} stands between 《 and 》 on its line. */
  boolean inBookTitle(Span match) {
    int open = text.lastIndexOf('《', match.begin());
    if (open < 0 || text.lastIndexOf('》', match.begin()) > open) {
      return false;
    }
    int close = text.indexOf('》', match.end());
    int line = text.indexOf('\n', open);
    return close >= 0 && (line < 0 || close < line);
  }

  private Optional<String> within(String rule, List<String> phrases, int begin, int end) {
    for (String phrase : phrases) {
      if (contains(phrase, begin, end)) {
        return Optional.of(rule + ":" + phrase);
      }
    }
    return Optional.empty();
  }

  private boolean contains(String phrase, int begin, int end) {
    for (int at = begin; at + phrase.length() <= end; at++) {
      if (text.startsWith(phrase, at)) {
        return true;
      }
    }
    return false;
  }

  private int clauseBegin(int from) {
    int begin = from;
    while (begin > 0 && from - begin < REACH && CLAUSE_ENDS.indexOf(text.charAt(begin - 1)) < 0) {
      begin--;
    }
    return begin;
  }

  private int clauseEnd(int from) {
    int end = from;
    while (end < text.length() && end - from < REACH && CLAUSE_ENDS.indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return end;
  }
}
