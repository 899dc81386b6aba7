import { LineChart, ScatterChart } from 'echarts/charts';
import { GridComponent } from 'echarts/components';
import type { Language } from '../language/language.js';
import { html, type Markup } from '../markup/html.js';
import { textWidth, wrapped } from '../markup/measure.js';
import { INK, LETTER_COLOUR, LINE, MUTED } from '../markup/palette.js';
import type { Point } from './box.js';
import { type DotGroup, dotsByGroup } from './dots-by-group.js';
import { CHART_FONT, drawChart } from './draw-chart.js';

/** A dot of a plot. @internal */
export interface PlotDot extends Point {
  readonly title: string;
  /** Whether it is one of the plot’s subjects, which are labelled first and drawn larger. */
  readonly ours: boolean;
}

/**
 * Draws labelled dots on a grid. Dots that are too close together to be labelled have numbers, which a list below the
 * picture explains.
 *
 * @internal
 */
export const dotPlot = (dots: readonly PlotDot[], axes: Record<'x' | 'y', string>, language: Language): Markup => {
  const scale = { x: scaleOf(dots.map(({ x }) => x)), y: scaleOf(dots.map(({ y }) => y)) };
  const inPicture = ({ x, y }: Point): Point => ({
    x: LEFT + (x / scale.x.max) * (WIDTH - LEFT - RIGHT),
    y: HEIGHT - BOTTOM - (y / scale.y.max) * (HEIGHT - TOP - BOTTOM),
  });
  const inData = ({ x, y }: Point): readonly [number, number] => [
    ((x - LEFT) / (WIDTH - LEFT - RIGHT)) * scale.x.max,
    ((HEIGHT - BOTTOM - y) / (HEIGHT - TOP - BOTTOM)) * scale.y.max,
  ];
  const places = dots.map(inPicture);
  const texts = dots.map(({ title }) => wrapped(title, RIGHT - 16, LABEL, 2, true));
  const groups = dotsByGroup(
    places.map((place, index) => ({ ...place, ...sizeOf(texts[index] ?? []) })),
    {
      frame: { left: LEFT + 2, right: WIDTH - 2, top: 2, bottom: HEIGHT - BOTTOM - 2 },
      grid: {
        across: scale.x.lines.map((x) => inPicture({ x, y: 0 }).x),
        up: scale.y.lines.map((y) => inPicture({ x: 0, y }).y),
      },
    },
    [...dots.keys()].filter((index) => dots[index]?.ours),
    (number) => sizeOf([language.number(number)]),
  );
  const axis = {
    type: 'value',
    min: 0,
    nameLocation: 'middle',
    nameTextStyle: { color: MUTED, fontSize: 13 },
    axisLabel: {
      color: MUTED,
      fontSize: 12,
      margin: OURS / 2 + 4,
      formatter: (value: number) => language.number(value),
    },
    splitLine: { lineStyle: { color: LINE } },
  };
  const placeIn = ({ x, y }: PlotDot): string => `${language.number(x)} ${axes.x}, ${language.number(y)} ${axes.y}`;
  const chart = drawChart(
    [ScatterChart, LineChart, GridComponent],
    dots.map((dot) => `${dot.title}: ${placeIn(dot)}`).join('; '),
    {
      grid: { left: LEFT, right: RIGHT, top: TOP, bottom: BOTTOM },
      xAxis: { ...axis, name: axes.x, nameGap: 34, max: scale.x.max, interval: scale.x.step },
      yAxis: { ...axis, name: axes.y, nameGap: 40, max: scale.y.max, interval: scale.y.step },
      series: [
        ...groups.flatMap(({ label: { leader } }) =>
          leader === null
            ? []
            : [
                {
                  type: 'line',
                  data: leader.map(inData),
                  symbol: 'none',
                  clip: false,
                  lineStyle: { color: MUTED, width: 0.8 },
                },
              ],
        ),
        {
          type: 'scatter',
          data: dots.map(({ title, x, y, ours }, index) => {
            const group = groups.find((each) => each.dots[0] === index);
            const [left, top] = [places[index]?.x ?? 0, places[index]?.y ?? 0];
            const size = ours ? OURS : OTHER;
            const { middle = { x: left, y: top } } = group?.label ?? {};
            return {
              name: title,
              value: [x, y],
              symbol: ours ? 'diamond' : 'circle',
              symbolSize: size,
              itemStyle: ours
                ? { color: LETTER_COLOUR.responsible, opacity: 1 }
                : { color: '#fff', borderColor: MUTED, borderWidth: 1.5, opacity: 1 },
              label: {
                ...CHART_FONT,
                show: group !== undefined,
                position: [middle.x - left + size / 2, middle.y - top + size / 2],
                align: 'center',
                verticalAlign: 'middle',
                fontSize: LABEL,
                lineHeight: LINE_HEIGHT,
                color: ours ? INK : MUTED,
                fontWeight: ours ? 'bold' : 'normal',
                formatter: () => labelOf(group, texts[index] ?? [], language),
              },
            };
          }),
        },
      ],
    },
    HEIGHT,
    WIDTH,
  );
  const crowded = groups.flatMap(({ number, dots: own }) => {
    const said = own.flatMap((index) => dots[index] ?? []).map((dot) => `${dot.title} (${valuesOf(dot, language)})`);
    return number === null ? [] : [`${language.number(number)}: ${language.list(said)}`];
  });
  if (crowded.length === 0) return chart;
  return html`${chart}<p class="small">${language.say('plotCrowded', { models: crowded.join('; ') })}</p>`;
};

const [WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM] = [720, 420, 64, 150, 24, 60];
const [LABEL, LINE_HEIGHT, OURS, OTHER] = [12, 15, 18, 10];

const valuesOf = ({ x, y }: Point, language: Language): string => `${language.number(x)}; ${language.number(y)}`;

const labelOf = (group: DotGroup | undefined, text: readonly string[], language: Language): string => {
  if (group === undefined) return '';
  return group.number === null ? text.join('\n') : language.number(group.number);
};

const sizeOf = (text: readonly string[]): { readonly width: number; readonly height: number } => ({
  width: Math.max(...text.map((line) => textWidth(line, LABEL, true))) + 4,
  height: LINE_HEIGHT * text.length,
});

/** An axis: its end, the distance between its grid lines, and their positions. */
interface Scale {
  readonly max: number;
  readonly step: number;
  readonly lines: readonly number[];
}

/** An axis up to the next round number above all values, with about five grid lines. */
const scaleOf = (values: readonly number[]): Scale => {
  const max = Math.max(10, Math.ceil((Math.max(...values) + 1) / 10) * 10);
  const tens = 10 ** Math.floor(Math.log10(max / 5));
  const step = tens * (STEPS.find(([least]) => max / 5 / tens < least)?.[1] ?? 10);
  const inside = Array.from({ length: Math.ceil(max / step) }, (_, index) => index * step);
  return { max, step, lines: [...inside, max] };
};

/** Round steps, each with the bound below which it is chosen. */
const STEPS = [
  [1.5, 1],
  [2.5, 2],
  [4, 3],
  [7, 5],
] as const;
