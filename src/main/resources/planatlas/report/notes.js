// How the numbers are made and where the page ends.
view('notes', body => {
  body.append(el('dl', null, ['core', 'zero', 'rate', 'share', 'interval', 'panel', 'peers', 'keyness', 'counted'].map(key =>
    [el('dt', null, w('notes.' + key)), el('dd', null, w('notes.' + key + '.text', {
      kinds: data.run.kinds.map(k => (hasWord('kind.' + k) ? w('kind.' + k) : k)).join(w('list')), parts: data.run.parts.map(p => (hasWord('part.' + p) ? w('part.' + p) : p)).join(w('list')), base: data.run.base_year}))])));
  body.append(el('h3', null, w('notes.themes')), table([w('theme'), w('notes.definition'), w('notes.since'), w('notes.lexicon')],
    themes.map((t, i) => [bdi(themeName(i)), bdi(t.definition || '–'), t.since === null ? '–' : String(t.since), bdi(t.lexicon)])));
  body.append(el('h3', null, w('notes.limits')), el('ul', null, [
    w('limit.years.note', {n: data.limits.years, first: data.totals.first_year}),
    w('limit.places.note', {shown: integer(places.length), all: integer(data.totals.places)}),
    w('limit.bureaus.note', {shown: integer(bureaus.length), all: integer(data.totals.bureaus)}),
    w('limit.marks.note', {n: data.totals.mark_years, words: data.totals.mark_words}),
    w('limit.evidence', {n: integer(evidence.length), mentions: integer(data.run.counts.mentions_counted), each: data.limits.sentences_of_a_cell})
  ].map(x => el('li', null, x))));
  body.append(note(w('notes.run', {job: data.run.job, run: data.run.run, version: data.run.version, started: data.run.started})));
});
