/**
 * Inputs to facts, once: listing, reading, segmenting and tagging in one Spark stage, and facts
 * that earlier runs left.
 */
package planatlas.ingest;
