/** Text to words. The only room that knows HanLP. */
package planatlas.segment;
