/** Facts to the tables of single documents, and what checks, samples and compares whole runs. */
package planatlas.stage;
