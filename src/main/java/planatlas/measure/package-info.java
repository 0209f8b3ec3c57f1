/**
 * Statistics as pure functions: no engine, no clock, no random numbers. Every result depends on the
 * values given and not on their order.
 */
package planatlas.measure;
