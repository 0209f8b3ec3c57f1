/** How well a lexicon decides: sentences labelled by hand against what the tagger finds. */
package planatlas.theme.gold;
