package planatlas.source;

import planatlas.text.Span;

/**
 * A piece of the page around a document, cleaned away from its text but kept as evidence: a site
 * banner may be all that names a bureau.
 *
 * @param text normalised, trimmed
 * @param source where it stands in the decoded source, in UTF-16 offsets
 */
public record FramePiece(Kind kind, String text, Span source) {

  /** What the piece is for. */
  public enum Kind {
    /** Greetings, paths, menus, buttons, bars of tables. */
    NAVIGATION,
    /** Named fields: 来源, 发布时间, 索引号 and the like. */
    METADATA,
    /** Copyright, registration numbers, addresses. */
    FOOTER,
    /** YAML front matter, comments and marks of Markdown. */
    MARKUP
  }
}
