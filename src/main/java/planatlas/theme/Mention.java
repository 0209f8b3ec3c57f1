package planatlas.theme;

import planatlas.text.Span;

/**
 * One matched span and theme.
 *
 * @param span UTF-16 offsets into the normalised text
 */
public record Mention(Theme theme, Term term, Span span) {}
