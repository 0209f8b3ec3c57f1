/**
 * What document this is: title, issuer, number, kind, dates and the year it plans for, each with
 * its evidence.
 */
package planatlas.plan;
