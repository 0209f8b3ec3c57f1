/**
 * Text as positions: spans, tokens, sentences, numbered sections and parts of official documents,
 * and one monotone map of offsets from normalised text back to its source.
 */
package planatlas.text;
