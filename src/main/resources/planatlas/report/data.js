// What the page shows, unpacked on demand. Columns are strings of numbers with commas; an empty
// cell is null. The order is place (or bureau), year, theme.
const block = id => JSON.parse(document.getElementById(id).textContent);
const data = block('data');
const tiles = block('tiles');
const years = data.years;
const themes = data.themes;
const Y = years.length;
const T = themes.length;

const unpacked = new Map();
function column(group, name) {
  const key = group + '.' + name;
  if (!unpacked.has(key)) unpacked.set(key, data[group][name].split(','));
  return unpacked.get(key);
}
const number = s => (s === undefined || s === '' ? null : +s);

const places = data.places.map(([code, name, level, province, provinceName], at) =>
  ({at, code, name, level, province, provinceName}));
const bureaus = data.bureaus.map(([region, id, name, level, province, provinceName, n], at) =>
  ({at, region, id, name, level, province, provinceName, years: n, line: id.split(':').pop()}));
const placeOf = new Map(places.map(p => [p.code, p]));
const bureauOf = new Map(bureaus.map(b => [b.region + '\n' + b.id, b]));
const nation = placeOf.get('000000') || places[0] || null;
const provinces = places.filter(p => p.level === 'province');

const rate = (frequency, tokens) => (tokens > 0 ? 10000 * frequency / tokens : null);

// A place in a year speaks of a theme; null where it has no document.
function placeCell(place, y, t) {
  const at = place.at * Y + y;
  const docs = number(column('cells', 'docs')[at]);
  if (!docs) return null;
  const tokens = number(column('cells', 'tokens')[at]);
  const of = name => number(column('cells', name)[at * T + t]);
  const n = number(column('cells', 'bureaus')[at]);
  const frequency = of('frequency');
  const having = of('with');
  return {
    docs, tokens, n, frequency, having,
    rate: rate(frequency, tokens), low: of('rate_low'), high: of('rate_high'),
    share: n ? having / n : null, shareLow: of('share_low'), shareHigh: of('share_high'),
    panel: of('panel'), panelBureaus: number(column('cells', 'panel_bureaus')[at]),
    early: themes[t].since !== null && years[y] < themes[t].since
  };
}

function ownCell(bureau, y, t) {
  const at = bureau.at * Y + y;
  const docs = number(column('own', 'docs')[at]);
  if (!docs) return null;
  const tokens = number(column('own', 'tokens')[at]);
  const of = name => number(column('own', name)[at * T + t]);
  const frequency = of('frequency');
  return {
    docs, tokens, frequency, rate: rate(frequency, tokens),
    rank: of('rank'), median: of('median'),
    peers: number(column('own', 'peers')[at]), wider: column('own', 'wider')[at] === '1'
  };
}

function coverage(place, y) {
  const of = name => number(column('coverage', name)[place.at * Y + y]) || 0;
  return {docs: of('docs'), duplicates: of('duplicates'), others: of('not_counted')};
}

// The newest year that is not just begun: half as many bureaus as the fullest one, or more.
function settledYear(place) {
  const n = years.map((_, y) => number(column('cells', 'bureaus')[place.at * Y + y]) || 0);
  const most = Math.max(0, ...n);
  for (let y = Y - 1; y >= 0; y--) if (n[y] > 0 && 2 * n[y] >= most) return y;
  return Y - 1;
}
