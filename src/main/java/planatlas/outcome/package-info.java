/**
 * What a step answers: accepted, or rejected with a reason and its detail. Exceptions are for bugs.
 */
package planatlas.outcome;
