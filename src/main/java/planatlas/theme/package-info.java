/** The lexicon, its rules, the tagger, and its evaluation against sentences labelled by hand. */
package planatlas.theme;
