import type { Comparison, Measure, Report } from '@work-elements/simulate';
import { BarChart, CustomChart, LineChart } from 'echarts/charts';
import { GridComponent, LegendComponent, MarkAreaComponent } from 'echarts/components';
import type { EChartsCoreOption } from 'echarts/core';
import { LegacyGridContainLabel } from 'echarts/features';
import type { Language } from '../language/language.js';
import type { Markup } from '../markup/html.js';
import { isolated } from '../markup/isolate.js';
import { textWidth } from '../markup/measure.js';
import { INK, LETTER_COLOUR, MUTED, PALE } from '../markup/palette.js';
import { CHART_FONT, drawChart } from './draw-chart.js';

const BLUE = LETTER_COLOUR.responsible;
const RED = LETTER_COLOUR.accountable;
const font = CHART_FONT;
// After Okabe and Ito, darkened; dashes distinguish the lines in grey.
const LINES = [BLUE, RED, LETTER_COLOUR.consulted, '#7a3f6d', '#6b5a00', '#4c5660'];
const DASHES = ['solid', 'dashed', 'dotted'];
const PARTS = [
  BarChart,
  CustomChart,
  LineChart,
  GridComponent,
  LegacyGridContainLabel,
  LegendComponent,
  MarkAreaComponent,
];

const draw = (label: string, option: EChartsCoreOption, height: number): Markup =>
  drawChart(PARTS, label, option, height);

/** How busy each role is. @internal */
export const utilisationChart = ({ roles }: Report, language: Language): Markup => {
  const percent = (value: number): string => language.percent(value);
  const shown = roles.filter(({ utilisation }) => utilisation !== null).reverse();
  return draw(
    shown
      .map(
        ({ role, title, utilisation }) => `${language.title('roles', role, title)}: ${percent(utilisation?.mean ?? 0)}`,
      )
      .join('; '),
    {
      grid: { left: 40, right: 70, top: 10, bottom: 30, containLabel: true },
      xAxis: { type: 'value', min: 0, axisLabel: { formatter: percent } },
      yAxis: {
        type: 'category',
        data: shown.map(({ role, title }) => language.title('roles', role, title)),
        axisLabel: font,
      },
      series: [
        {
          type: 'bar',
          barMaxWidth: 26,
          data: shown.map(({ utilisation }) => ({
            value: utilisation?.mean ?? 0,
            itemStyle:
              (utilisation?.mean ?? 0) > 0.9 ? { color: RED, borderColor: INK, borderWidth: 3 } : { color: BLUE },
          })),
          label: {
            ...font,
            show: true,
            position: 'right',
            formatter: ({ value }: { readonly value: unknown }) => percent(Number(value)),
          },
        },
      ],
    },
    50 + 36 * shown.length,
  );
};

const WEEK = 7 * 86_400_000;
const WIDTH = 900;
const PER_KEY = 70;

/** The number of rows that a legend of these names takes. */
const legendRows = (names: readonly string[]): number => {
  let [rows, used] = [1, 0];
  for (const name of names) {
    const width = textWidth(name, 12) + PER_KEY;
    if (used > 0 && used + width > WIDTH - 20) {
      rows += 1;
      used = 0;
    }
    used += width;
  }
  return rows;
};

/** The queue of each role for which work ever waits, over time, with the terms in the background. @internal */
export const queueChart = ({ series, roles, start, throughput }: Report, language: Language): Markup => {
  const shown = series.queues.filter(({ length }) => length.some((value) => value > 0));
  const names = shown.map(({ role }) =>
    language.title('roles', role, roles.find((each) => each.role === role)?.title ?? role),
  );
  const top = 26 + 20 * legendRows(names);
  const last = series.weeks.at(-1) ?? 1;
  const weekOf = (date: string): number => (Date.parse(date) - Date.parse(start)) / WEEK;
  const terms = throughput
    .filter(({ term }) => term !== 'whole time')
    .map(({ term, from, to }) => [Math.max(0, weekOf(from)), Math.min(last, weekOf(to) + 1 / 7), term] as const)
    .filter(([from, to]) => from < to);
  return draw(
    language.say('rQueues'),
    {
      grid: { left: 40, right: 40, top: top + 16, bottom: 40, containLabel: true },
      legend: { top: 5, data: names },
      xAxis: {
        type: 'value',
        min: 0,
        max: last,
        interval: Math.max(1, Math.ceil(last / 8)),
        axisLabel: {
          formatter: (week: number) => language.day(new Date(Date.parse(start) + week * WEEK).toISOString()),
          showMaxLabel: false,
        },
      },
      yAxis: { type: 'value', name: language.say('rWaiting') },
      color: LINES,
      series: [
        ...shown.map(({ length }, index) => ({
          name: names[index] ?? '',
          type: 'line',
          lineStyle: { type: DASHES[index % DASHES.length] ?? 'solid', width: 2 },
          showSymbol: false,
          data: length.map((value, week) => [series.weeks[week] ?? 0, value]),
        })),
        {
          type: 'line',
          data: [],
          markArea: {
            silent: true,
            itemStyle: { color: PALE },
            label: { ...font, position: 'insideTop', fontSize: 11, color: MUTED },
            data: terms.map(([from, to, term]) => [{ xAxis: from, name: isolated(term) }, { xAxis: to }]),
          },
        },
      ],
    },
    280 + top,
  );
};

/** How long objectives took. @internal */
export const masteryChart = ({ timeToMastery }: Report, language: Language): Markup =>
  draw(
    language.say('rMastery'),
    {
      grid: { left: 40, right: 20, top: 30, bottom: 40, containLabel: true },
      xAxis: {
        type: 'category',
        name: language.say('rMasteryAxis'),
        nameLocation: 'middle',
        nameGap: 26,
        data: timeToMastery.bins.map(({ from, to }) => language.number((from + to) / 2, to < 10 ? 1 : 0)),
      },
      yAxis: { type: 'value', name: language.say('rObjectives') },
      series: [
        {
          type: 'bar',
          barCategoryGap: '4%',
          itemStyle: { color: BLUE },
          data: timeToMastery.bins.map(({ count }) => count),
        },
      ],
    },
    280,
  );

/** The effect of the other scenarios on one measure, in per cent of the first, each with its interval. @internal */
export const differenceChart = ({ differences }: Comparison, measure: Measure, language: Language): Markup => {
  const percent = (value: number): string => language.percent(value);
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
    rows.map(({ title, mean }) => `${isolated(title)}: ${percent(mean)}`).join('; '),
    {
      grid: { left: 40, right: 60, top: 10, bottom: 30, containLabel: true },
      xAxis: { type: 'value', axisLabel: { formatter: percent } },
      yAxis: { type: 'category', data: rows.map(({ title }) => title), axisLabel: font },
      series: [
        {
          type: 'bar',
          barMaxWidth: 18,
          data: rows.map(({ mean, clear }) => ({
            value: mean,
            itemStyle: clear ? { color: BLUE } : { color: '#fff', borderColor: BLUE, borderWidth: 1.5 },
          })),
        },
        {
          type: 'custom',
          data: rows.map(({ low, high }, index) => [low, high, index]),
          renderItem: (
            _: unknown,
            api: {
              readonly value: (index: number) => unknown;
              readonly coord: (point: readonly unknown[]) => number[];
            },
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
