// What is chosen, and the views that show it. A view draws itself anew into its section.
const state = {theme: 0, place: null, year: Y - 1, measure: 'rate', rows: 'themes', panel: 'all', shown: [], compared: [], marked: null, markYear: null, query: ''};
const views = [];

function view(id, draw, ...depends) {
  views.push({id, draw, depends});
}

function draw(one) {
  const body = document.getElementById(one.id).querySelector('.body');
  const focused = body.contains(document.activeElement) ? pathOf(body, document.activeElement) : null;
  body.querySelectorAll('.chart').forEach(c => charts.drop(c));
  body.replaceChildren();
  one.draw(body);
  if (focused) {
    const again = follow(body, focused);
    if (again) again.focus({preventScroll: true});
  }
}
// Where an element stands below another, so that the keyboard stays where it was.
function pathOf(top, element) {
  const path = [];
  for (let at = element; at !== top; at = at.parentNode) path.unshift([...at.parentNode.children].indexOf(at));
  return path;
}
const follow = (top, path) => path.reduce((at, i) => (at && at.children[i]) || null, top);

function change(changes) {
  const keys = Object.keys(changes).filter(k => state[k] !== changes[k]);
  Object.assign(state, changes);
  if (keys.includes('place') || keys.includes('theme') || keys.includes('year')) choices();
  views.filter(v => v.depends.some(d => keys.includes(d))).forEach(draw);
}

// Light to dark in one hue, so that it reads in grey and with any colour vision.
const STEPS = [[222, 235, 247], [158, 202, 225], [66, 146, 198], [8, 81, 156], [8, 48, 107]];
const ZERO = '#fbf7ea';
function shade(value, most) {
  if (!(value > 0) || !(most > 0)) return [ZERO, '#5f5a48'];
  const at = Math.min(1, value / most) * (STEPS.length - 1);
  const i = Math.min(STEPS.length - 2, Math.floor(at));
  const c = STEPS[i].map((a, k) => Math.round(a + (STEPS[i + 1][k] - a) * (at - i)));
  return ['rgb(' + c.join(',') + ')', at > 2 ? '#fff' : '#10243a'];
}
function legend(most, write) {
  const bar = el('span', {class: 'ramp'});
  bar.style.background = 'linear-gradient(to right,' + STEPS.map(c => 'rgb(' + c.join(',') + ')').join(',') + ')';
  return el('p', {class: 'legend'},
    el('span', {class: 'box absent'}), el('span', null, w('absent')),
    el('span', {class: 'box zero'}), el('span', null, w('zero')),
    el('span', null, '> 0'), bar, el('span', null, write(most)));
}

// Arrow keys move between the cells of a grid, of which one at a time is a stop of the tab key.
function roving(grid) {
  const stops = () => [...grid.querySelectorAll('[data-row]')];
  const first = stops()[0];
  if (first) first.tabIndex = 0;
  grid.addEventListener('focusin', e => {
    if (!e.target.dataset || e.target.dataset.row === undefined) return;
    stops().forEach(s => { s.tabIndex = -1; });
    e.target.tabIndex = 0;
  });
  grid.addEventListener('keydown', e => {
    const step = {ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1]}[e.key];
    if (!step || !e.target.dataset || e.target.dataset.row === undefined) return;
    e.preventDefault();
    const r = +e.target.dataset.row, c = +e.target.dataset.column;
    const ahead = stops().filter(s => {
      const dr = +s.dataset.row - r, dc = +s.dataset.column - c;
      return step[0] ? dr * step[0] > 0 && dc === 0 : dc * step[1] > 0 && dr === 0;
    });
    const near = s => Math.abs(+s.dataset.row - r) + Math.abs(+s.dataset.column - c);
    ahead.sort((a, b) => near(a) - near(b));
    if (ahead[0]) ahead[0].focus();
  });
}
