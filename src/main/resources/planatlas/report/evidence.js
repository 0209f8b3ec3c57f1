// Sentences behind the numbers, searched as one types.
const evidence = data.evidence.map(([t, year, region, regionName, province, bureau, title, source, heading, text, spans]) =>
  ({t, year, region, regionName, province, bureau, title, source, heading, text, spans}));
const SHOWN = 30;

function within(place, e) {
  if (place.code === '000000') return true;
  if (place.code === null) return false;
  const known = placeOf.get(e.region);
  return e.region === place.code || e.province === place.code ||
    (place.level === 'prefecture' && /^\d{6}$/.test(place.code) && /^\d{6}$/.test(e.region) && e.region.slice(0, 4) === place.code.slice(0, 4) && (!known || known.province === place.province));
}

function sentenceOf(e) {
  const points = Array.from(e.text);
  const text = [];
  let at = 0;
  for (let i = 0; i + 1 < e.spans.length; i += 2) {
    const [begin, end] = [Math.max(at, e.spans[i]), Math.min(points.length, e.spans[i + 1])];
    if (end <= begin) continue;
    text.push(points.slice(at, begin).join(''), el('mark', null, points.slice(begin, end).join('')));
    at = end;
  }
  text.push(points.slice(at).join(''));
  return el('blockquote', null, el('p', null, el('bdi', null, text)),
    el('footer', null, bdi(e.regionName || e.region), ' ', String(e.year), ' · ', bdi(themeName(e.t)), e.heading ? [' · ', bdi(e.heading)] : null, el('br'),
      el('small', null, bdi(e.title || w('untitled')), ' ', el('code', null, bdi(e.source)))));
}

function sentences(found, holder) {
  let shown = SHOWN;
  const draw = query => {
    const hits = query ? found.filter(e => (e.text + '\n' + (e.title || '') + '\n' + (e.regionName || '')).includes(query)) : found;
    holder.replaceChildren(note(w('evidence.found', {n: integer(hits.length), shown: integer(Math.min(shown, hits.length))})),
      ...hits.slice(0, shown).map(sentenceOf));
    if (hits.length > shown) holder.append(el('button', {type: 'button', onclick: () => { shown += SHOWN; draw(query); }}, w('more')));
  };
  return draw;
}
function searchField(drawList, value, keep) {
  return el('label', {class: 'pick'}, el('span', null, w('search')), el('input', {type: 'search', value: value || null, placeholder: w('search.placeholder'),
    oninput: e => { keep(e.target.value); drawList(e.target.value.trim()); }}));
}

view('evidence', body => {
  if (!evidence.length) {
    body.append(note(w('evidence.absent')));
    return;
  }
  const found = evidence.filter(e => e.t === state.theme && e.year === years[state.year] && within(state.place, e));
  const holder = el('div', {class: 'list', 'aria-live': 'polite'});
  const drawList = sentences(found, holder);
  body.append(el('p', {class: 'of'}, w('evidence.of', {place: placeLong(state.place), year: years[state.year], theme: themeName(state.theme)})),
    el('div', {class: 'controls'}, searchField(drawList, state.query, q => { state.query = q; })), holder,
    note(w('limit.evidence', {n: integer(evidence.length), mentions: integer(data.run.counts.mentions_counted), each: data.limits.sentences_of_a_cell})));
  drawList(state.query.trim());
}, 'theme', 'year', 'place');

// The numbers of one cell, and its sentences.
function openCell(place, y, t) {
  const dialog = document.getElementById('cell');
  const c = place.missing ? null : placeCell(place, y, t);
  const close = el('button', {type: 'button', class: 'close', 'aria-label': w('close'), onclick: () => dialog.close()}, '×');
  const parts = [close, el('h2', null, bdi(placeLong(place)), ' · ', String(years[y]), ' · ', bdi(themeName(t)))];
  if (!c) parts.push(el('p', null, w('cell.absent')));
  else {
    parts.push(table([w('measure'), w('value'), w('made.from')], [
      [w('measure.rate'), [el('b', null, rateWord(c.rate)), range(c.low, c.high, rateWord)], w('made.rate', {frequency: integer(c.frequency), tokens: integer(c.tokens)})],
      [w('measure.share'), [el('b', null, percent(c.share)), range(c.shareLow, c.shareHigh, percent)], w('made.share', {having: integer(c.having), bureaus: integer(c.n)})],
      [w('documents'), integer(c.docs), c.early ? w('early') : '']
    ]));
    const found = evidence.filter(e => e.t === t && e.year === years[y] && within(place, e));
    const holder = el('div', {class: 'list', 'aria-live': 'polite'});
    const drawList = sentences(found, holder);
    if (found.length) {
      parts.push(el('div', {class: 'controls'}, searchField(drawList, '', () => {})), holder);
      drawList('');
    } else {
      parts.push(note(c.frequency === 0 ? w('cell.zero') : evidence.length ? w('cell.unpacked') : w('evidence.absent')));
    }
    parts.push(el('div', {class: 'controls'}, el('button', {type: 'button', onclick: () => { dialog.close(); change({place, year: y, theme: t}); }}, w('cell.choose'))));
  }
  dialog.replaceChildren(...parts);
  dialog.showModal();
}
