// Rates over the years with their intervals, and how many bureaus stand behind each point.
view('trends', body => {
  const place = state.place;
  if (!place || !T) return;
  if (!state.shown.length) state.shown = strongest(place);
  body.append(el('div', {class: 'controls'},
    toggle(w('panel'), [['all', w('panel.all')], ['balanced', w('panel.balanced')]], state.panel, panel => change({panel})),
    state.panel === 'all' ? measures() : null));
  body.append(el('fieldset', {class: 'themes'}, el('legend', null, w('themes.shown')),
    themes.map((_, t) => el('label', null,
      el('input', {type: 'checkbox', checked: state.shown.includes(t), disabled: !state.shown.includes(t) && state.shown.length >= LINES.length,
        onchange: e => change({shown: e.target.checked ? [...state.shown, t] : state.shown.filter(s => s !== t)})}), bdi(themeName(t))))));
  const balanced = state.panel === 'balanced';
  const share = !balanced && state.measure === 'share';
  const series = state.shown.map(t => {
    const cells = years.map((_, y) => placeCell(place, y, t));
    const of = f => cells.map(c => (c ? f(c) : null));
    return balanced ? {name: themeName(t), values: of(c => c.panel)}
      : share ? {name: themeName(t), values: of(c => c.share), low: of(c => c.shareLow), high: of(c => c.shareHigh)}
        : {name: themeName(t), values: of(c => c.rate), low: of(c => c.low), high: of(c => c.high)};
  });
  const behindThem = years.map((_, y) => { const c = placeCell(place, y, 0); return c ? (balanced ? c.panelBureaus || 0 : c.n) : 0; });
  const some = balanced && behindThem.every(n => n === 0);
  const f = share ? percent : rateWord;
  body.append(el('p', {class: 'of'}, w('trends.of', {place: placeLong(place)}), ' ', el('span', null, w(share ? 'unit.share' : 'unit.rate'))));
  if (some) {
    body.append(note(w('panel.none')));
    return;
  }
  charts.lines(body, {label: w('trends.of', {place: placeLong(place)}), series, counts: behindThem, countsName: w('bureaus.behind'), write: f, percentAxis: share});
  body.append(note(balanced ? w('panel.note', {bureaus: integer(Math.max(...behindThem))}) : w(share ? 'share.note' : 'interval.note')));
  body.append(behind(w('as.table'), table([w('year'), w('bureaus.behind'), ...series.map(s => s.name)],
    years.map((year, y) => [String(year), integer(behindThem[y]), ...series.map(s =>
      s.values[y] === null ? w('absent') : f(s.values[y]) + (s.low ? range(s.low[y], s.high[y], f) : ''))]))));
}, 'place', 'shown', 'panel', 'measure');

function strongest(place) {
  const y = settledYear(place);
  const peak = t => Math.max(0, ...years.map((_, i) => { const c = placeCell(place, i, t); return c ? c.rate : 0; }));
  return themes.map((_, t) => t)
    .sort((a, b) => peak(b) - peak(a) || a - b).slice(0, y >= 0 ? 4 : 0).sort((a, b) => a - b);
}
