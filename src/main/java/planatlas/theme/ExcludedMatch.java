package planatlas.theme;

import planatlas.text.Span;

/**
 * A match that does not count, and why.
 *
 * @param span UTF-16 offsets into the normalised text
 * @param reason {@code boundary}, {@code shadowed:} with what shadows it, {@code book_title},
 *     {@code repeated_title}, {@code since}, {@code until}, {@code needs}, or {@code unless:} with
 *     the rule and its phrase
 */
public record ExcludedMatch(Theme theme, Term term, Span span, String reason) {}
