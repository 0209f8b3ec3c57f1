package planatlas.theme;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import planatlas.outcome.Checked;
import planatlas.segment.HanLpSegmenter;
import planatlas.text.DerivedText;
import planatlas.text.Normalizer;
import planatlas.text.Sentences;
import planatlas.text.Span;
import planatlas.text.Token;

/** A text and what a lexicon finds in it, without the page around it. */
public record Tagged(DerivedText text, List<Token> tokens, Tagging tagging) {

  static Tagged of(Tagger tagger, String text, OptionalInt year) {
    DerivedText normalized = Normalizer.normalize(text);
    List<Span> sentences = Sentences.of(normalized.text());
    List<Token> tokens = new ArrayList<>();
    for (Span sentence : sentences) {
      for (Token token : HanLpSegmenter.shared().segment(sentence.of(normalized.text()))) {
        tokens.add(
            new Token(
                sentence.begin() + token.begin(), sentence.begin() + token.end(), token.nature()));
      }
    }
    Tagging tagging =
        tagger.tag(new TextToTag(normalized.text(), sentences, tokens, year, List.of()));
    return new Tagged(normalized, tokens, tagging);
  }

  static Tagged of(Lexicon lexicon, String text) {
    return of(new Tagger(List.of(lexicon)), text, OptionalInt.empty());
  }

  /** Mentions as {@code theme term strength} with the words in the source. */
  List<String> mentions() {
    return tagging.mentions().stream()
        .map(m -> "%s %s".formatted(m.term().id(), sourceOf(m.span())))
        .toList();
  }

  /** Matches that do not count, with their reason. */
  List<String> excluded() {
    return tagging.excluded().stream()
        .map(m -> "%s %s %s".formatted(m.term().id(), sourceOf(m.span()), m.reason()))
        .toList();
  }

  private String sourceOf(Span span) {
    return span.of(text.text());
  }

  /** The lexicon of a shipped file. */
  public static Lexicon shipped(String name) throws Exception {
    Path file = Path.of("data", "themes", name);
    return valid(LexiconReader.read(file.toString(), Files.readAllBytes(file)));
  }

  /** One theme of the given terms, in JSON. */
  static Lexicon lexicon(String terms, String exclude) {
    String json =
        """
        {"id": "test", "version": "1", "themes": [
          {"id": "theme", "name": "主题", "terms": [%s], "exclude": [%s]}]}
        """
            .formatted(terms, exclude);
    return valid(LexiconReader.read("test.json", json.getBytes(StandardCharsets.UTF_8)));
  }

  static Lexicon valid(Checked<Lexicon> read) {
    return read.fold(
        lexicon -> lexicon,
        problems -> {
          throw new AssertionError(problems.toString());
        });
  }
}
