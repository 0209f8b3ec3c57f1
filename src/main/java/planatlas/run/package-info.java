/**
 * Runs: wiring, phases, gates, records, exit codes. The only room with a clock, beside the command
 * line.
 */
package planatlas.run;
