/**
 * Which documents are copies of which: signatures of shingles, candidates, and the check of each.
 */
package planatlas.copy;
