// Theme by year in one place, or place by year for one theme. Absence is hatched, zero is pale.
const valueOf = c => (state.measure === 'rate' ? c.rate : c.share);
const write = v => (state.measure === 'rate' ? rateWord(v) : percent(v));

function measures() {
  return toggle(w('measure'), [['rate', w('measure.rate')], ['share', w('measure.share')]], state.measure, measure => change({measure}));
}
function cellTitle(name, y, t, c) {
  if (!c) return name + ' ' + years[y] + w('colon') + w('absent');
  return w('cell', {name, year: years[y], theme: themeName(t), frequency: integer(c.frequency), rate: rateWord(c.rate), having: integer(c.having), bureaus: integer(c.n), docs: integer(c.docs)}) + (c.early ? ' ' + w('early') : '');
}

view('heatmap', body => {
  if (!state.place || !T) return;
  const byTheme = state.rows === 'themes';
  const rows = byTheme
    ? themes.map((_, t) => ({place: state.place, t, name: themeName(t)}))
    : [...new Set([nation, ...below(state.place)])].map(place => ({place, t: state.theme, name: placeName(place)}));
  body.append(el('div', {class: 'controls'},
    toggle(w('rows'), [['themes', w('rows.themes')], ['places', w('rows.places')]], state.rows, r => change({rows: r})), measures()));
  body.append(el('p', {class: 'of'}, byTheme ? w('heatmap.themes', {place: placeLong(state.place)}) : w('heatmap.places', {theme: themeName(state.theme)}),
    ' ', el('span', null, w('unit.' + state.measure))));
  let most = 0;
  const cells = rows.map(r => years.map((_, y) => placeCell(r.place, y, r.t)));
  cells.flat().forEach(c => { if (c && valueOf(c) > most) most = valueOf(c); });
  const grid = el('table', {class: 'heat'},
    el('thead', null, el('tr', null, el('td'), years.map(y => el('th', {scope: 'col'}, String(y))))),
    el('tbody', null, rows.map((r, i) => el('tr', null, el('th', {scope: 'row'}, bdi(r.name)),
      years.map((_, y) => {
        const c = cells[i][y];
        const [background, color] = c ? shade(valueOf(c), most) : [null, null];
        const title = cellTitle(placeName(r.place), y, r.t, c);
        return el('td', {class: c ? (c.frequency === 0 ? 'zero' : null) : 'absent', background, color},
          el('button', {type: 'button', tabindex: -1, title, 'aria-label': title, 'data-row': i, 'data-column': y, onclick: () => openCell(r.place, y, r.t)},
            c ? write(valueOf(c)) : ''));
      })))));
  roving(grid);
  body.append(el('div', {class: 'scroll'}, grid), legend(most, write));
  if (data.totals.places > places.length) body.append(note(w('limit.places', {shown: integer(places.length), all: integer(data.totals.places)})));
}, 'place', 'theme', 'measure', 'rows');

// The places within a place: provinces of the nation, else all of its province.
function below(place) {
  if (!place.province) return provinces;
  return places.filter(p => p.province === place.province);
}
