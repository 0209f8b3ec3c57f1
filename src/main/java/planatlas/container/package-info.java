/** Files that hold many inputs: crawls, zip archives, tables. */
package planatlas.container;
