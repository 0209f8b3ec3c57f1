// What to know of the inputs before reading a number.
view('quality', body => {
  const counts = data.run.counts;
  const reasons = Object.entries(data.run.rejects).map(([reason, n]) => reason + ' ' + integer(n)).join(', ');
  const other = counts.documents - counts.counted - counts.duplicates - counts.dropped;
  body.append(table([w('quality.what'), w('quality.n'), ''], [
    [w('quality.inputs'), integer(counts.inputs), ''],
    [w('quality.rejects'), integer(counts.rejects), reasons],
    [w('quality.documents'), integer(counts.documents), ''],
    [w('quality.counted'), integer(counts.counted), ''],
    [w('quality.duplicates'), integer(counts.duplicates), ''],
    [w('quality.kinds'), integer(other), ''],
    [w('quality.dropped'), integer(counts.dropped), ''],
    [w('quality.region'), integer(counts.region_unknown), w('quality.region.note')],
    [w('quality.year'), integer(counts.year_unknown), w('quality.year.note')]
  ]));
  if (data.run.warnings.length) body.append(el('h3', null, w('quality.warnings')), el('ul', null, data.run.warnings.map(x => el('li', null, bdi(x)))));
  coverageTable(body);
  const kinds = data.quality.kinds;
  if (kinds.length) {
    body.append(behind(w('quality.by_kind'), table([w('kind'), w('format'), w('quality.why'), w('documents'), w('quality.unsure')],
      kinds.map(([format, kind, reason, n, unsure]) => [hasWord('kind.' + kind) ? w('kind.' + kind) : kind, format, reason === null ? w('quality.counted') : w('reason.' + reason), integer(n), integer(unsure)]))));
  }
  problems(body, 'quality.incomplete', data.quality.incomplete, counts.region_unknown + counts.year_unknown);
  problems(body, 'quality.rejected', data.quality.rejects, counts.rejects);
}, 'place');

function coverageTable(body) {
  const rows = [...new Set([...places.filter(p => p.code === null), nation, ...below(state.place || nation)])].filter(p => p);
  if (!rows.length) return;
  body.append(el('h3', null, w('quality.coverage', {place: placeLong(state.place)})));
  const most = Math.max(1, ...rows.slice(1).flatMap(p => years.map((_, y) => coverage(p, y).docs)));
  body.append(el('div', {class: 'scroll'}, el('table', {class: 'heat plain'},
    el('thead', null, el('tr', null, el('td'), years.map(y => el('th', {scope: 'col'}, String(y))))),
    el('tbody', null, rows.map(p => el('tr', null, el('th', {scope: 'row'}, bdi(placeName(p))), years.map((_, y) => {
      const {docs, duplicates, others} = coverage(p, y);
      const [background, color] = docs && p !== nation ? shade(docs, most) : [null, null];
      return el('td', {class: docs ? null : 'absent', background, color, title: w('quality.cell', {docs: integer(docs), duplicates: integer(duplicates), others: integer(others)})}, docs ? integer(docs) : '');
    })))))), note(w('quality.coverage.note')));
}

function problems(body, key, rows, all) {
  if (!rows.length) return;
  body.append(behind(w(key, {shown: integer(rows.length), all: integer(all)}), table([w('source'), w('quality.why'), w('detail')],
    rows.map(([source, title, what, detail]) => [bdi(source), what.split(',').map(x => (hasWord('problem.' + x) ? w('problem.' + x) : x)).join(', '), bdi([title, detail].filter(x => x).join(' · '))]))));
}
