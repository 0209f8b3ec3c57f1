/** Divisions of China as they were in a year, and which of them a document speaks for. */
package planatlas.region;
