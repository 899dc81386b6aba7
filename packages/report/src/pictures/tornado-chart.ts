import type { TornadoBar } from '@work-elements/simulate';
import { BarChart } from 'echarts/charts';
import { GridComponent, LegendComponent } from 'echarts/components';
import { LegacyGridContainLabel } from 'echarts/features';
import type { Language } from '../language/language.js';
import type { Markup } from '../markup/html.js';
import { wrapped } from '../markup/measure.js';
import { INK, LETTER_COLOUR } from '../markup/palette.js';
import { CHART_FONT, drawChart } from './draw-chart.js';

const PARTS = [BarChart, GridComponent, LegacyGridContainLabel, LegendComponent];

/**
 * One bar for each input, the widest at the top: the effect on a measure of the input’s low and high ends.
 *
 * @internal
 */
export const tornadoChart = (
  bars: readonly (Pick<TornadoBar, 'low' | 'high'> & { readonly title: string })[],
  measure: string,
  language: Language,
): Markup => {
  const rows = [...bars].reverse();
  const write = (value: number): string => language.number(value, Math.abs(value) < 10 ? 1 : 0);
  const side = (name: string, value: (bar: (typeof rows)[number]) => number, style: object) => ({
    name,
    type: 'bar',
    barGap: '-100%',
    barMaxWidth: 18,
    itemStyle: style,
    data: rows.map(value),
  });
  return drawChart(
    PARTS,
    bars.map(({ title, low, high }) => `${title}: ${write(low.mean)}, ${write(high.mean)}`).join('; '),
    {
      grid: { left: 20, right: 40, top: 44, bottom: 52, containLabel: true },
      legend: { top: 4 },
      xAxis: {
        type: 'value',
        name: language.say('rChangeOf', { measure }),
        nameLocation: 'middle',
        nameGap: 28,
        axisLabel: { formatter: write },
      },
      yAxis: {
        type: 'category',
        data: rows.map(({ title }) => wrapped(title, 320, 12, 2).join('\n')),
        axisLabel: { ...CHART_FONT, fontSize: 12 },
        axisLine: { show: false },
        axisTick: { show: false },
      },
      series: [
        side(language.say('rAtLow'), ({ low }) => low.mean, { color: '#fff', borderColor: INK, borderWidth: 1.5 }),
        side(language.say('rAtHigh'), ({ high }) => high.mean, { color: LETTER_COLOUR.responsible, opacity: 0.85 }),
      ],
    },
    100 + 34 * Math.max(1, rows.length),
  );
};
