/** The few numbers out of the tables that a page and a terminal show. */
package planatlas.summary;
