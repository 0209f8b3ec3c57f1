// Lines over the years, drawn by ECharts on a canvas; every text in them is text.
const LINES = ['#0072b2', '#d55e00', '#009e73', '#cc79a7', '#8a6d00', '#56b4e9', '#000000', '#7a4fbf'];
const MARKS = ['circle', 'rect', 'triangle', 'diamond', 'emptyCircle', 'emptyRect', 'emptyTriangle', 'emptyDiamond'];
const DASHES = ['solid', 'dashed', 'dotted', [8, 3, 2, 3], [2, 2], [12, 4], 'solid', 'dashed'];

const charts = {
  all: new Map(),
  // Braces are marks of style in a chart's text.
  plain: text => String(text).replace(/\{/g, '｛').replace(/\}/g, '｝'),
  drop(element) {
    const chart = charts.all.get(element);
    if (chart) chart.dispose();
    charts.all.delete(element);
  },
  // series: [{name, values, low, high}], counts: bureaus (or documents) behind each year.
  lines(body, {label, series, counts, countsName, write, percentAxis}) {
    const element = el('div', {class: counts ? 'chart' : 'chart low', role: 'img', 'aria-label': label});
    body.append(element);
    const chart = echarts.init(element, null, {renderer: 'canvas', devicePixelRatio: Math.max(2, window.devicePixelRatio)});
    charts.all.set(element, chart);
    const text = {fontFamily: getComputedStyle(document.body).fontFamily, color: '#333', fontSize: 12};
    const made = [];
    series.forEach((s, i) => {
      const color = LINES[i % LINES.length];
      if (s.low) {
        const band = {type: 'line', silent: true, symbol: 'none', lineStyle: {opacity: 0}, tooltip: {show: false}, stack: 'band' + i, stackStrategy: 'all'};
        made.push({...band, name: 'low ' + i, data: s.low, color});
        made.push({...band, name: 'high ' + i, data: s.high.map((h, k) => (h === null || s.low[k] === null ? null : h - s.low[k])), areaStyle: {color, opacity: 0.16}, color});
      }
      made.push({type: 'line', name: charts.plain(s.name), data: s.values, color, symbol: MARKS[i % MARKS.length], symbolSize: 8, lineStyle: {width: 2, type: DASHES[i % DASHES.length]}, connectNulls: false});
    });
    if (counts) {
      made.push({type: 'bar', name: charts.plain(countsName), data: counts, xAxisIndex: 1, yAxisIndex: 1, color: '#b8b8b8', barMaxWidth: 28, label: {show: years.length <= 15, position: 'top', fontSize: 10, color: '#555'}});
    }
    const left = 52;
    const labels = years.map(String);
    const axis = {type: 'category', data: labels, axisTick: {show: false}, axisLabel: {interval: 'auto'}};
    chart.setOption({
      animation: false, textStyle: text,
      legend: {top: 0, type: 'scroll', selectedMode: false, data: series.map(s => charts.plain(s.name))},
      grid: counts ? [{left, right: 16, top: 30, height: 210}, {left, right: 16, top: 304, height: 46}] : [{left, right: 16, top: 30, height: 240}],
      xAxis: counts ? [axis, {...axis, gridIndex: 1, axisLabel: {show: false}}] : [axis],
      yAxis: [{type: 'value', min: 0, max: percentAxis ? (v => (v.max > 0.85 ? 1 : null)) : null, axisLabel: {formatter: percentAxis ? (v => percent(v)) : (v => '' + +v.toFixed(2))}, splitNumber: 4}]
        .concat(counts ? [{type: 'value', gridIndex: 1, name: charts.plain(countsName), nameTextStyle: {align: 'left', padding: [0, 0, 0, -left + 8]}, nameGap: 12, splitNumber: 1, axisLabel: {show: false}, splitLine: {show: false}}] : []),
      tooltip: {trigger: 'axis', renderMode: 'richText', confine: true, textStyle: {fontSize: 12},
        formatter: points => {
          const y = points[0].dataIndex;
          const lines = [labels[y]];
          series.forEach(s => lines.push(charts.plain(s.name) + '  ' + (s.values[y] === null ? w('absent') : write(s.values[y]) + (s.low ? range(s.low[y], s.high[y], write) : ''))));
          if (counts) lines.push(charts.plain(countsName) + '  ' + integer(counts[y]));
          return lines.join('\n');
        }},
      series: made
    });
    return chart;
  }
};
window.addEventListener('resize', () => charts.all.forEach(c => c.resize()));
