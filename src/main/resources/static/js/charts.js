// Draws the numbers of a table as bars, late ones in red. The table says all of it; without this script nothing is missing.
for (const figure of document.querySelectorAll('figure[data-chart]')) {
  const rows = [...figure.querySelectorAll('tbody tr')].map(row => row.dataset);
  const drawing = figure.querySelector('.tc-drawing');
  if (!window.echarts || rows.length === 0) {
    continue;
  }
  const style = getComputedStyle(document.documentElement);
  const series = (name, color, value) => ({
    name, type: 'bar', stack: 'all', barMaxWidth: 22, itemStyle: { color: style.getPropertyValue(color).trim() },
    data: rows.map(value),
  });
  drawing.style.height = `${rows.length * 30 + 60}px`;
  const chart = window.echarts.init(drawing, null, { renderer: 'svg' });
  chart.setOption({
    animation: false,
    grid: { left: 8, right: 24, top: 32, bottom: 8, containLabel: true },
    legend: { top: 0, left: 0, selectedMode: false },
    tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' } },
    xAxis: { type: 'value', minInterval: 1, axisLabel: { hideOverlap: true } },
    yAxis: {
      type: 'category', inverse: true, data: rows.map(row => row.label),
      axisLabel: { width: Math.min(220, drawing.clientWidth * 0.4), overflow: 'truncate' },
    },
    series: [
      series('Quá hạn', '--tc-late', row => Number(row.late)),
      series('Còn hạn hoặc không có thời hạn', '--tc-due', row => row.tasks - row.late),
    ],
  });
  new ResizeObserver(() => chart.resize()).observe(drawing);
}
