/**
 * Job files and runs: wiring, phases, gates, records, exit codes. The only room with a clock, beside the
 * command line.
 */
package planatlas.job;
