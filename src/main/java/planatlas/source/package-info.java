/**
 * Bytes to text: what a file is, its charset, its words without menus and footers, within limits.
 */
package planatlas.source;
