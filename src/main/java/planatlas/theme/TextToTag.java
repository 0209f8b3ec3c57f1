package planatlas.theme;

import java.util.List;
import java.util.OptionalInt;
import planatlas.text.Span;
import planatlas.text.Token;

/**
 * What a tagger needs to know of a document.
 *
 * @param text normalised
 * @param year the first year that the document plans, where known: without it no year bound applies
 * @param repeatedTitles spans of titles printed again, where nothing counts
 */
public record TextToTag(
    String text,
    List<Span> sentences,
    List<Token> tokens,
    OptionalInt year,
    List<Span> repeatedTitles) {}
