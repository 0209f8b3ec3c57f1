// Puts the page together and switches its language.
function choices() {
  const levels = [['province', provinces], ['prefecture', places.filter(p => p.level === 'prefecture')], ['county', places.filter(p => p.level === 'county')]];
  const groups = levels.filter(([, list]) => list.length).map(([level, list]) =>
    el('optgroup', {label: w('level.' + level)}, list.map(p => el('option', {value: p.at, selected: p === state.place}, placeLong(p)))));
  const place = el('select', {id: 'choose-place', onchange: e => change({place: places[+e.target.value], shown: []})},
    nation ? el('option', {value: nation.at, selected: nation === state.place}, placeName(nation)) : null, groups);
  const holder = document.getElementById('choice');
  const focused = document.activeElement && holder.contains(document.activeElement) ? document.activeElement.id : null;
  holder.setAttribute('aria-label', w('choice'));
  holder.replaceChildren(
    el('label', {class: 'pick'}, el('span', null, w('place')), place),
    el('label', {class: 'pick'}, el('span', null, w('theme')), el('select', {id: 'choose-theme', onchange: e => change({theme: +e.target.value})}, themes.map((_, t) => el('option', {value: t, selected: t === state.theme}, themeName(t))))),
    el('label', {class: 'pick'}, el('span', null, w('year')), el('select', {id: 'choose-year', onchange: e => change({year: +e.target.value})}, years.map((y, i) => el('option', {value: i, selected: i === state.year}, String(y))))));
  if (focused) document.getElementById(focused).focus({preventScroll: true});
}

function frame() {
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  document.title = data.run.job + ' – Plan Atlas';
  document.getElementById('job').textContent = data.run.job;
  document.getElementById('run').textContent = w('run', {run: data.run.run});
  document.getElementById('language').textContent = language === 'zh' ? 'English' : '中文';
  document.getElementById('language').lang = language === 'zh' ? 'en' : 'zh-CN';
  document.querySelectorAll('[data-word]').forEach(e => { e.textContent = w(e.dataset.word); });
  document.getElementById('nav').replaceChildren(...views.map(v => el('a', {href: '#' + v.id}, w('view.' + v.id))));
  views.forEach(v => { document.querySelector('#' + v.id + ' > h2').textContent = w('view.' + v.id); });
  choices();
}

function open() {
  document.getElementById('main').append(...views.map(v =>
    el('section', {id: v.id}, el('h2'), el('div', {class: 'body'}))));
  // A run of one province is about that province.
  state.place = provinces.length === 1 ? provinces[0] : nation;
  if (state.place) state.year = Math.max(0, settledYear(state.place));
  // To begin with, neighbours: they have something to tell of each other.
  const [first] = bureaus;
  const alike = bureaus.filter(b => b.level === first.level && b.line === first.line);
  const near = alike.filter(b => b.province === first.province);
  state.compared = (near.length > 1 ? near : alike).slice(0, 3).map(b => b.at);
  state.marked = data.marks.length ? data.marks[0][0] : 0;
  frame();
  // The first views at once, the others when the browser has drawn them.
  views.slice(0, 2).forEach(draw);
  document.documentElement.dataset.first = String(Math.round(performance.now()));
  requestAnimationFrame(() => setTimeout(() => {
    views.slice(2).forEach(draw);
    document.documentElement.dataset.ready = String(Math.round(performance.now()));
  }));
  document.getElementById('language').addEventListener('click', () => {
    language = language === 'zh' ? 'en' : 'zh';
    frame();
    views.forEach(draw);
  });
  document.getElementById('print').addEventListener('click', () => window.print());
  document.getElementById('cell').addEventListener('click', e => { if (e.target.id === 'cell') e.target.close(); });
  document.getElementById('cell').addEventListener('close', e => e.target.replaceChildren());
}
open();
