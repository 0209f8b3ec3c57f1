/** Published tables and the facts they are made of: names, keys, columns with their definitions. */
package planatlas.table;
