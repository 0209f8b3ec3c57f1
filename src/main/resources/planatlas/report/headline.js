// The answer in words, made from the numbers of the chosen place.
view('headline', body => {
  const place = state.place;
  const y = state.year;
  const counts = data.run.counts;
  body.append(el('ul', {class: 'figures'},
    [['documents', counts.counted], ['bureaus', data.totals.bureaus], ['years', Y ? years[0] + '–' + years[Y - 1] : '–'],
      ['provinces', provinces.length], ['themes', T], ['unknown', counts.region_unknown]]
      .map(([key, n]) => el('li', null, el('b', null, typeof n === 'number' ? integer(n) : n || '–'), el('span', null, w('figure.' + key))))));
  if (!place || !T) return;
  const cells = themes.map((_, t) => ({t, c: placeCell(place, y, t)}));
  if (!cells[0].c) {
    body.append(el('p', {class: 'lead'}, w('headline.absent', {place: placeLong(place), year: years[y]})));
    return;
  }
  const first = cells[0].c;
  body.append(el('p', {class: 'lead'}, w('headline.base', {place: placeLong(place), year: years[y], docs: integer(first.docs), bureaus: integer(first.n), tokens: integer(first.tokens)})));
  const newest = years.map((_, i) => i).filter(i => placeCell(place, i, 0)).pop();
  if (newest > y && settledYear(place) === y) {
    body.append(note(w('headline.settled', {year: years[newest], bureaus: integer(placeCell(place, newest, 0).n)})));
  }
  cells.sort((a, b) => b.c.rate - a.c.rate || a.t - b.t);
  body.append(el('ol', {class: 'sentences'}, cells.slice(0, 6).map(({t, c}) => el('li', null, sentence(place, y, t, c)))));
  if (cells.length > 6) body.append(note(w('headline.more', {n: cells.length - 6})));
}, 'place', 'year');

function sentence(place, y, t, c) {
  const parts = [];
  const said = c.frequency === 0
    ? w(c.early ? 'headline.early' : 'headline.none', {since: themes[t].since})
    : w('headline.rate', {
      rate: rateWord(c.rate), frequency: integer(c.frequency), interval: c.low === null ? '' : w('headline.interval', {interval: interval(c.low, c.high, rateWord)}),
      share: percent(c.share), having: integer(c.having), bureaus: integer(c.n)
    });
  parts.push(said);
  let p = y - 1;
  const before = p >= 0 ? placeCell(place, p, t) : null;
  if (before && (c.frequency || before.frequency)) {
    const difference = c.rate - before.rate;
    const key = Math.abs(difference) < 0.005 ? 'same' : difference > 0 ? 'up' : 'down';
    parts.push(w('headline.' + key, {year: years[p], before: rateWord(before.rate)}));
    if (key !== 'same') {
      if (c.low === null || before.low === null) parts.push(w('headline.few'));
      else if (c.low <= before.high && before.low <= c.high) parts.push(w('headline.overlap'));
    }
  }
  let peak = null;
  years.forEach((_, i) => {
    const cell = placeCell(place, i, t);
    if (cell && (peak === null || cell.rate > peak.rate)) peak = {rate: cell.rate, low: cell.low, i};
  });
  if (peak && peak.rate > 0 && peak.i !== y) {
    const sure = c.high !== null && peak.low !== null && c.high < peak.low;
    parts.push(w(sure ? 'headline.fallen' : 'headline.peak', {year: years[peak.i], rate: rateWord(peak.rate)}));
  }
  else if (peak && peak.rate > 0 && years.length > 1) parts.push(w('headline.highest'));
  return [el('b', null, bdi(themeName(t))), w('colon') + parts.join(w('comma')) + w('stop')];
}
