// A tile a province, about where it lies; a drawing of ours, not a map.
view('provinces', body => {
  if (!T || !provinces.length) return;
  body.append(el('div', {class: 'controls'}, measures()));
  body.append(el('p', {class: 'of'}, w('provinces.of', {theme: themeName(state.theme), year: years[state.year]}), ' ', el('span', null, w('unit.' + state.measure))));
  const cells = new Map(provinces.map(p => [p.code, placeCell(p, state.year, state.theme)]));
  let most = 0;
  cells.forEach(c => { if (c && valueOf(c) > most) most = valueOf(c); });
  const known = provinces.filter(p => tiles[p.code]);
  const drawn = known.length ? Object.keys(tiles).map(code => [code, tiles[code][0], tiles[code][1]]) : [];
  const rest = provinces.filter(p => !tiles[p.code]).map((p, i) => [p.code, known.length ? 8 : 0, i]);
  const grid = el('div', {class: 'tiles', role: 'group', 'aria-label': w('view.provinces')}, [...drawn, ...rest].map(([code, row, col]) => {
    const place = placeOf.get(code) || {code, name: code, level: 'province', missing: true};
    const c = cells.get(code);
    const [background, color] = c ? shade(valueOf(c), most) : [null, null];
    const title = cellTitle(placeName(place), state.year, state.theme, c);
    const tile = el('button', {type: 'button', tabindex: -1, class: 'tile' + (c ? '' : ' absent'), background, color, title, 'aria-label': title, 'data-row': row, 'data-column': col, 'data-code': code,
      onclick: () => openCell(place, state.year, state.theme)},
    el('span', null, bdi(placeName(place))), el('b', null, c ? write(valueOf(c)) : ''));
    tile.style.gridRow = row + 1;
    tile.style.gridColumn = col + 1;
    return tile;
  }));
  roving(grid);
  body.append(grid, legend(most, write), note(w('provinces.note')));
}, 'theme', 'year', 'measure');
