// Since when bureaus speak of a theme.
view('adoption', body => {
  if (!T || !nation) return;
  const t = state.theme;
  const rows = data.adoption.filter(r => r[0] === t);
  const sum = f => rows.filter(f).reduce((n, r) => n + r[4], 0);
  const all = sum(() => true);
  const adopted = sum(r => r[2] === 'adopted');
  const first = sum(r => r[2] === 'left_censored');
  const never = sum(r => r[2] === 'not_adopted');
  body.append(el('p', {class: 'of'}, w('adoption.of', {theme: themeName(t), all: integer(all), adopted: integer(adopted), first: integer(first), never: integer(never)})));
  const cells = years.map((_, y) => placeCell(nation, y, t));
  const of = f => cells.map(c => (c ? f(c) : null));
  charts.lines(body, {
    label: w('adoption.chart'), series: [{name: w('adoption.share', {theme: themeName(t)}), values: of(c => c.share), low: of(c => c.shareLow), high: of(c => c.shareHigh)}],
    counts: years.map(year => sum(r => r[2] === 'adopted' && r[3] === year)), countsName: w('adoption.new'), write: percent, percentAxis: true
  });
  body.append(note(w('adoption.note')));
  const byProvince = new Map();
  rows.forEach(([, province, status, year, n]) => {
    const p = byProvince.get(province) || {province, all: 0, adopted: 0, left_censored: 0, not_adopted: 0, year: null};
    p.all += n;
    p[status] += n;
    if (status === 'adopted' && (p.year === null || year < p.year)) p.year = year;
    byProvince.set(province, p);
  });
  const listed = [...byProvince.values()].sort((a, b) => (a.year || 9999) - (b.year || 9999) || b.all - a.all);
  const name = code => (code === null ? w('unknown_region') : placeOf.has(code) ? placeName(placeOf.get(code)) : code);
  body.append(behind(w('adoption.table'), table(
    [w('province'), w('bureaus'), w('adoption.earliest'), w('status.adopted'), w('status.left_censored'), w('status.not_adopted')],
    listed.map(p => [bdi(name(p.province)), integer(p.all), p.year === null ? '–' : String(p.year), integer(p.adopted), integer(p.left_censored), integer(p.not_adopted)]))));
}, 'theme');
