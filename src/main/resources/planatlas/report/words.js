// The two languages, numbers as they write them, and elements that only ever take text.
const words = {zh: block('words-zh'), en: block('words-en')};
let language = 'zh';

function w(key, values) {
  const word = words[language][key];
  if (word === undefined) throw new Error('no word ' + key + ' in ' + language);
  return values ? word.replace(/\{(\w+)\}/g, (all, name) => (name in values ? values[name] : all)) : word;
}
const hasWord = key => words[language][key] !== undefined;

const integer = n => (n === null || n === undefined ? '–' : n.toLocaleString('en-US'));
const fixed = (n, digits) =>
  n === null || n === undefined ? '–' : n.toLocaleString('en-US', {minimumFractionDigits: digits, maximumFractionDigits: digits});
// A zero is written as no small rate is.
function rateWord(n) {
  if (n === null || n === undefined) return '–';
  if (n === 0) return '0';
  return n < 0.005 ? '<0.01' : fixed(n, n >= 99.95 ? 0 : n >= 9.995 ? 1 : 2);
}
const signed = (n, digits) => (n > 0 ? '+' : n < 0 ? '−' : '') + fixed(Math.abs(n), digits);
const percent = n => (n === null || n === undefined ? '–' : fixed(100 * n, 0) + '%');
const interval = (low, high, f) => f(low) + '–' + f(high);
// In brackets behind a value. Resampling bureaus of which none speaks of it gives 0 to 0, which
// would say too much.
const range = (low, high, f) => (low === null || high === null || (low === 0 && high === 0) ? '' : ' (' + interval(low, high, f) + ')');

const themeName = t => (language === 'en' && themes[t].name_en ? themes[t].name_en : themes[t].name);
function placeName(place) {
  if (place.code === null) return w('unknown_region');
  if (place.code === '000000') return w('nation');
  const tile = tiles[place.code];
  if (tile) return language === 'en' ? tile[3] : tile[2];
  return place.name === null ? place.code : place.name;
}
function placeLong(place) {
  if (place.level === 'province') return placeName(place);
  const above = placeOf.get(place.province);
  const province = above ? placeName(above) : place.provinceName;
  return province && province !== placeName(place) ? province + ' ' + placeName(place) : placeName(place);
}
const lineName = line => (hasWord('line.' + line) ? w('line.' + line) : line);
const bureauName = b => (b.name || b.region) + ' · ' + lineName(b.line);
const bureauLong = b => placeLong({code: b.region, name: b.name, level: b.level, province: b.province, provinceName: b.provinceName}) + ' · ' + lineName(b.line);

// el('td', {class: 'zero', onclick: f}, 'text', child): attributes are never made from markup.
function el(tag, attributes, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes || {})) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else if (name === 'background') element.style.background = value;
    else if (name === 'width') element.style.width = value;
    else if (name === 'color') element.style.color = value;
    else element.setAttribute(name, value === true ? '' : value);
  }
  for (const child of children.flat(Infinity)) {
    if (child !== null && child !== undefined) element.append(child);
  }
  return element;
}
const bdi = text => el('bdi', null, text);

function select(label, options, chosen, change) {
  const box = el('select', {onchange: e => change(e.target.value)},
    options.map(([value, text]) => el('option', {value, selected: String(value) === String(chosen)}, text)));
  return el('label', {class: 'pick'}, el('span', null, label), box);
}
function toggle(label, options, chosen, change) {
  return el('div', {class: 'toggle', role: 'group', 'aria-label': label},
    options.map(([value, text]) => el('button', {type: 'button', 'aria-pressed': String(value === chosen), onclick: () => change(value)}, text)));
}
function table(head, rows, attributes) {
  return el('div', {class: 'scroll', tabindex: 0, role: 'region', 'aria-label': w('table')},
    el('table', attributes || null,
      el('thead', null, el('tr', null, head.map(h => el('th', {scope: 'col'}, h)))),
      el('tbody', null, rows.map(row => el('tr', null, row.map((cell, i) =>
        i === 0 ? el('th', {scope: 'row'}, cell) : el('td', null, cell)))))));
}
const behind = (summary, ...children) => el('details', null, el('summary', null, summary), ...children);
const note = (...children) => el('p', {class: 'note'}, ...children);
