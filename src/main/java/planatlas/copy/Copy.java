package planatlas.copy;

/**
 * A document that counts nowhere because another stands for it.
 *
 * @param document its rank
 * @param of the rank of the one that stands, which is a copy of none
 * @param similarity see {@link CopyRule#similarity}; the product of two where the document was
 *     matched with a copy of the one that stands
 */
public record Copy(long document, long of, double similarity) {}
