import { LineChart, ScatterChart } from 'echarts/charts';
import { GridComponent } from 'echarts/components';
import { compareModels, type ImplementationModel, type ModelTotals, models } from 'work-elements';
import type { Language } from '../language/language.js';
import { html, type Markup } from '../markup/html.js';
import { isolated } from '../markup/isolate.js';
import { textWidth, wrapped } from '../markup/measure.js';
import { INK, LETTER_COLOUR, LINE, MUTED } from '../markup/palette.js';
import type { ModelView } from '../view/model-view.js';
import type { Point } from './box.js';
import { type DotLabel, placeDotLabels } from './dot-labels.js';
import { CHART_FONT, drawChart } from './draw-chart.js';

/** A model’s totals. @internal */
export const totalsOf = (model: ImplementationModel): ModelTotals => compareModels(model, model).totals[0];

const ready: readonly ImplementationModel[] = Object.values(models);

/**
 * Breadth against hand-offs: the compared models among all ready ones. The compared are named first; whatever there is
 * no room to name in the picture is named below it.
 *
 * @internal
 */
export const breadthPlot = (compared: readonly ModelView[], language: Language): Markup => {
  const own = new Set(compared.map(({ model }) => model));
  const others = ready.filter((model) => !own.has(model));
  const shown = inOnePlace(
    [
      ...compared.map(({ model, title }) => ({ model, title, ours: true })),
      ...others.map((model) => ({ model, title: model.title, ours: false })),
    ].map(({ model, title, ours }) => {
      const { colleagueHandoffs, broadest } = totalsOf(model);
      return { title: isolated(title), ours, x: colleagueHandoffs, y: broadest };
    }),
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
  const [across, up] = [roundMax(shown.map((dot) => dot.x)), roundMax(shown.map((dot) => dot.y))];
  const places = shown.map(
    ({ x, y }): Point => ({
      x: LEFT + (x / across) * (WIDTH - LEFT - RIGHT),
      y: HEIGHT - BOTTOM - (y / up) * (HEIGHT - TOP - BOTTOM),
    }),
  );
  const labels = labelsOf(shown, places);
  const inData = ({ x, y }: Point): readonly [number, number] => [
    ((x - LEFT) / (WIDTH - LEFT - RIGHT)) * across,
    ((HEIGHT - BOTTOM - y) / (HEIGHT - TOP - BOTTOM)) * up,
  ];
  const unnamed = shown.filter((_, index) => labels[index]?.offset === null);
  const chart = drawChart(
    [ScatterChart, LineChart, GridComponent],
    shown
      .map(
        ({ title, x, y }) =>
          `${title}: ${language.number(x)} ${language.say('plotX')}, ${language.number(y)} ${language.say('plotY')}`,
      )
      .join('; '),
    {
      grid: { left: LEFT, right: RIGHT, top: TOP, bottom: BOTTOM },
      xAxis: { ...axis, name: language.say('plotX'), nameGap: 34, max: across },
      yAxis: { ...axis, name: language.say('plotY'), nameGap: 40, max: up },
      series: [
        ...labels.flatMap(({ leader }) =>
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
          data: shown.map(({ title, x, y, ours }, index) => ({
            name: title,
            value: [x, y],
            symbol: ours ? 'diamond' : 'circle',
            symbolSize: ours ? OURS : OTHER,
            itemStyle: ours
              ? { color: LETTER_COLOUR.responsible, opacity: 1 }
              : { color: '#fff', borderColor: MUTED, borderWidth: 1.5, opacity: 1 },
            label: {
              ...CHART_FONT,
              show: labels[index]?.offset !== null,
              position: (labels[index]?.offset ?? [0, 0]).map((each) => each + (ours ? OURS : OTHER) / 2),
              align: 'center',
              verticalAlign: 'middle',
              fontSize: LABEL,
              lineHeight: LINE_HEIGHT,
              color: ours ? INK : MUTED,
              fontWeight: ours ? 'bold' : 'normal',
              formatter: () => labels[index]?.text ?? '',
            },
          })),
        },
      ],
    },
    HEIGHT,
    WIDTH,
  );
  if (unnamed.length === 0) return chart;
  const models = language.list(
    unnamed.map(({ title, x, y }) => `${title} (${language.number(x)}; ${language.number(y)})`),
  );
  return html`${chart}<p class="small">${language.say('plotCrowded', { models })}</p>`;
};

const [WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM] = [720, 420, 64, 150, 24, 60];
const [LABEL, LINE_HEIGHT, OURS, OTHER] = [12, 15, 18, 10];

/** The label of a dot and its offset from the dot’s centre; no offset if there is no room. */
interface PlotLabel {
  readonly text: string;
  readonly offset: readonly [number, number] | null;
  readonly leader: DotLabel['leader'];
}

const labelsOf = (dots: readonly ModelDot[], places: readonly Point[]): readonly PlotLabel[] => {
  const texts = dots.map(({ title }) => wrapped(title, RIGHT - 16, LABEL, 2, true));
  const sized = places.map((place, index) => {
    const own = texts[index] ?? [];
    const width = Math.max(...own.map((line) => textWidth(line, LABEL, true))) + 4;
    return { ...place, width, height: LINE_HEIGHT * own.length };
  });
  const frame = { left: LEFT + 2, right: WIDTH - 2, top: 2, bottom: HEIGHT - BOTTOM - 2 };
  const compared = [...dots.keys()].filter((index) => dots[index]?.ours);
  const placed = placeDotLabels(sized, frame, compared);
  return sized.map(({ x, y }, index): PlotLabel => {
    const label = placed[index] ?? null;
    return {
      text: (texts[index] ?? []).join('\n'),
      offset: label === null ? null : [label.middle.x - x, label.middle.y - y],
      leader: label?.leader ?? null,
    };
  });
};

/** The next round number above all values. */
const roundMax = (values: readonly number[]): number => Math.max(10, Math.ceil((Math.max(...values) + 1) / 10) * 10);

interface Dot {
  readonly title: string;
  readonly x: number;
  readonly y: number;
}

interface ModelDot extends Dot {
  readonly ours: boolean;
}

/** Merges models with the same figures into one dot with all their names. */
const inOnePlace = (dots: readonly ModelDot[]): readonly ModelDot[] => {
  const places = new Map<string, ModelDot>();
  for (const { title, ours, x, y } of dots) {
    const known = places.get(`${x} ${y}`);
    if (known === undefined) places.set(`${x} ${y}`, { title, ours, x, y });
    else if (known.title !== title)
      places.set(`${x} ${y}`, { ...known, title: `${known.title}, ${title}`, ours: known.ours || ours });
  }
  return [...places.values()];
};
