/** The commands, and what they print. */
package planatlas.cli;
