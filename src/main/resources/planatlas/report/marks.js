// What one bureau says more, or less, of than its peers of the same year.
view('marks', body => {
  const rows = data.marks;
  if (!rows.length) {
    body.append(note(w('marks.none')));
    return;
  }
  const bureau = bureaus[state.marked];
  const of = rows.filter(r => r[0] === state.marked);
  const its = [...new Set(of.map(r => r[1]))].sort((a, b) => b - a);
  const year = its.includes(state.markYear) ? state.markYear : its[0];
  body.append(el('div', {class: 'controls'},
    bureauField(w('marks.bureau'), b => change({marked: b.at})),
    its.length ? select(w('year'), its.map(y => [y, String(y)]), year, y => change({markYear: +y})) : null));
  const known = of.filter(r => r[1] === year);
  if (!known.length) {
    body.append(el('p', {class: 'of'}, bdi(bureauLong(bureau))), note(w('marks.few')));
    return;
  }
  body.append(el('p', {class: 'of'}, w('marks.of', {bureau: bureauLong(bureau), year, n: integer(known[0][3]), reference: w(known[0][2] ? 'reference.same_level' : 'reference.same_level_province')})));
  const most = Math.max(1, ...known.map(r => Math.abs(r[12] || 0)));
  const lines = words => known.filter(r => !!r[4] === words).map(r => {
    const [, , , , , item, covered, tokens, there, those, g2, direction, ratio, p] = r;
    const name = words ? item : themeName(themes.findIndex(t => t.id === item));
    const bar = el('span', {class: 'mark ' + (direction < 0 ? 'less' : 'more')});
    bar.style.width = (ratio === null ? 0 : 50 * Math.abs(ratio) / most) + '%';
    return [bdi(name), el('span', {class: 'axis'}, bar), ratio === null ? '–' : signed(ratio, 1),
      w('per10k', {here: rateWord(rate(covered, tokens)), there: rateWord(rate(there, those))}), fixed(g2, 1), p < 0.05 ? '★' : ''];
  });
  const head = first => [first, w('marks.less_more'), w('marks.ratio'), w('marks.rates'), 'G²', w('marks.sure')];
  body.append(el('h3', null, w('marks.themes')), table(head(w('theme')), lines(false), {class: 'marks'}));
  const wordLines = lines(true);
  body.append(el('h3', null, w('marks.words')), wordLines.length ? table(head(w('word')), wordLines, {class: 'marks'}) : note(w('marks.nowords')));
  body.append(note(w('marks.note')));
  if (its.length < bureau.years) body.append(note(w('limit.marks', {n: data.totals.mark_years})));
}, 'marked', 'markYear');
