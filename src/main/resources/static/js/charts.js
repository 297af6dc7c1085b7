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
  // names of steps are long: they take several lines, and none is left out or cut off
  const labels = () => ({
    interval: 0, width: Math.min(260, drawing.clientWidth * 0.45), overflow: 'break', lineHeight: 14, color: '#3d3d3d',
  });
  drawing.style.height = `${rows.length * 44 + 90}px`;
  const chart = window.echarts.init(drawing, null, { renderer: 'svg' });
  chart.setOption({
    animation: false,
    grid: { left: 8, right: 24, top: 32, bottom: 28, containLabel: true },
    legend: { top: 0, left: 0, selectedMode: false },
    tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' } },
    xAxis: {
      type: 'value', minInterval: 1, axisLabel: { hideOverlap: true, color: '#3d3d3d' }, nameTextStyle: { color: '#3d3d3d' },
      name: 'Số công việc', nameLocation: 'middle', nameGap: 26,
    },
    yAxis: { type: 'category', inverse: true, data: rows.map(row => row.label), axisLabel: labels() },
    series: [
      series('Quá hạn', '--tc-late', row => Number(row.late)),
      series('Còn hạn hoặc không có thời hạn', '--tc-due', row => row.tasks - row.late),
    ],
  });
  // a bar leads where the name in the table leads
  chart.on('click', bar => figure.querySelectorAll('tbody tr')[bar.dataIndex].querySelector('a').click());
  new ResizeObserver(() => {
    chart.resize();
    chart.setOption({ yAxis: { axisLabel: labels() } });
  }).observe(drawing);
}
