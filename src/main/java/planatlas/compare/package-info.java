/** Tables that compare bureaus, regions and years: cells, peers, keyness, adoption, terms. */
package planatlas.compare;
