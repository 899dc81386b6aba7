import dagre from '@dagrejs/dagre';
import type { Comparison, Measure, Report } from '@work-elements/simulate';
import { BarChart, CustomChart, GraphChart, LineChart } from 'echarts/charts';
import { GridComponent, LegendComponent } from 'echarts/components';
import { type EChartsCoreOption, init, use } from 'echarts/core';
import { LegacyGridContainLabel } from 'echarts/features';
import { SVGRenderer } from 'echarts/renderers';

const INK = '#1f2937';
const BLUE = '#2563eb';
const RED = '#b91c1c';
const font = { fontFamily: 'system-ui, sans-serif', color: INK };

/** Draws a chart as SVG text, without a browser. */
const draw = (option: EChartsCoreOption, height: number, width = 900): string => {
  use([BarChart, CustomChart, GraphChart, LineChart, GridComponent, LegacyGridContainLabel, LegendComponent, SVGRenderer]);
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height });
  chart.setOption({ animation: false, textStyle: font, ...option });
  const svg = chart.renderToSVGString();
  chart.dispose();
  return svg;
};

const percent = (value: number): string => `${Math.round(value * 100)} %`;

/** How busy each role is. @internal */
export const utilisationChart = ({ roles }: Report): string => {
  const shown = roles.filter(({ utilisation }) => utilisation !== null).reverse();
  return draw(
    {
      grid: { left: 40, right: 70, top: 10, bottom: 30, containLabel: true },
      xAxis: { type: 'value', min: 0, axisLabel: { formatter: percent } },
      yAxis: { type: 'category', data: shown.map(({ title }) => title), axisLabel: font },
      series: [
        {
          type: 'bar',
          barMaxWidth: 26,
          data: shown.map(({ utilisation }) => ({
            value: utilisation?.mean ?? 0,
            itemStyle: { color: (utilisation?.mean ?? 0) > 0.9 ? RED : BLUE },
          })),
          label: { show: true, position: 'right', formatter: ({ value }: { readonly value: unknown }) => percent(Number(value)) },
        },
      ],
    },
    50 + 36 * shown.length,
  );
};

/** The queues of each role over time. @internal */
export const queueChart = ({ series }: Report): string =>
  draw(
    {
      grid: { left: 40, right: 20, top: 50, bottom: 40, containLabel: true },
      legend: { top: 5 },
      xAxis: { type: 'value', name: 'week', nameLocation: 'middle', nameGap: 26, max: series.weeks.at(-1) ?? 1 },
      yAxis: { type: 'value', name: 'work waiting' },
      series: series.queues.map(({ role, length }) => ({
        name: role,
        type: 'line',
        showSymbol: false,
        data: length.map((value, index) => [series.weeks[index] ?? 0, value]),
      })),
    },
    320,
  );

/** How long objectives took. @internal */
export const masteryChart = ({ timeToMastery }: Report): string =>
  draw(
    {
      grid: { left: 40, right: 20, top: 30, bottom: 40, containLabel: true },
      xAxis: {
        type: 'category',
        name: 'days from begun to advanced',
        nameLocation: 'middle',
        nameGap: 26,
        data: timeToMastery.bins.map(({ from, to }) => ((from + to) / 2).toFixed(to < 10 ? 1 : 0)),
      },
      yAxis: { type: 'value', name: 'objectives' },
      series: [{ type: 'bar', barCategoryGap: '4%', itemStyle: { color: BLUE }, data: timeToMastery.bins.map(({ count }) => count) }],
    },
    280,
  );

/** What the other scenarios change in one figure, in per cent of the first, each with its interval. @internal */
export const differenceChart = ({ differences }: Comparison, measure: Measure): string => {
  const rows = differences
    .flatMap(({ title, measures }) => {
      const found = measures.find((each) => each.measure === measure);
      const base = found?.baseline?.mean ?? 0;
      if (found?.difference == null || base === 0) return [];
      const { mean, low, high } = found.difference;
      return [{ title, mean: mean / base, low: (low ?? mean) / base, high: (high ?? mean) / base, clear: found.clear }];
    })
    .reverse();
  return draw(
    {
      grid: { left: 40, right: 60, top: 10, bottom: 30, containLabel: true },
      xAxis: { type: 'value', axisLabel: { formatter: percent } },
      yAxis: { type: 'category', data: rows.map(({ title }) => title), axisLabel: font },
      series: [
        {
          type: 'bar',
          barMaxWidth: 18,
          data: rows.map(({ mean, clear }) => ({ value: mean, itemStyle: { color: clear ? BLUE : '#9ca3af' } })),
        },
        {
          type: 'custom',
          data: rows.map(({ low, high }, index) => [low, high, index]),
          renderItem: (
            _: unknown,
            api: { readonly value: (index: number) => unknown; readonly coord: (point: readonly unknown[]) => number[] },
          ) => {
            const [from = 0, y = 0] = api.coord([api.value(0), api.value(2)]);
            const [to = 0] = api.coord([api.value(1), api.value(2)]);
            const style = { stroke: INK, lineWidth: 1.5 };
            return {
              type: 'group',
              children: [
                { type: 'line', shape: { x1: from, y1: y, x2: to, y2: y }, style },
                { type: 'line', shape: { x1: from, y1: y - 5, x2: from, y2: y + 5 }, style },
                { type: 'line', shape: { x1: to, y1: y - 5, x2: to, y2: y + 5 }, style },
              ],
            };
          },
        },
      ],
    },
    50 + 34 * Math.max(1, rows.length),
  );
};

/** The process, each arrow as thick as what went along it. @internal */
export const processChart = ({ routes, steps }: Report): string => {
  const loads = new Map<string, { readonly from: string; readonly to: string; readonly signals: number }>();
  const inside = new Set(steps.map(({ element }) => element));
  for (const { from, to, signals } of routes) {
    if (!inside.has(from) || !inside.has(to) || signals.mean === 0) continue;
    const key = `${from} ${to}`;
    loads.set(key, { from, to, signals: (loads.get(key)?.signals ?? 0) + signals.mean });
  }
  const layout = new dagre.graphlib.Graph();
  layout.setGraph({ rankdir: 'TB', nodesep: 90, ranksep: 90 });
  layout.setDefaultEdgeLabel(() => ({}));
  for (const element of inside) layout.setNode(element, { width: 170, height: 44 });
  for (const { from, to } of loads.values()) layout.setEdge(from, to);
  dagre.layout(layout);
  const most = Math.max(1, ...[...loads.values()].map(({ signals }) => signals));
  const places = [...inside].map((name) => ({ name, ...layout.node(name) }));
  const height = Math.max(...places.map(({ y }) => y)) + 60;
  return draw(
    {
      series: [
        {
          type: 'graph',
          layout: 'none',
          left: 100,
          right: 100,
          top: 40,
          bottom: 40,
          symbol: 'roundRect',
          symbolSize: [150, 34],
          edgeSymbol: ['none', 'arrow'],
          edgeSymbolSize: 9,
          label: { show: true, color: '#fff', fontSize: 11 },
          itemStyle: { color: INK },
          data: places.map(({ name, x, y }) => ({ name, x, y })),
          links: [...loads.values()].map(({ from, to, signals }) => ({
            source: from,
            target: to,
            lineStyle: { width: 1 + 7 * Math.sqrt(signals / most), color: BLUE, opacity: 0.55, curveness: 0.18 },
            label: {
              show: true,
              formatter: Math.round(signals).toLocaleString('en-US'),
              fontSize: 10,
              color: INK,
              backgroundColor: '#ffffffcc',
            },
          })),
        },
      ],
    },
    Math.min(1100, Math.max(320, height)),
  );
};
