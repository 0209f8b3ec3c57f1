// Up to five bureaus side by side.
const MOST_COMPARED = 5;

let bureauFields = 0;

// A field that finds a bureau by any part of its name.
function bureauField(label, choose) {
  const list = 'bureaus-' + ++bureauFields;
  const options = el('datalist', {id: list});
  const field = el('input', {type: 'search', list, autocomplete: 'off', placeholder: w('bureau.find')});
  const named = text => bureaus.find(b => bureauOption(b) === text);
  const offer = () => options.replaceChildren(...bureaus.filter(b => bureauOption(b).includes(field.value)).slice(0, 40).map(b => el('option', {value: bureauOption(b)})));
  field.addEventListener('input', () => {
    const found = named(field.value);
    if (found) choose(found);
    else offer();
  });
  field.addEventListener('focus', offer);
  field.addEventListener('keydown', e => {
    if (e.key !== 'Enter' || !field.value) return;
    const found = named(field.value) || bureaus.find(b => bureauOption(b).includes(field.value));
    if (found) choose(found);
  });
  return el('label', {class: 'pick'}, el('span', null, label), field, options);
}
const bureauOption = b => bureauLong(b) + ' ' + b.region;

view('compare', body => {
  if (!bureaus.length || !T) return;
  const chosen = state.compared.map(i => bureaus[i]);
  body.append(el('div', {class: 'controls'},
    chosen.length < MOST_COMPARED ? bureauField(w('compare.add'), b => { if (!state.compared.includes(b.at)) change({compared: [...state.compared, b.at]}); }) : note(w('compare.full')),
    el('ul', {class: 'chips'}, chosen.map((b, i) => el('li', null, el('i', {background: LINES[i]}), bdi(bureauLong(b)),
      el('button', {type: 'button', 'aria-label': w('remove', {name: bureauLong(b)}), onclick: () => change({compared: state.compared.filter(c => c !== b.at)})}, '×'))))));
  if (data.totals.bureaus > bureaus.length) body.append(note(w('limit.bureaus', {shown: integer(bureaus.length), all: integer(data.totals.bureaus)})));
  if (!chosen.length) return;
  const y = state.year;
  body.append(el('p', {class: 'of'}, w('compare.of', {year: years[y]}), ' ', el('span', null, w('unit.rate'))));
  body.append(table([w('theme'), ...chosen.map(b => bdi(bureauName(b)))], [
    [w('documents'), ...chosen.map(b => { const c = ownCell(b, y, 0); return c ? integer(c.docs) : w('absent'); })],
    ...themes.map((_, t) => [bdi(themeName(t)), ...chosen.map(b => {
      const c = ownCell(b, y, t);
      if (!c) return w('absent');
      return [el('b', null, rateWord(c.rate)), ' ', c.frequency ? el('small', null, w('times', {n: integer(c.frequency)})) : null, el('br'),
        el('small', null, c.rank === null ? w('peers.none')
          : w(c.frequency === 0 ? 'peers.zero' : c.wider ? 'peers.nation' : 'peers.province', {rank: integer(c.rank), n: integer(c.peers + 1), others: integer(c.peers), median: rateWord(c.median)}))];
    })])
  ], {class: 'compare'}));
  body.append(el('p', {class: 'of'}, w('compare.trend', {theme: themeName(state.theme)}), ' ', el('span', null, w('unit.rate'))));
  charts.lines(body, {
    label: w('compare.trend', {theme: themeName(state.theme)}), write: rateWord,
    series: chosen.map(b => ({name: bureauName(b), values: years.map((_, i) => { const c = ownCell(b, i, state.theme); return c ? c.rate : null; })}))
  });
  body.append(note(w('compare.note')));
}, 'compared', 'year', 'theme');
